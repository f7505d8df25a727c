package io.radon.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What can be done with files of weights. */
@Command(
    name = "weights",
    description = "Shows how a file of weights fits a model, and converts it.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  radon weights plan specs/zoo/imagenet/resnet18.rn resnet18.safetensors",
      "  radon weights convert specs/zoo/imagenet/resnet18.rn resnet18.pth -o resnet18.npz"
    })
final class WeightsCommand implements Verb {
  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  WeightsCommand(Console console) {
    this.console = console;
  }

  @Override
  public String name() {
    return "weights";
  }

  @Override
  public List<Verb> parts() {
    return List.of(new WeightsPlanCommand(console), new WeightsConvertCommand(console));
  }

  @Override
  public Integer call() {
    String message = "expected a command, such as `radon weights plan`";
    if (spec == null) {
      throw CommandFailure.usage(message, null);
    }
    throw new ParameterException(spec.commandLine(), message);
  }
}
