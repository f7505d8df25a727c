package io.radon.compiler.elaborate;

import io.radon.compiler.ir.ModelGraph;
import io.radon.compiler.ir.Section;
import io.radon.compiler.shape.Shape;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where a model first gives another shape than the model it is derived from.
 *
 * @param body what has been made of the model so far
 * @param base the other model, made when asked for
 */
record ShapeDeviation(BodyBuilder body, Supplier<Optional<ModelGraph>> base) {
  /** The first part that differs, up to a flow of that label that gives that shape. */
  Optional<String> upTo(String label, Shape found) {
    Optional<ModelGraph> other = base.get();
    if (other.isEmpty()) {
      return Optional.empty();
    }
    String name = other.get().name();
    List<Section> mine = body.sections();
    List<Section> theirs = other.get().body().sections();
    for (int i = 0; i < Math.min(mine.size(), theirs.size()); i++) {
      if (!mine.get(i).shape().equals(theirs.get(i).shape())) {
        return Optional.of(
            "`%s` is the first part that differs from `%s`: it gives %s there, %s here"
                .formatted(mine.get(i).label(), name, theirs.get(i).shape(), mine.get(i).shape()));
      }
    }
    return mine.size() < theirs.size()
            && theirs.get(mine.size()).label().equals(label)
            && !theirs.get(mine.size()).shape().equals(found)
        ? Optional.of(
            "all before it is as in `%s`, where `%s` gives %s"
                .formatted(name, label, theirs.get(mine.size()).shape()))
        : Optional.empty();
  }
}
