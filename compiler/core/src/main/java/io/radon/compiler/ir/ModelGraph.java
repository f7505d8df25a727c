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
 * @param testImages how pictures are prepared; empty where the model does not say. No part of the
 *     digest, as no weight depends on it
 * @param classNames the names of the classes; empty where the model has none. No part of the digest
 */
public record ModelGraph(
    String packageName,
    String name,
    String doc,
    List<ConstructorArgument> arguments,
    boolean inputFixed,
    String initializer,
    Body body,
    List<ImageStep> testImages,
    List<String> classNames) {
  public ModelGraph {
    arguments = List.copyOf(arguments);
    testImages = List.copyOf(testImages);
    classNames = List.copyOf(classNames);
  }

  /** A model that says nothing about pictures and classes. */
  public ModelGraph(
      String packageName,
      String name,
      String doc,
      List<ConstructorArgument> arguments,
      boolean inputFixed,
      String initializer,
      Body body) {
    this(packageName, name, doc, arguments, inputFixed, initializer, body, List.of(), List.of());
  }
}
