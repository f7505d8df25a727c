package io.radon.cli;

import io.radon.runtime.tensor.Device;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Reads {@code --threads} and {@code --device}. */
final class MachineOptions {
  private MachineOptions() {}

  static TrainingPlan.Machine machine(
      @Nullable CommandSpec command, @Nullable Integer threads, String device) {
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
