package io.radon.compiler.elaborate;

import io.radon.compiler.bind.BoundUnit;
import io.radon.compiler.shape.Shape;
import io.radon.compiler.source.Location;
import io.radon.compiler.syntax.SyntaxNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What names mean while an expression or a flow is evaluated.
 *
 * @param unit the file it stands in
 * @param names parameters and the like
 * @param in what enters the enclosing block; null where there is none
 * @param out what the branch beside a shortcut gives; null outside shortcuts
 * @param switches those in force
 */
record Environment(
    BoundUnit unit,
    Map<String, Value> names,
    @Nullable Shape in,
    @Nullable Shape out,
    Switches switches) {

  Environment with(Switches newSwitches) {
    return new Environment(unit, names, in, out, newSwitches);
  }

  Environment entering(@Nullable Shape shape) {
    return new Environment(unit, names, shape, out, switches);
  }

  Environment with(Map<String, Value> newNames) {
    return new Environment(unit, newNames, in, out, switches);
  }

  Location at(SyntaxNode node) {
    return unit.at(node);
  }
}
