package io.radon.compiler.op;

import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.ir.Attribute;
import io.radon.compiler.shape.Shape;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a layer's arguments and its input: attributes in the catalogue's order and the
 * shape that comes out, or a fault.
 *
 * @param forwards whether the layer changes nothing, so that its input is its output
 */
public record OpResult(
    Map<String, Attribute> attributes,
    @Nullable Shape shape,
    boolean forwards,
    @Nullable OpFault fault) {

  static OpResult of(Map<String, Attribute> attributes, Shape shape) {
    return new OpResult(attributes, shape, false, null);
  }

  static OpResult of(Shape shape) {
    return of(Map.of(), shape);
  }

  static OpResult forward(Shape shape) {
    return new OpResult(Map.of(), shape, true, null);
  }

  static OpResult fault(DiagnosticCode code, Object... facts) {
    return new OpResult(Map.of(), null, false, new OpFault(code, List.of(facts), null, null));
  }

  OpResult at(String parameter) {
    OpFault known = known();
    return new OpResult(
        Map.of(), null, false, new OpFault(known.code(), known.facts(), parameter, known.help()));
  }

  OpResult help(String text) {
    OpFault known = known();
    return new OpResult(
        Map.of(), null, false, new OpFault(known.code(), known.facts(), known.parameter(), text));
  }

  private OpFault known() {
    if (fault == null) {
      throw new IllegalStateException("not a fault");
    }
    return fault;
  }
}
