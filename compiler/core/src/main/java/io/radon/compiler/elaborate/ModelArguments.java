package io.radon.compiler.elaborate;

import io.radon.compiler.bind.BoundUnit;
import io.radon.compiler.source.Location;
import io.radon.compiler.syntax.Argument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Arguments that a caller of the compiler, or an experiment, gives to a model.
 *
 * @param from where they stand, and whose names they use
 */
public record ModelArguments(List<Argument> arguments, @Nullable Call from) {
  public ModelArguments {
    arguments = List.copyOf(arguments);
  }

  /** None. */
  public static ModelArguments none() {
    return new ModelArguments(List.of(), null);
  }

  /**
   * What calls the model.
   *
   * @param place the whole call
   */
  public record Call(BoundUnit unit, Location place) {}
}
