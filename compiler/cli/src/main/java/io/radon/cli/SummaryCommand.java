package io.radon.cli;

import io.radon.compiler.CompiledModel;
import io.radon.embed.CompiledSpec;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows a model layer by layer with its figures. */
@Command(
    name = "summary",
    description = "Shows a model layer by layer with its figures.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  radon summary specs/zoo/imagenet/resnet34.rn",
      "  radon summary 'specs/zoo/imagenet/resnet34.rn:ResNet34A(classes: 5)'",
      "  radon summary specs/zoo/cifar10/resnet20.rn --format json"
    })
final class SummaryCommand implements Verb {
  private final Console console;

  @Parameters(
      arity = "1",
      paramLabel = "SPEC[:Model[(args)]]",
      description = "the model; without a name the one named like the file, or the only one")
  private String model = "";

  @Mixin private ResultFormat format = new ResultFormat();

  SummaryCommand(Console console) {
    this.console = console;
  }

  @Override
  public String name() {
    return "summary";
  }

  @Override
  public Integer call() {
    SpecReference reference = SpecReference.of(model);
    Optional<CompiledSpec> spec = new SpecLoader(console).load(reference);
    if (spec.isEmpty()) {
      return ExitCodes.DIAGNOSTICS;
    }
    CompiledModel chosen = SpecLoader.model(spec.get(), reference);
    console.out().println(format.isJson() ? SummaryText.json(chosen) : SummaryText.table(chosen));
    return ExitCodes.OK;
  }
}
