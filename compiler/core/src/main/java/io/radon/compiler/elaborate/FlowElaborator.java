package io.radon.compiler.elaborate;

import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.source.Location;
import io.radon.compiler.syntax.CallCallee;
import io.radon.compiler.syntax.CalleeVisitor;
import io.radon.compiler.syntax.ChoiceCallee;
import io.radon.compiler.syntax.ErrorCallee;
import io.radon.compiler.syntax.ErrorStmt;
import io.radon.compiler.syntax.ExpectStmt;
import io.radon.compiler.syntax.Expr;
import io.radon.compiler.syntax.Flow;
import io.radon.compiler.syntax.FlowStmt;
import io.radon.compiler.syntax.JoinCallee;
import io.radon.compiler.syntax.LiteralCallee;
import io.radon.compiler.syntax.Name;
import io.radon.compiler.syntax.NameExpr;
import io.radon.compiler.syntax.Statement;
import io.radon.compiler.syntax.StatementVisitor;
import io.radon.compiler.syntax.Step;
import io.radon.compiler.syntax.SwitchStmt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns flows into nodes: statements one after another, steps one after another. */
final class FlowElaborator {
  private final Session session;
  private final CallElaborator calls;
  private final JoinElaborator joins;
  private final ShapeChecker shapes;

  FlowElaborator(Session session) {
    this.session = session;
    this.calls = new CallElaborator(session, this);
    this.joins = new JoinElaborator(session, this);
    this.shapes = new ShapeChecker(session);
  }

  /** The flows of a body in order. Its switches are in the place's environment already. */
  Wire body(List<Statement> statements, Place place, Wire start, boolean sections) {
    Wire wire = start;
    for (Statement statement : statements) {
      wire = statement.accept(new InBody(place, wire, sections));
    }
    return wire;
  }

  /** One flow statement. */
  Wire statement(FlowStmt statement, Place place, Wire start, boolean sections) {
    Name label = statement.label();
    Naming naming =
        label == null ? place.naming() : place.naming().under(label.text(), statement.stage());
    Wire wire = flow(statement.flow(), place.with(naming), start);
    wire = checked(statement, wire, place, start);
    place.labels().passed(place.environment().at(statement.flow()));
    if (label != null) {
      place.labels().put(label.text(), wire);
    }
    if (sections) {
      place.builder().section(label == null ? "" : label.text(), statement.stage(), wire);
    }
    return wire;
  }

  /** What a flow gave, compared with the shape written behind it. */
  Wire checked(FlowStmt statement, Wire wire, Place place, Wire start) {
    Expr checked = statement.shape();
    return checked == null ? wire : shapes.check(statement, checked, wire, place, start);
  }

  Wire flow(Flow flow, Place place, Wire start) {
    Wire wire = start;
    boolean first = true;
    for (Step step : flow.steps()) {
      Wire labelled = first ? label(step, place) : null;
      wire = labelled != null ? labelled : repeated(step, place, wire);
      first = false;
      place.trace().add(new TraceStep(place.environment().at(step), wire.shape()));
    }
    return wire;
  }

  /** Whether a flow begins at a label, and not where the flow before it ended. */
  static boolean startsAtLabel(Flow flow, Place place) {
    return label(flow.steps().get(0), place) != null;
  }

  private static @Nullable Wire label(Step step, Place place) {
    return step.count() == null
            && step.stride() == null
            && step.callee() instanceof CallCallee call
            && !call.parenthesised()
        ? place.labels().find(call.name().text())
        : null;
  }

  private Wire repeated(Step step, Place place, Wire start) {
    Expr counted = step.count();
    if (counted == null) {
      return once(step, place, start, step.stride());
    }
    Evaluator evaluator = new Evaluator(session, place.environment());
    Long count = evaluator.whole(counted, "a count");
    if (count == null) {
      return once(step, place, start.doubtful(), step.stride()).doubtful();
    }
    if (count < 0) {
      fault(DiagnosticCode.OUT_OF_RANGE, counted, place, "a count", "at least 0", count);
      return start.doubtful();
    }
    if (count > session.limits().repetition()) {
      int most = session.limits().repetition();
      fault(DiagnosticCode.TOO_MANY_REPETITIONS, counted, place, most, count);
      return start.doubtful();
    }
    Expr stride = step.stride();
    if (count == 0 && stride != null) {
      evaluator.fault(DiagnosticCode.STRIDE_WITHOUT_BLOCK, stride);
      return start.doubtful();
    }
    if (count == 0) {
      session
          .reporter()
          .warn(
              DiagnosticCode.NOTHING_DONE.at(
                  place.environment().at(counted), "this step", "its count is 0"));
    }
    Wire wire = start;
    boolean counting = !session.blocks().known();
    for (long i = 0; i < count && (i == 0 || counting || wire.sure()); i++) {
      wire = once(step, place, wire, i == 0 ? stride : null);
    }
    return wire;
  }

  /** A count that can't be; one that a parameter is was given elsewhere, and is told there once. */
  private void fault(DiagnosticCode code, Expr counted, Place place, Object... facts) {
    Environment environment = place.environment();
    Location here = environment.at(counted);
    Value named =
        counted instanceof NameExpr name ? environment.names().get(name.name().text()) : null;
    Location given = named == null ? null : session.argument(named);
    session
        .reporter()
        .report(
            given == null ? code.at(here, facts) : code.at(given, facts).with(here, "the count"));
  }

  private Wire once(Step step, Place place, Wire start, @Nullable Expr stride) {
    place.builder().at(session.reporter().shown(place.environment().at(step)));
    return step.callee().accept(new OfStep(step, place, start, stride));
  }

  private final class InBody implements StatementVisitor<Wire> {
    private final Place place;
    private final Wire wire;
    private final boolean sections;

    InBody(Place place, Wire wire, boolean sections) {
      this.place = place;
      this.wire = wire;
      this.sections = sections;
    }

    @Override
    public Wire visitFlowStmt(FlowStmt statement) {
      return statement(statement, place, wire, sections);
    }

    @Override
    public Wire visitSwitchStmt(SwitchStmt statement) {
      return wire;
    }

    @Override
    public Wire visitExpectStmt(ExpectStmt statement) {
      return wire;
    }

    @Override
    public Wire visitErrorStmt(ErrorStmt statement) {
      return wire.doubtful();
    }
  }

  private final class OfStep implements CalleeVisitor<Wire> {
    private final Step step;
    private final Place place;
    private final Wire start;
    private final @Nullable Expr stride;

    OfStep(Step step, Place place, Wire start, @Nullable Expr stride) {
      this.step = step;
      this.place = place;
      this.start = start;
      this.stride = stride;
    }

    @Override
    public Wire visitCallCallee(CallCallee callee) {
      return calls.call(callee, step, stride, place, start);
    }

    @Override
    public Wire visitJoinCallee(JoinCallee callee) {
      noStride("`" + callee.name().text() + "`");
      return joins.join(callee, step, place, start);
    }

    @Override
    public Wire visitLiteralCallee(LiteralCallee callee) {
      // The binder tells: a flow is made of layers and blocks.
      return start.doubtful();
    }

    @Override
    public Wire visitChoiceCallee(ChoiceCallee callee) {
      noStride("a choice");
      Evaluator evaluator = new Evaluator(session, place.environment());
      Value condition = evaluator.condition(callee.condition());
      if (!(condition instanceof BooleanValue flag)) {
        return start.doubtful();
      }
      return flow(flag.value() ? callee.then() : callee.otherwise(), place, start);
    }

    @Override
    public Wire visitErrorCallee(ErrorCallee callee) {
      return start.doubtful();
    }

    private void noStride(String what) {
      if (stride != null) {
        session
            .reporter()
            .report(
                DiagnosticCode.NO_STRIDE
                    .at(place.environment().at(stride), what)
                    .withHelp("give the stride to a layer or block inside"));
      }
    }
  }
}
