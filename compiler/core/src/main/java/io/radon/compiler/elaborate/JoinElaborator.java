package io.radon.compiler.elaborate;

import io.radon.compiler.bind.Vocabulary;
import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.diagnostic.Label;
import io.radon.compiler.ir.Provenance;
import io.radon.compiler.shape.Shape;
import io.radon.compiler.source.Location;
import io.radon.compiler.syntax.Argument;
import io.radon.compiler.syntax.Body;
import io.radon.compiler.syntax.JoinCallee;
import io.radon.compiler.syntax.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Joins: branches from one value, and how they come together again. */
final class JoinElaborator {
  private final Session session;
  private final FlowElaborator flows;
  private final ShortcutElaborator shortcuts;

  JoinElaborator(Session session, FlowElaborator flows) {
    this.session = session;
    this.flows = flows;
    this.shortcuts = new ShortcutElaborator(session, flows);
  }

  Wire join(JoinCallee callee, Step step, Place place, Wire start) {
    String name = callee.name().text();
    if (!Vocabulary.JOINS.contains(name)) {
      return start.doubtful(); // the binder tells
    }
    for (Argument argument : callee.arguments()) {
      report(
          DiagnosticCode.TOO_MANY_ARGUMENTS.at(
              place.environment().at(argument), name, "no arguments", callee.arguments().size()));
    }
    boolean single = name.equals("residual") || name.equals("gate");
    int bodies = callee.bodies().size();
    if (single ? bodies != 1 : bodies < 2) {
      report(
          DiagnosticCode.WRONG_BODY_COUNT.at(
              place.environment().at(callee.name()),
              name,
              single ? "1 body" : "2 bodies or more, parted by `|`",
              bodies));
      return start.doubtful();
    }
    List<Branch> branches = new ArrayList<>();
    for (Body body : callee.bodies()) {
      branches.add(branch(body, place, start));
    }
    return switch (name) {
      case "residual" -> residual(branches.get(0), step, callee, place, start);
      case "gate" -> gate(branches.get(0), callee, place, start);
      default -> joined(name, branches, callee, place, start);
    };
  }

  private Branch branch(Body body, Place place, Wire start) {
    Environment environment =
        new SwitchReader(session).read(body.statements(), place.environment());
    List<TraceStep> trace = new ArrayList<>();
    Wire end = flows.body(body.statements(), place.inner(environment, trace), start, false);
    return new Branch(end, trace, place.environment().at(body));
  }

  private Wire residual(Branch branch, Step step, JoinCallee callee, Place place, Wire start) {
    Wire beside = branch.end();
    if (!beside.sure() || !start.sure()) {
      return beside.placesDoubtful();
    }
    ShortcutElaborator.Way way = shortcuts.shortcut(start, beside, step, place);
    if (way == null) {
      return beside;
    }
    place.builder().at(shown(callee, place));
    Wire sum = LayerElaborator.join("add", List.of(beside, way.wire()), place);
    if (sum == null) {
      // A policy that fits nowhere is one fault, not one for each stage.
      Location set = place.environment().switches().place(Switches.SHORTCUT);
      if (session.firstMisfit(set)) {
        report(shortcuts.differs(way, branch.trace(), start, beside, callee, place));
      }
      return beside;
    }
    return sum;
  }

  private Wire gate(Branch branch, JoinCallee callee, Place place, Wire start) {
    Branch whole = new Branch(start, List.of(), place.environment().at(callee.name()));
    return joined("mul", List.of(whole, branch), callee, place, start);
  }

  private Wire joined(
      String op, List<Branch> branches, JoinCallee callee, Place place, Wire start) {
    List<Wire> ends = branches.stream().map(Branch::end).toList();
    boolean sure = ends.stream().allMatch(Wire::sure);
    if (!session.count(1, place.environment().at(callee.name()))) {
      return start.doubtful();
    }
    place.builder().at(shown(callee, place));
    Wire result = LayerElaborator.join(op, ends, place);
    if (result == null && sure) {
      report(differ(op, branches, callee, place, start));
    }
    if (!sure && op.equals("add")) {
      channelsDiffer(branches, callee, place);
    }
    if (result == null) {
      return ends.get(0).doubtful();
    }
    return sure ? result : result.placesDoubtful();
  }

  /** After an error in or before a branch its sides are not known; its channels may be. */
  private void channelsDiffer(List<Branch> branches, JoinCallee callee, Place place) {
    Branch first = branches.get(0);
    for (Branch other : branches) {
      boolean known = first.end().channelsSure() && other.end().channelsSure();
      if (known && shape(first).channels() != shape(other).channels()) {
        String one = shape(first).channels() + " channels";
        String two = shape(other).channels() + " channels";
        report(
            DiagnosticCode.BRANCHES_DIFFER
                .at(place.environment().at(callee.name()), callee.name().text(), one, two)
                .with(first.place(), "this branch gives " + one)
                .with(other.place(), "this branch gives " + two));
        return;
      }
    }
  }

  private Diagnostic differ(
      String op, List<Branch> branches, JoinCallee callee, Place place, Wire start) {
    Shape first = shape(branches.get(0));
    Branch other = branches.get(1);
    for (Branch branch : branches) {
      if (LayerElaborator.join(op, List.of(branches.get(0).end(), branch.end()), scratch(place))
          == null) {
        other = branch;
        break;
      }
    }
    Diagnostic diagnostic =
        DiagnosticCode.BRANCHES_DIFFER.at(
            place.environment().at(callee.name()), callee.name().text(), first, shape(other));
    List<Label> labels = new ArrayList<>();
    labels.add(new Label(branches.get(0).place(), "this branch gives " + first));
    labels.add(new Label(other.place(), "this branch gives " + shape(other)));
    for (Label label : labels) {
      diagnostic = diagnostic.with(label.location(), label.text());
    }
    for (Branch branch : List.of(branches.get(0), other)) {
      if (!branch.trace().isEmpty()) {
        diagnostic =
            diagnostic.withNote("branch: " + TraceStep.describe(start.shape(), branch.trace()));
      }
    }
    diagnostic = origins(diagnostic, branches.get(0), other, start.shape());
    String fix = ShapeAdvice.toFit(first, shape(other), op, branches.indexOf(other));
    return fix == null ? diagnostic : diagnostic.withHelp(fix);
  }

  /** The message with the steps where the sizes that differ arose. */
  private static Diagnostic origins(Diagnostic differs, Branch one, Branch other, Shape start) {
    boolean channels = shape(one).channels() != shape(other).channels();
    boolean image = !size(shape(one)).equals(size(shape(other)));
    Diagnostic diagnostic = differs;
    for (Branch branch : List.of(one, other)) {
      Map<Location, String> places = new LinkedHashMap<>();
      if (image) {
        origin(branch, start, JoinElaborator::size, size(shape(branch)), places);
      }
      if (channels) {
        String what = shape(branch).channels() + " channels";
        origin(branch, start, Shape::channels, what, places);
      }
      for (Map.Entry<Location, String> entry : places.entrySet()) {
        diagnostic = diagnostic.with(entry.getKey(), entry.getValue() + " from here on");
      }
    }
    return diagnostic;
  }

  private static void origin(
      Branch branch,
      Shape start,
      Function<Shape, Object> size,
      String what,
      Map<Location, String> places) {
    TraceStep origin = TraceStep.origin(start, branch.trace(), size);
    if (origin != null && branch.trace().size() > 1) {
      places.merge(origin.place(), what, (before, more) -> before + " and " + more);
    }
  }

  private static String size(Shape shape) {
    return shape.height() + "x" + shape.width();
  }

  private static Place scratch(Place place) {
    return new Place(
        new BodyBuilder(Shape.vector(1), new Provenance()),
        place.environment(),
        place.labels(),
        Naming.body(),
        new ArrayList<>());
  }

  private Location shown(JoinCallee callee, Place place) {
    return session.reporter().shown(place.environment().at(callee.name()));
  }

  private static Shape shape(Branch branch) {
    return branch.end().shape();
  }

  private void report(Diagnostic diagnostic) {
    session.reporter().report(diagnostic);
  }

  /** A branch with what its steps gave. */
  private record Branch(Wire end, List<TraceStep> trace, Location place) {}
}
