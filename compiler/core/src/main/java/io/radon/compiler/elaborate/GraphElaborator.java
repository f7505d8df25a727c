package io.radon.compiler.elaborate;

import io.radon.compiler.bind.Symbol;
import io.radon.compiler.bind.Vocabulary;
import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.ir.Body;
import io.radon.compiler.ir.ConstructorArgument;
import io.radon.compiler.ir.ModelGraph;
import io.radon.compiler.shape.Shape;
import io.radon.compiler.source.Location;
import io.radon.compiler.syntax.CallCallee;
import io.radon.compiler.syntax.Expr;
import io.radon.compiler.syntax.FlowStmt;
import io.radon.compiler.syntax.LiteralCallee;
import io.radon.compiler.syntax.ModelDecl;
import io.radon.compiler.syntax.Name;
import io.radon.compiler.syntax.Statement;
import io.radon.compiler.syntax.Step;
import io.radon.compiler.syntax.SwitchStmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** From a resolved model to its graph. */
final class GraphElaborator {
  static final String INPUT = "input";
  private static final int MAX_SIZE = 65_536;
  private static final int MAX_LENGTH = 1 << 24;

  private final Session session;
  private final Supplier<Optional<ModelGraph>> base;

  /**
   * @param base the model it is derived from, for messages
   */
  GraphElaborator(Session session, Supplier<Optional<ModelGraph>> base) {
    this.session = session;
    this.base = base;
  }

  /** The graph, or nothing where something is wrong and has been told. */
  Optional<ModelGraph> graph(ResolvedModel model, Map<String, Long> parameters) {
    Switches switches = switches(model);
    Shape input = input(model);
    Wire wire =
        Wire.entering(input == null ? Shape.image(1, 1, 1) : input, Reach.START, input != null);
    BodyBuilder builder = new BodyBuilder(wire.shape(), session.provenance());
    session.deviation(new ShapeDeviation(builder, base));
    Labels labels = new Labels(null);
    Naming naming = Naming.body();
    FlowElaborator flows = new FlowElaborator(session);
    session.lastLine(lastLine(model));
    for (ResolvedModel.FlowPart part : model.flows()) {
      if (part.label().equals(INPUT)) {
        labels.passed(part.environment().at(part.statement().flow()));
        continue;
      }
      session.reporter().inModel(model.isDerived() ? model.symbol().location() : null);
      Environment environment = part.environment().with(switches).entering(input);
      Place place = new Place(builder, environment, labels, naming, new ArrayList<>());
      wire = flows.statement(part.statement(), place, wire, true);
    }
    session.reporter().inModel(null);
    PictureSwitches pictures = new PictureSwitches(session, model);
    pictures.readSteps(input);
    pictures.readNames();
    boolean told = model.damaged() || session.tainted() || session.reporter().faults() > 0;
    if (!wire.sure() || told) {
      return Optional.empty();
    }
    return Optional.of(
        finished(model, parameters, switches, builder.build(wire.value(), wire.shape()), pictures));
  }

  private ModelGraph finished(
      ResolvedModel model,
      Map<String, Long> parameters,
      Switches switches,
      Body body,
      PictureSwitches pictures) {
    FreeArguments finder = new FreeArguments(session.freedom(), session.provenance());
    Set<String> free = finder.find(body);
    List<ConstructorArgument> arguments =
        parameters.entrySet().stream()
            .filter(entry -> free.contains(entry.getKey()))
            .map(e -> new ConstructorArgument(e.getKey(), Math.toIntExact(e.getValue())))
            .toList();
    return new ModelGraph(
        model.symbol().unit().tree().packageName(),
        model.symbol().name(),
        model.doc(),
        arguments,
        session.freedom().inputFixed(),
        switches.word(Switches.INIT),
        finder.keep(body, free),
        pictures.steps(),
        pictures.names(body.outputShape(), arguments));
  }

  /** The last flow or switch of the body that the flows come from. */
  private static @Nullable Location lastLine(ResolvedModel model) {
    Symbol root = model.root();
    if (!(root.declaration() instanceof ModelDecl decl) || decl.body() == null) {
      return null;
    }
    Location last = null;
    for (Statement statement : decl.body().statements()) {
      if (statement instanceof FlowStmt || statement instanceof SwitchStmt) {
        last = root.at(statement.span());
      }
    }
    return last;
  }

  private Switches switches(ResolvedModel model) {
    Switches switches = session.defaults();
    if (model.damaged()) {
      // The damaged statement may have been the policy.
      Location place = model.symbol().location();
      switches = switches.with(Switches.SHORTCUT, new ErrorValue(), place);
    }
    SwitchReader reader = new SwitchReader(session);
    for (ResolvedModel.SwitchPart part : model.switches().values()) {
      String name = Vocabulary.meantSwitch(part.statement().name().text());
      if (Vocabulary.PICTURE_SWITCHES.contains(name)) {
        continue;
      }
      switches = reader.read(part.statement(), part.environment(), switches);
    }
    return switches;
  }

  private @Nullable Shape input(ResolvedModel model) {
    int index = model.flow(INPUT);
    if (index < 0) {
      if (!model.damaged()) {
        Diagnostic missing =
            DiagnosticCode.INPUT_MISSING
                .at(model.root().location(), model.root().name())
                .withHelp("begin its body with a line such as `input: 224x224x3`");
        session
            .reporter()
            .report(
                model.isDerived()
                    ? missing.with(model.symbol().location(), "in this model")
                    : missing);
      }
      return null;
    }
    ResolvedModel.FlowPart part = model.flows().get(index);
    Evaluator evaluator = new Evaluator(session, part.environment());
    if (index > 0) {
      session
          .reporter()
          .report(
              DiagnosticCode.INPUT_NOT_FIRST
                  .at(part.environment().at(label(part.statement())))
                  .withHelp("move it to the top of the body"));
    }
    return shape(part.statement(), evaluator);
  }

  private static int limit(boolean sequence) {
    return sequence ? MAX_LENGTH : MAX_SIZE;
  }

  private static Name label(FlowStmt statement) {
    return Objects.requireNonNull(statement.label());
  }

  private @Nullable Shape shape(FlowStmt statement, Evaluator evaluator) {
    List<Step> steps = statement.flow().steps();
    Step step = steps.get(0);
    if (steps.size() != 1 || step.count() != null || step.stride() != null) {
      evaluator.fault(DiagnosticCode.INPUT_SHAPE, statement.flow(), "a flow");
      return null;
    }
    if (step.callee() instanceof CallCallee call) {
      evaluator.fault(DiagnosticCode.INPUT_SHAPE, call, "`" + call.name().text() + "`");
      return null;
    }
    if (!(step.callee() instanceof LiteralCallee literal)) {
      return null;
    }
    Expr written = literal.value();
    Value value = evaluator.evaluate(written);
    List<Long> sizes = sizes(value);
    if (sizes.isEmpty()) {
      if (value.kind() != ValueKind.ERROR) {
        evaluator.fault(DiagnosticCode.INPUT_SHAPE, written, value.describe());
      }
      return null;
    }
    boolean sequence = sizes.size() == 2;
    boolean valid =
        (sequence || sizes.size() == 3)
            && sizes.stream().allMatch(size -> size >= 1 && size <= limit(sequence));
    String found = sizes.stream().map(String::valueOf).collect(Collectors.joining("x"));
    if (!valid) {
      evaluator.fault(DiagnosticCode.INPUT_SHAPE, written, found);
      return null;
    }
    if (sequence) {
      // A square is an image whose channels were forgotten, if a layer then takes it for one.
      boolean square = sizes.get(0).equals(sizes.get(1));
      session.takesSequences(
          square ? DiagnosticCode.INPUT_SHAPE.at(evaluator.at(written), found) : null);
    }
    return new Shape(sizes.stream().map(Math::toIntExact).toList());
  }

  /** The sizes written; none after a message. */
  private List<Long> sizes(Value value) {
    if (value instanceof SizeValue size) {
      return size.sizes();
    }
    if (value instanceof IntValue whole) {
      return List.of(whole.value());
    }
    List<Long> sizes = new ArrayList<>();
    if (value instanceof ListValue list) {
      for (Value item : list.items()) {
        // -1 is no size and fails the test for range.
        sizes.add(item instanceof IntValue whole ? session.freedom().used(whole) : -1);
      }
    }
    return sizes;
  }
}
