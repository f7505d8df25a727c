package io.radon.compiler.elaborate;

import io.radon.compiler.bind.ArgumentMatcher;
import io.radon.compiler.bind.Formal;
import io.radon.compiler.bind.Signature;
import io.radon.compiler.bind.Symbol;
import io.radon.compiler.bind.Vocabulary;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.diagnostic.DiagnosticSink;
import io.radon.compiler.ir.ConstructorArgument;
import io.radon.compiler.ir.ModelGraph;
import io.radon.compiler.source.Location;
import io.radon.compiler.syntax.Argument;
import io.radon.compiler.syntax.IntExpr;
import io.radon.compiler.syntax.ModelBase;
import io.radon.compiler.syntax.ModelDecl;
import io.radon.compiler.syntax.NameExpr;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One model: its arguments, its graph, its expectations. */
final class ModelElaborator {
  private final Elaborator elaborator;
  private final Symbol model;
  private final ModelArguments arguments;
  private final Session session;
  private final Map<String, Value> given = new LinkedHashMap<>();
  private final Map<String, Value> passed = new LinkedHashMap<>();

  ModelElaborator(Elaborator elaborator, Symbol model, ModelArguments arguments, Session session) {
    this.elaborator = elaborator;
    this.model = model;
    this.arguments = arguments;
    this.session = session;
  }

  BlockPosition blocks() {
    return session.blocks();
  }

  Optional<ElaboratedModel> elaborate() {
    Optional<ElaboratedModel> model = made();
    session.reporter().tellMisuses();
    return model;
  }

  private Optional<ElaboratedModel> made() {
    ModelArguments.Call from = arguments.from();
    if (from != null && !readArguments(from)) {
      return Optional.empty();
    }
    Map<String, Value> left = new LinkedHashMap<>(passed);
    ModelResolver resolver = new ModelResolver(session, Map.of(), left);
    ResolvedModel resolved = resolver.resolve(model, given);
    if (resolved == null || !allUsed(left)) {
      return Optional.empty();
    }
    Optional<ModelGraph> graph =
        new GraphElaborator(session, () -> base(resolver.free())).graph(resolved, resolver.free());
    List<Expectation> expectations = new ArrayList<>();
    for (ResolvedModel.ExpectPart part : resolved.expects()) {
      Expectation expectation = expectation(part, graph.orElse(null));
      if (expectation != null) {
        expectations.add(expectation);
      }
    }
    return graph.map(
        found ->
            new ElaboratedModel(
                model,
                found,
                session.provenance(),
                resolved.end(),
                expectations,
                () -> base(values(found))));
  }

  /** Tells what is wrong whatever the parameters are. */
  void outline() {
    given.putAll(Outline.unknown(model));
    ModelResolver resolver = new ModelResolver(session, Map.of(), passed);
    ResolvedModel resolved = resolver.resolve(model, given);
    if (resolved != null) {
      new GraphElaborator(session, Optional::empty).graph(resolved, resolver.free());
      resolved.expects().forEach(part -> expectation(part, null));
    }
  }

  /** Arguments by the model's own parameters, or by open ones of the models it is derived from. */
  private boolean readArguments(ModelArguments.Call from) {
    CallableValue call = CallableValue.of(model);
    Callables callables = new Callables(session);
    Signature signature = Signature.of(model);
    List<Argument> own = new ArrayList<>();
    Environment caller = new Environment(from.unit(), Map.of(), null, null, session.defaults());
    for (Argument argument : arguments.arguments()) {
      if (argument.name() == null || signature.formal(argument.name().text()) != null) {
        own.add(argument);
      } else {
        passed.put(
            argument.name().text(), new Evaluator(session, caller).evaluate(argument.value()));
      }
    }
    Map<String, Argument> matched =
        new ArgumentMatcher(signature, Set.of(), from.unit().file(), session.reporter()::report)
            .match(own);
    matched.forEach(
        (name, argument) -> {
          Value value = new Evaluator(session, caller).evaluate(argument.value());
          Location at = caller.at(argument.value());
          session.argument(name, at);
          given.put(name, callables.checked(call, name, value, at));
        });
    List<String> missing = callables.missing(call, given);
    if (!missing.isEmpty()) {
      session
          .reporter()
          .report(
              DiagnosticCode.MISSING_ARGUMENT.at(
                  from.place(), model.name(), String.join(" and ", missing)));
    }
    return session.reporter().faults() == 0;
  }

  private boolean allUsed(Map<String, Value> left) {
    ModelArguments.Call from = arguments.from();
    for (Argument argument : arguments.arguments()) {
      if (from != null && argument.name() != null && left.containsKey(argument.name().text())) {
        session
            .reporter()
            .report(
                DiagnosticCode.UNKNOWN_ARGUMENT.at(
                    from.unit().at(argument.name()), model.name(), argument.name().text()));
      }
    }
    return left.isEmpty();
  }

  private @Nullable Expectation expectation(
      ResolvedModel.ExpectPart part, @Nullable ModelGraph graph) {
    Environment environment = part.environment();
    Evaluator evaluator = new Evaluator(session, environment);
    if (!(part.statement().left() instanceof NameExpr left)
        || !Vocabulary.FIGURES.contains(left.name().text())) {
      // The binder tells.
      return null;
    }
    Value right = evaluator.evaluate(part.statement().right());
    Rational expected = Numbers.of(right, new Freedom());
    if (expected == null) {
      if (right.kind() != ValueKind.ERROR) {
        evaluator.fault(
            DiagnosticCode.WRONG_OPERAND,
            part.statement().right(),
            part.statement().comparison().symbol(),
            "a number",
            right.describe());
      }
      return null;
    }
    if (graph == null) {
      return null;
    }
    long unit = part.statement().right() instanceof IntExpr number ? number.unit() : 1;
    return new Expectation(
        environment.at(part.statement()),
        left.name().text(),
        part.statement().comparison(),
        new BigDecimal(expected.numerator())
            .divide(new BigDecimal(expected.denominator()), MathContext.DECIMAL128),
        BigDecimal.valueOf(unit),
        environment.unit().file().text(part.statement().right().span()).replaceAll("\\s+", " "),
        atDefaults(graph, part.defaults()));
  }

  private @Nullable ModelGraph atDefaults(ModelGraph graph, Map<String, Long> defaults) {
    Map<String, Long> values = new LinkedHashMap<>();
    boolean differs = false;
    for (ConstructorArgument argument : graph.arguments()) {
      long usual = defaults.getOrDefault(argument.name(), (long) argument.value());
      values.put(argument.name(), usual);
      differs |= usual != argument.value();
    }
    return differs
        ? elaborator.silently(model, given, values, session.blocks().calls()).orElse(null)
        : null;
  }

  private static Map<String, Long> values(ModelGraph graph) {
    Map<String, Long> values = new LinkedHashMap<>();
    graph.arguments().forEach(argument -> values.put(argument.name(), (long) argument.value()));
    return values;
  }

  private Optional<ModelGraph> base(Map<String, Long> overrides) {
    ModelBase base = model.declaration() instanceof ModelDecl decl ? decl.base() : null;
    Symbol symbol = base == null ? null : model.unit().find(base.name().text());
    if (base == null || symbol == null) {
      return Optional.empty();
    }
    Session silent = elaborator.session(new DiagnosticSink(), 0);
    Map<String, Value> values = new Callables(silent).complete(model, given, silent.top(model));
    Environment caller = new Environment(model.unit(), values, null, null, silent.defaults());
    Map<String, Value> arguments = new LinkedHashMap<>();
    CallableValue call = CallableValue.of(symbol);
    new ArgumentMatcher(Signature.of(symbol), Set.of(), model.unit().file(), d -> {})
        .match(base.arguments())
        .forEach(
            (name, argument) ->
                arguments.put(name, new Callables(silent).argument(call, name, argument, caller)));
    boolean complete =
        Signature.of(symbol).formals().stream()
            .filter(Formal::required)
            .allMatch(f -> arguments.containsKey(f.name()));
    return complete
        ? elaborator.silently(symbol, arguments, overrides, session.blocks().calls())
        : Optional.empty();
  }
}
