package io.radon.cli;

import io.radon.runtime.model.Network;
import io.radon.runtime.transfer.LoadPlan;
import io.radon.runtime.transfer.WeightTransfer;
import io.radon.runtime.weights.WeightFile;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what of a file would enter a model, and reads no tensor. */
@Command(
    name = "plan",
    description = "Shows which tensor of a file fills which variable of a model; nothing is read.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Ends with 4 when the file doesn't fit.",
      "",
      "Examples:",
      "  radon weights plan specs/zoo/imagenet/resnet18.rn resnet18.safetensors",
      "  radon weights plan 'specs/zoo/imagenet/resnet18.rn:ResNet18(classes: 5)' resnet18.pth"
          + " --partial"
    })
final class WeightsPlanCommand implements Verb {
  private final Console console;

  @Mixin private WeightsChoice choice = new WeightsChoice();

  @Option(
      names = "--partial",
      description =
          "let variables without a tensor, and a stem or head of another shape, keep their first"
              + " values")
  private boolean partial;

  @Option(names = "--all", description = "show every tensor")
  private boolean all;

  @Mixin private ResultFormat format = new ResultFormat();

  WeightsPlanCommand(Console console) {
    this.console = console;
  }

  @Override
  public String name() {
    return "plan";
  }

  @Override
  public Integer call() {
    Optional<Network> network = choice.network(console);
    if (network.isEmpty()) {
      return ExitCodes.DIAGNOSTICS;
    }
    try (WeightFile file = WeightsSource.open(choice.file())) {
      LoadPlan plan = WeightTransfer.plan(network.get(), file, choice.options(partial));
      console.out().println(format.isJson() ? PlanJson.of(plan) : PlanText.of(plan, all));
      if (!plan.fits()) {
        throw CommandFailure.environment(plan.problem().orElse(""), plan.likeness().orElse(null));
      }
    }
    return ExitCodes.OK;
  }
}
