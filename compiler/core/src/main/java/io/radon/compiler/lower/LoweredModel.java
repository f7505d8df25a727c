package io.radon.compiler.lower;

import io.radon.compiler.ir.ModelGraph;
import java.util.List;

/**
 * A model as the members of a class.
 *
 * @param forward the network itself
 * @param methods the parts of {@code forward}, then the blocks' methods in the order of first use
 * @param output the shape of what {@code forward} returns
 * @param taps every label of the model's own body, in order
 */
public record LoweredModel(
    ModelGraph graph,
    LoweredMethod forward,
    List<LoweredMethod> methods,
    ValueShape output,
    List<Tap> taps,
    SizeRules sizes,
    ParameterFormula parameters) {
  public LoweredModel {
    methods = List.copyOf(methods);
    taps = List.copyOf(taps);
  }

  /** The methods, shared out among the class (the first list) and as many others as they need. */
  public List<List<LoweredMethod>> methodGroups() {
    return MethodGroups.of(methods);
  }
}
