package io.radon.compiler.analysis;

import io.radon.compiler.ir.ModelGraph;
import io.radon.compiler.ir.Section;
import io.radon.compiler.shape.Shape;
import java.util.ArrayList;
import java.util.List;

/** The figures of one statement of a model. */
public record SectionFigures(
    String label, long parameters, long multiplyAdds, long layers, Shape output) {

  /** All of a model, in order. */
  public static List<SectionFigures> of(ModelGraph graph) {
    Counter counter = new Counter();
    List<SectionFigures> all = new ArrayList<>();
    for (Section section : graph.body().sections()) {
      Counts counts = counter.count(section);
      all.add(
          new SectionFigures(
              section.label(),
              counts.parameters(),
              counts.multiplyAdds(),
              counts.layers(),
              section.shape()));
    }
    return all;
  }
}
