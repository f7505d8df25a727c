package io.radon.compiler.elaborate;

import io.radon.compiler.bind.Vocabulary;
import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.diagnostic.TextEdit;
import io.radon.compiler.shape.Shape;
import io.radon.compiler.source.Location;
import io.radon.compiler.source.Span;
import io.radon.compiler.syntax.CallCallee;
import io.radon.compiler.syntax.Flow;
import io.radon.compiler.syntax.FlowStmt;
import io.radon.compiler.syntax.JoinCallee;
import io.radon.compiler.syntax.ShortcutDecl;
import io.radon.compiler.syntax.Statement;
import io.radon.compiler.syntax.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The way beside a residual branch, as the policy in force gives it. */
final class ShortcutElaborator {
  private final Session session;
  private final FlowElaborator flows;

  ShortcutElaborator(Session session, FlowElaborator flows) {
    this.session = session;
    this.flows = flows;
  }

  /** The shortcut's value, or null where there is none: by policy, or after a message. */
  @Nullable Way shortcut(Wire start, Wire beside, Step step, Place place) {
    Shape in = start.shape();
    Shape out = beside.shape();
    Value policy = place.environment().switches().get(Switches.SHORTCUT);
    if (!(policy instanceof CallableValue call)) {
      return null;
    }
    if (!call.isShortcut() || !(call.target().declaration() instanceof ShortcutDecl decl)) {
      return new Way(start, "identity", List.of());
    }
    session.use(call.target());
    FlowStmt statement = statement(decl, in.equals(out) ? "same" : "changed");
    Flow arm = statement == null ? null : statement.flow();
    if (statement == null || arm == null || isNone(arm)) {
      return null;
    }
    Map<String, Value> names = names(call);
    if (names == null) {
      return null;
    }
    names.put("stride", beside.stride().since(start.stride()).value());
    Environment environment =
        new Environment(call.target().unit(), names, in, out, place.environment().switches());
    List<TraceStep> trace = new ArrayList<>();
    Place inner =
        new Place(place.builder(), environment, new Labels(null), place.naming().shortcut(), trace);
    session.reporter().enter(call, place.environment().at(step));
    try {
      Wire wire = flows.checked(statement, flows.flow(arm, inner, start), inner, start);
      return wire.sure() ? new Way(wire, call.name(), trace) : null;
    } finally {
      session.reporter().leave();
    }
  }

  private @Nullable Map<String, Value> names(CallableValue call) {
    Callables callables = new Callables(session);
    Map<String, Value> values =
        callables.complete(call.target(), call.bound(), session.top(call.target()));
    List<String> missing = callables.missing(call, values);
    if (!missing.isEmpty()) {
      session
          .reporter()
          .report(
              DiagnosticCode.MISSING_ARGUMENT.at(
                  call.target().location(), call.name(), String.join(" and ", missing)));
    }
    boolean wrong = values.values().stream().anyMatch(v -> v.kind() == ValueKind.ERROR);
    return wrong || !missing.isEmpty() ? null : new LinkedHashMap<>(values);
  }

  static @Nullable Flow arm(ShortcutDecl decl, String name) {
    FlowStmt statement = statement(decl, name);
    return statement == null ? null : statement.flow();
  }

  private static @Nullable FlowStmt statement(ShortcutDecl decl, String name) {
    for (Statement statement : decl.body().statements()) {
      if (statement instanceof FlowStmt flow
          && flow.label() != null
          && flow.label().text().equals(name)) {
        return flow;
      }
    }
    return null;
  }

  static boolean isNone(Flow arm) {
    return arm.steps().size() == 1
        && arm.steps().get(0).callee() instanceof CallCallee call
        && !call.parenthesised()
        && call.name().text().equals("none");
  }

  /** The message where the shortcut does not fit its branch. */
  Diagnostic differs(
      Way way, List<TraceStep> branch, Wire start, Wire beside, JoinCallee callee, Place place) {
    Shape in = start.shape();
    Shape out = beside.shape();
    Shape found = way.wire().shape();
    Location at = place.environment().at(callee.name());
    Diagnostic diagnostic =
        DiagnosticCode.SHORTCUT_DIFFERS
            .at(at, out, found)
            .labelled("`" + way.policy() + "` gives " + found + " here")
            .withNote("branch: " + TraceStep.describe(in, branch))
            .withNote(
                "shortcut `"
                    + way.policy()
                    + "`: "
                    + (way.trace().isEmpty() ? in : TraceStep.describe(in, way.trace())));
    Location set = place.environment().switches().place(Switches.SHORTCUT);
    String advice = "use `shortcut = projection`";
    Location end = session.lastLine();
    if (set == null && end != null) {
      return diagnostic
          .with(end, "no `shortcut` is set behind this line")
          .withHelp(advice + " in the model", behind(end, "\n  shortcut = projection"));
    }
    if (set == null) {
      return diagnostic.withHelp(advice + " in the model");
    }
    return diagnostic
        .with(set, "the policy is chosen here")
        .withHelp(advice, new TextEdit(set, "shortcut = projection"));
  }

  /** A new line behind that of a place. */
  private static TextEdit behind(Location place, String line) {
    String text = place.file().text();
    int end = text.indexOf('\n', place.span().end());
    int at = end < 0 ? text.length() : end;
    return new TextEdit(new Location(place.file(), new Span(at, at)), line);
  }

  /** The arms a policy lacks. */
  static List<String> missingArms(ShortcutDecl decl) {
    return Vocabulary.ARMS.stream().filter(name -> arm(decl, name) == null).toList();
  }

  /** A shortcut's value, its policy and what its steps gave. */
  record Way(Wire wire, String policy, List<TraceStep> trace) {}
}
