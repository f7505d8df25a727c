package io.radon.compiler.elaborate;

import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.shape.Shape;
import io.radon.compiler.source.Location;
import io.radon.compiler.syntax.AnyExpr;
import io.radon.compiler.syntax.Expr;
import io.radon.compiler.syntax.FlowStmt;
import io.radon.compiler.syntax.ListExpr;
import io.radon.compiler.syntax.Name;
import io.radon.compiler.syntax.SizeExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares a flow's shape with the one written after {@code =>}. What follows goes on with the
 * written shape, so that one wrong flow gives one message and an error before it ends there.
 */
final class ShapeChecker {
  private final Session session;

  ShapeChecker(Session session) {
    this.session = session;
  }

  /**
   * @param start what entered the flow
   */
  Wire check(FlowStmt statement, Expr written, Wire wire, Place place, Wire start) {
    Environment environment = place.environment();
    List<@Nullable Integer> sizes = sizes(written, environment);
    Shape found = wire.shape();
    if (sizes == null) {
      return wire;
    }
    if (!wire.sure()) {
      return adopted(statement, written, sizes, wire, place);
    }
    if (agrees(sizes, found)) {
      return wire;
    }
    Diagnostic differs =
        DiagnosticCode.SHAPE_DIFFERS
            .at(environment.at(written), text(sizes), found)
            .with(environment.at(statement.flow()), "this gives " + found);
    Location before = place.labels().last();
    boolean labelled = FlowElaborator.startsAtLabel(statement.flow(), place);
    session
        .reporter()
        .report(
            before == null || labelled || !start.sure()
                ? compared(differs, statement, found, place)
                : compared(differs, statement, found, place)
                    .with(before, "here " + start.shape() + " comes from"));
    return sizes.size() == found.rank() ? wire.shaped(merged(sizes, found)) : wire.doubtful();
  }

  /** The written shape where the flow's is not known: its channels may be, and are compared. */
  private Wire adopted(
      FlowStmt statement, Expr written, List<@Nullable Integer> sizes, Wire wire, Place place) {
    List<@Nullable Integer> known = new ArrayList<>(sizes);
    int last = sizes.size() - 1;
    if (wire.channelsSure() && sizes.size() == wire.shape().rank()) {
      int channels = wire.shape().channels();
      Integer expected = sizes.get(last);
      if (expected != null && expected != channels) {
        String found = "_x".repeat(last) + channels;
        session
            .reporter()
            .report(
                DiagnosticCode.SHAPE_DIFFERS
                    .at(place.environment().at(written), text(sizes), found)
                    .with(place.environment().at(statement.flow()), "this gives " + found));
      } else if (expected == null) {
        known.set(last, channels);
      }
    }
    boolean complete = known.stream().noneMatch(size -> size == null);
    return complete && known.size() <= 3 ? wire.shaped(new Shape(known)) : wire;
  }

  private static String text(List<@Nullable Integer> sizes) {
    return sizes.stream().map(s -> s == null ? "_" : s.toString()).collect(Collectors.joining("x"));
  }

  /** The message with the part that differs from the base of a derived model. */
  private Diagnostic compared(Diagnostic differs, FlowStmt statement, Shape found, Place place) {
    ShapeDeviation deviation = session.deviation(place.builder());
    Name label = statement.label();
    return deviation == null
        ? differs
        : deviation
            .upTo(label == null ? "" : label.text(), found)
            .map(differs::withNote)
            .orElse(differs);
  }

  private static boolean agrees(List<@Nullable Integer> sizes, Shape found) {
    return sizes.size() == found.rank() && merged(sizes, found).equals(found);
  }

  private static Shape merged(List<@Nullable Integer> sizes, Shape found) {
    List<Integer> merged = new ArrayList<>();
    for (int i = 0; i < sizes.size(); i++) {
      Integer size = sizes.get(i);
      merged.add(size == null ? found.sizes().get(i) : size);
    }
    return new Shape(merged);
  }

  /** The written sizes, null for any; null in all after a message. */
  private @Nullable List<@Nullable Integer> sizes(Expr written, Environment environment) {
    List<@Nullable Integer> sizes = new ArrayList<>();
    if (written instanceof SizeExpr size) {
      size.sizes().forEach(s -> sizes.add(bounded(s)));
      return sizes;
    }
    List<Expr> items = written instanceof ListExpr list ? list.items() : List.of(written);
    for (Expr item : items) {
      if (item instanceof AnyExpr) {
        sizes.add(null);
        continue;
      }
      Value value =
          new Evaluator(session, environment).evaluate(item, ValueType.INT, "a checked size");
      // A check decides nothing, so the number stays free.
      if (!(value instanceof IntValue whole)) {
        return null;
      }
      sizes.add(bounded(whole.value()));
    }
    return sizes;
  }

  private static int bounded(long size) {
    return (int) Math.max(0, Math.min(size, Integer.MAX_VALUE));
  }
}
