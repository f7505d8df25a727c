package io.radon.cli;

import io.radon.runtime.train.FineTuning;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of a training that begins with given weights, or lets only parts learn. */
final class TuningOptions {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(
      names = "--init-from",
      paramLabel = "FILE_OR_RUN",
      description =
          "begins with the weights of a file, or of a run's newest checkpoint; the class count is"
              + " the data's")
  private @Nullable Path start;

  @Option(
      names = "--partial",
      description =
          "with --init-from: what the file lacks, and a head of another shape, begin anew")
  private boolean partial;

  @Option(
      names = "--freeze",
      paramLabel = "PARTS",
      split = ",",
      description = "labels, stages or blocks that don't learn, such as conv1,s1,s2/0")
  private List<String> frozen = new ArrayList<>();

  @Option(
      names = "--rate-factor",
      paramLabel = "PART=FACTOR",
      split = ",",
      description = "multiplies the learning rate of a part, such as head=10,s1=0.1")
  private List<String> factors = new ArrayList<>();

  /** Whether any of the options is given. */
  boolean isGiven() {
    return start != null || partial || !frozen.isEmpty() || !factors.isEmpty();
  }

  /** What the options ask for; whether the model has the parts is for {@link TrainingPlan}. */
  Tuning tuning() {
    if (partial && start == null) {
      throw MachineOptions.usage(command, "`--partial` needs `--init-from FILE`");
    }
    if (start != null && !Files.exists(start) && !Files.exists(Path.of(start + ".index"))) {
      throw CommandFailure.environment(
          "no weights `" + start + "`", "name a file of weights, or a run's folder");
    }
    try {
      FineTuning parts = new FineTuning(new LinkedHashSet<>(frozen), factors());
      return new Tuning(
          start == null ? null : start.toAbsolutePath().normalize().toString(), partial, parts);
    } catch (IllegalArgumentException e) {
      throw CommandFailure.usage(String.valueOf(e.getMessage()), null);
    }
  }

  private Map<String, Double> factors() {
    Map<String, Double> map = new LinkedHashMap<>();
    for (String each : factors) {
      int at = each.indexOf('=');
      Double factor = at < 1 ? null : number(each.substring(at + 1));
      if (factor == null) {
        throw MachineOptions.usage(
            command,
            "expected `--rate-factor PART=NUMBER` such as `head=10`, found `" + each + "`");
      }
      if (map.put(each.substring(0, at), factor) != null) {
        throw MachineOptions.usage(
            command, "`--rate-factor` names `" + each.substring(0, at) + "` twice");
      }
    }
    return map;
  }

  private static @Nullable Double number(String text) {
    try {
      return Double.valueOf(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
