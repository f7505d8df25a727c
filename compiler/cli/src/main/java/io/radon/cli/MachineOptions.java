package io.radon.cli;

import io.radon.runtime.tensor.Device;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options {@code --threads} and {@code --device} of commands that compute. */
final class MachineOptions {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "threads of TensorFlow; as many as processors unless given")
  private @Nullable Integer threads;

  @Option(
      names = "--device",
      paramLabel = "DEVICE",
      defaultValue = "auto",
      description = "auto (the default), cpu or gpu:N")
  private String device = "auto";

  /** What the options ask for. */
  TrainingPlan.Machine machine() {
    int processors = Runtime.getRuntime().availableProcessors();
    if (threads != null && threads < 1) {
      throw usage(command, "expected `--threads` of at least 1, found " + threads);
    }
    try {
      return new TrainingPlan.Machine(threads == null ? processors : threads, Device.parse(device));
    } catch (IllegalArgumentException e) {
      throw usage(command, "`--device`: " + e.getMessage());
    }
  }

  static ParameterException usage(@Nullable CommandSpec command, String message) {
    return new ParameterException(Objects.requireNonNull(command).commandLine(), message);
  }
}
