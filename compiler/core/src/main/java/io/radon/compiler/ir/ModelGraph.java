package io.radon.compiler.ir;

import java.util.List;

/**
 * A model with everything resolved.
 *
 * @param packageName the Java package; empty for none
 * @param doc the doc comment, lines joined by LF; empty when there is none
 * @param arguments the parameters that change no structure
 * @param inputFixed whether the spec computes with the input size, so that the class can't take
 *     another
 * @param initializer {@code he_fan_out} or {@code he_fan_in}
 */
public record ModelGraph(
    String packageName,
    String name,
    String doc,
    List<ConstructorArgument> arguments,
    boolean inputFixed,
    String initializer,
    Body body) {
  public ModelGraph {
    arguments = List.copyOf(arguments);
  }
}
