package io.radon.cli;

import io.radon.runtime.tensor.Precision;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option {@code --precision} of commands that train. */
final class PrecisionOption {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(
      names = "--precision",
      paramLabel = "P",
      description = "f32 (the default) or bf16, for the processor: faster where it has bf16")
  private @Nullable String precision;

  /** Whether the user chose one. */
  boolean isGiven() {
    return precision != null;
  }

  /** What is asked for, 32-bit floats unless something else is. */
  Precision precision() {
    try {
      return precision == null ? Precision.F32 : Precision.parse(precision);
    } catch (IllegalArgumentException e) {
      throw MachineOptions.usage(command, "`--precision`: " + e.getMessage());
    }
  }
}
