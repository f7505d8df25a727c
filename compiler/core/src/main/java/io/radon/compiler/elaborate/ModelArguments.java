package io.radon.compiler.elaborate;

import io.radon.compiler.source.SourceFile;
import io.radon.compiler.syntax.Argument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Arguments that a caller of the compiler gives to a model.
 *
 * @param file where they stand, for messages; null when there are none
 */
public record ModelArguments(List<Argument> arguments, @Nullable SourceFile file) {
  public ModelArguments {
    arguments = List.copyOf(arguments);
  }

  /** None. */
  public static ModelArguments none() {
    return new ModelArguments(List.of(), null);
  }
}
