package io.radon.compiler.elaborate;

import io.radon.compiler.bind.ArgumentMatcher;
import io.radon.compiler.bind.BodyNames;
import io.radon.compiler.bind.Damage;
import io.radon.compiler.bind.Signature;
import io.radon.compiler.bind.Symbol;
import io.radon.compiler.bind.SymbolKind;
import io.radon.compiler.bind.TypeKind;
import io.radon.compiler.bind.Vocabulary;
import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.diagnostic.Suggestions;
import io.radon.compiler.source.Location;
import io.radon.compiler.syntax.Argument;
import io.radon.compiler.syntax.ErrorStmt;
import io.radon.compiler.syntax.ExpectStmt;
import io.radon.compiler.syntax.Expr;
import io.radon.compiler.syntax.FlowStmt;
import io.radon.compiler.syntax.ModelBase;
import io.radon.compiler.syntax.ModelDecl;
import io.radon.compiler.syntax.Name;
import io.radon.compiler.syntax.Parameter;
import io.radon.compiler.syntax.Statement;
import io.radon.compiler.syntax.StatementVisitor;
import io.radon.compiler.syntax.SwitchStmt;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Follows a model to the one it is derived from and applies the changes on the way back.
 *
 * <p>A whole-number parameter is followed by name, so that one which changes no structure can
 * become an argument of the generated class.
 */
final class ModelResolver {
  private final Session session;
  private final Callables callables;
  private final Map<String, Long> overrides;
  private final Map<String, Value> passed;
  private final Set<Symbol> open = new HashSet<>();
  private final Map<String, Long> free = new LinkedHashMap<>();

  /**
   * @param overrides values for parameters by origin, in place of those of the spec
   * @param passed arguments for parameters of a base which the derivation leaves open; used ones
   *     are removed
   */
  ModelResolver(Session session, Map<String, Long> overrides, Map<String, Value> passed) {
    this.session = session;
    this.callables = new Callables(session);
    this.overrides = overrides;
    this.passed = passed;
  }

  /** The parameters that are whole numbers, by origin. */
  Map<String, Long> free() {
    return free;
  }

  /** The model, or null where it can't be followed to its end; the user has been told. */
  @Nullable ResolvedModel resolve(Symbol symbol, Map<String, Value> given) {
    if (!(symbol.declaration() instanceof ModelDecl decl)
        || symbol.unit().deep(symbol)
        || !open.add(symbol)) {
      return null;
    }
    session.use(symbol);
    Map<String, Long> defaults = new LinkedHashMap<>();
    Map<String, Value> values = values(symbol, given, defaults);
    if (values == null) {
      return null;
    }
    Environment own = new Environment(symbol.unit(), values, null, null, session.defaults());
    Environment environment = own;
    List<Statement> statements = decl.body() == null ? List.of() : decl.body().statements();
    ModelBase base = decl.base();
    ResolvedModel model = new ResolvedModel(symbol);
    if (base != null) {
      ResolvedModel from = base(base, own);
      if (from == null) {
        return null;
      }
      boolean changed = statements.stream().anyMatch(s -> !(s instanceof ExpectStmt));
      model = from.derive(symbol, changed);
      // A change is written as if it stood in the base: the base's parameters are there too.
      from.defaults().forEach(defaults::putIfAbsent);
      Map<String, Value> names = new LinkedHashMap<>(from.names());
      names.putAll(values);
      environment = own.with(names);
    }
    model.names(environment.names());
    model.defaults(defaults);
    String doc = BlockExpander.doc(decl.doc());
    if (!doc.isEmpty()) {
      model.doc(doc);
    } else if (base != null) {
      model.doc(ModelDoc.withArguments(model.doc(), base, symbol.unit().file()));
    }
    for (Statement statement : statements) {
      statement.accept(new Change(model, base != null, environment, defaults));
    }
    return model;
  }

  private @Nullable ResolvedModel base(ModelBase base, Environment environment) {
    Symbol found = environment.unit().find(base.name().text());
    if (found == null || found.kind() != SymbolKind.MODEL) {
      return null;
    }
    CallableValue call = CallableValue.of(found);
    Signature signature = callables.signature(call);
    Map<String, Value> given = new LinkedHashMap<>();
    Map<String, Long> fixed = new LinkedHashMap<>();
    List<Argument> own = new ArrayList<>();
    List<Argument> further = new ArrayList<>();
    for (Argument argument : base.arguments()) {
      (OpenParameters.takes(found, argument.name()) ? further : own).add(argument);
    }
    Set<String> names = new HashSet<>();
    for (Argument argument : further) {
      String name = Objects.requireNonNull(argument.name()).text();
      if (!names.add(name)) {
        session
            .reporter()
            .report(DiagnosticCode.ARGUMENT_TWICE.at(environment.at(argument), name, found.name()));
      }
      Value value = new Evaluator(session, environment).evaluate(argument.value());
      // What a caller asks for comes before what a derivation on the way says.
      passed.putIfAbsent(name, value);
      fix(name, value, fixed);
    }
    Map<String, Argument> matched =
        new ArgumentMatcher(
                signature, Set.of(), environment.unit().file(), session.reporter()::report)
            .match(own);
    boolean wrong = matched.size() < own.size();
    for (Map.Entry<String, Argument> entry : matched.entrySet()) {
      Value value = callables.argument(call, entry.getKey(), entry.getValue(), environment);
      wrong |= value.kind() == ValueKind.ERROR;
      given.put(entry.getKey(), value);
      if (value instanceof IntValue whole && whole.origin() == null) {
        session.argument(entry.getKey(), environment.at(entry.getValue().value()));
      }
      fix(entry.getKey(), value, fixed);
    }
    for (String name : signature.names()) {
      Value value = given.containsKey(name) ? null : passed.remove(name);
      if (value != null) {
        given.put(name, callables.checked(call, name, value, environment.at(base)));
      }
    }
    List<String> missing = callables.missing(call, given);
    if (!missing.isEmpty() && !wrong) {
      session
          .reporter()
          .report(
              DiagnosticCode.MISSING_ARGUMENT.at(
                  environment.at(base), found.name(), String.join(" and ", missing)));
    }
    ResolvedModel model = missing.isEmpty() ? resolve(found, given) : null;
    if (model != null) {
      // What the derivation gives is the default of the derived model.
      Map<String, Long> defaults = new LinkedHashMap<>(model.defaults());
      defaults.putAll(fixed);
      model.defaults(defaults);
    }
    return model;
  }

  private static void fix(String name, Value value, Map<String, Long> fixed) {
    if (value instanceof IntValue whole && whole.origin() == null) {
      fixed.put(name, whole.value());
    }
  }

  /** The parameters' values; whole numbers know which parameter they are. */
  private @Nullable Map<String, Value> values(
      Symbol symbol, Map<String, Value> given, Map<String, Long> defaults) {
    Map<String, Value> complete = callables.complete(symbol, given, session.top(symbol));
    Map<String, Value> values = new LinkedHashMap<>();
    for (Parameter parameter : Signature.parameters(symbol)) {
      String name = parameter.name().text();
      Value value = complete.get(name);
      if (value == null) {
        return null;
      }
      if (!given.containsKey(name) && parameter.defaultValue() != null) {
        session.argument(name, symbol.at(parameter.defaultValue().span()));
      }
      boolean whole =
          value instanceof IntValue
              && !parameter.type().list()
              && parameter.type().name().text().equals(TypeKind.INT.word());
      values.put(name, whole ? followed(symbol, parameter, (IntValue) value, defaults) : value);
    }
    return values;
  }

  private Value followed(
      Symbol symbol, Parameter parameter, IntValue value, Map<String, Long> defaults) {
    String origin = value.origin();
    long number = value.value();
    if (origin == null) {
      origin = parameter.name().text();
      if (free.containsKey(origin)) {
        return value;
      }
      number = overrides.getOrDefault(origin, number);
      free.put(origin, number);
    }
    Expr fallback = parameter.defaultValue();
    if (fallback != null
        && callables.complete(symbol, Map.of(), session.top(symbol)).get(parameter.name().text())
            instanceof IntValue usual) {
      defaults.put(origin, usual.value());
    }
    return new IntValue(number, origin);
  }

  /** Applies one statement of a model to what its base gave it. */
  private final class Change implements StatementVisitor<ResolvedModel> {
    private final ResolvedModel model;
    private final boolean derived;
    private final Environment environment;
    private final Map<String, Long> defaults;

    Change(
        ResolvedModel model, boolean derived, Environment environment, Map<String, Long> defaults) {
      this.model = model;
      this.derived = derived;
      this.environment = environment;
      this.defaults = defaults;
    }

    @Override
    public ResolvedModel visitFlowStmt(FlowStmt statement) {
      ResolvedModel.FlowPart part = new ResolvedModel.FlowPart(statement, environment);
      Name label = statement.label();
      if (BodyNames.setsSwitch(statement, environment.unit())) {
        model.damage(); // the binder tells
        return model;
      }
      if (!derived) {
        model.flows().add(part);
        return model;
      }
      int index = label == null ? -1 : model.flow(label.text());
      if (index >= 0) {
        model.flows().set(index, part);
      } else if (label == null) {
        session
            .reporter()
            .report(
                DiagnosticCode.UNLABELLED_CHANGE.at(
                    environment.at(statement), model.symbol().name()));
      } else if (!model.excuses(label.text())) {
        unknown(label);
      }
      return model;
    }

    private void unknown(Name label) {
      Location at = environment.at(label);
      ModelDecl decl = (ModelDecl) model.symbol().declaration();
      String base = decl.base() == null ? model.symbol().name() : decl.base().name().text();
      if (Vocabulary.SWITCHES.contains(label.text())) {
        session
            .reporter()
            .report(
                DiagnosticCode.UNKNOWN_LABEL
                    .at(at, base, label.text())
                    .withHelp("a switch is set with `=`: `" + label.text() + " = …`"));
        return;
      }
      Diagnostic unknown =
          Suggestions.suggest(
              DiagnosticCode.UNKNOWN_LABEL.at(at, base, label.text()),
              at,
              label.text(),
              model.labels());
      int near = model.flow(Suggestions.closest(label.text(), model.labels()).orElse(""));
      if (near >= 0) {
        ResolvedModel.FlowPart part = model.flows().get(near);
        unknown = unknown.with(part.environment().at(part.statement()), "this flow is near");
      }
      session.reporter().report(unknown);
    }

    @Override
    public ResolvedModel visitSwitchStmt(SwitchStmt statement) {
      // A misspelt switch, which the binder tells, does what was meant: shapes may depend on it.
      String name = Vocabulary.meantSwitch(statement.name().text());
      if (name.equals(statement.name().text()) || !set(name)) {
        model.switches().put(name, new ResolvedModel.SwitchPart(statement, environment));
      }
      return model;
    }

    private boolean set(String name) {
      return model.symbol().declaration() instanceof ModelDecl decl
          && decl.body() != null
          && decl.body().statements().stream()
              .anyMatch(s -> s instanceof SwitchStmt change && change.name().text().equals(name));
    }

    @Override
    public ResolvedModel visitExpectStmt(ExpectStmt statement) {
      model.expects().add(new ResolvedModel.ExpectPart(statement, environment, defaults));
      return model;
    }

    @Override
    public ResolvedModel visitErrorStmt(ErrorStmt statement) {
      model.damage(Damage.of(List.of(statement), environment.unit().file()));
      return model;
    }
  }
}
