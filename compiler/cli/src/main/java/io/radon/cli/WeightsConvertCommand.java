package io.radon.cli;

import io.radon.runtime.model.Network;
import io.radon.runtime.transfer.LoadPlan;
import io.radon.runtime.transfer.NameScheme;
import io.radon.runtime.transfer.WeightTransfer;
import io.radon.runtime.weights.WeightFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes weights into a file of another kind, under another program's names. */
@Command(
    name = "convert",
    description = "Writes a file's weights to another file, under the names of another program.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "The ending of OUT tells what is written: .safetensors, .npz, else a TensorFlow checkpoint of"
          + " that prefix.",
      "",
      "Examples:",
      "  radon weights convert specs/zoo/imagenet/resnet18.rn resnet18.pth -o"
          + " resnet18.safetensors",
      "  radon weights convert specs/zoo/cifar10/resnet20.rn runs/ResNet20 -o resnet20.safetensors"
          + " --to akamaster"
    })
final class WeightsConvertCommand implements Verb {
  private final Console console;

  @Mixin private WeightsChoice choice = new WeightsChoice();

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "OUT",
      description = "the file to write")
  private Path output = Path.of("");

  @Option(
      names = "--to",
      paramLabel = "SCHEME",
      description =
          "whose names to write: torchvision, timm, akamaster, keras or radon; radon's in a"
              + " checkpoint unless given, else torchvision's, or timm's where those don't do")
  private @Nullable NameScheme scheme;

  WeightsConvertCommand(Console console) {
    this.console = console;
  }

  @Override
  public String name() {
    return "convert";
  }

  @Override
  public Integer call() {
    Optional<Network> network = choice.network(console);
    if (network.isEmpty()) {
      return ExitCodes.DIAGNOSTICS;
    }
    NameScheme chosen =
        Objects.requireNonNullElseGet(
            scheme, () -> WeightTransfer.usualScheme(network.get(), output));
    try (WeightFile file = WeightsSource.open(choice.file())) {
      LoadPlan plan =
          WeightTransfer.convert(network.get(), file, choice.options(false), chosen, output);
      console
          .out()
          .printf(
              Locale.ROOT,
              "wrote %s: %,d tensors of %s, %s to names of %s%n",
              List.of(output, plan.entries().size(), plan.network(), plan.matching(), chosen)
                  .toArray());
    }
    return ExitCodes.OK;
  }
}
