package io.radon.compiler.elaborate;

import io.radon.compiler.bind.Signature;
import io.radon.compiler.bind.Symbol;
import io.radon.compiler.bind.TypeKind;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.shape.Shape;
import io.radon.compiler.syntax.BlockDecl;
import io.radon.compiler.syntax.ConstDecl;
import io.radon.compiler.syntax.FlowStmt;
import io.radon.compiler.syntax.IntExpr;
import io.radon.compiler.syntax.ListExpr;
import io.radon.compiler.syntax.Parameter;
import io.radon.compiler.syntax.ShortcutDecl;
import io.radon.compiler.syntax.Statement;
import io.radon.compiler.syntax.TypeRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks through declarations that no model may ever use. Neither their parameters, nor the
 * switches, nor what enters is known, so only what is wrong in any case is told.
 */
final class Outline {
  private static final int LONGEST = 1000;

  private final Session session;

  Outline(Session session) {
    this.session = session;
  }

  void block(Symbol symbol, BlockDecl decl) {
    Environment environment = environment(symbol, unknown(symbol));
    List<Statement> statements = decl.body().statements();
    Environment inside = new SwitchReader(session).read(statements, environment);
    new FlowElaborator(session).body(statements, place(inside), start(), false);
  }

  void shortcut(Symbol symbol, ShortcutDecl decl) {
    Map<String, Value> names = unknown(symbol);
    names.put("stride", new ErrorValue());
    Environment environment = environment(symbol, names);
    for (Statement statement : decl.body().statements()) {
      if (statement instanceof FlowStmt flow && !ShortcutElaborator.isNone(flow.flow())) {
        new FlowElaborator(session).flow(flow.flow(), place(environment), start());
      }
    }
  }

  /** A constant; the items of a list must be of one kind, for no parameter takes others. */
  void constant(Symbol symbol) {
    Value value = session.constant(symbol);
    if (!(symbol.declaration() instanceof ConstDecl decl)
        || !(decl.value() instanceof ListExpr list)
        || !(value instanceof ListValue items)) {
      return;
    }
    Value first = items.items().isEmpty() ? value : items.items().get(0);
    for (int i = 1; i < items.items().size(); i++) {
      Value item = items.items().get(i);
      if (!alike(first, item)) {
        session
            .reporter()
            .report(
                DiagnosticCode.WRONG_TYPE.at(
                    symbol.at(list.items().get(i).span()),
                    "an item of `" + symbol.name() + "`",
                    "of one kind with the first, " + first.describe(),
                    item.describe()));
        return;
      }
    }
  }

  /** Whether one type could hold both: whole numbers serve as decimals and as sizes. */
  private static boolean alike(Value a, Value b) {
    return a.kind() == b.kind() || (isNumber(a) && isNumber(b));
  }

  private static boolean isNumber(Value value) {
    return switch (value.kind()) {
      case INT, DECIMAL, SIZE -> true;
      case BOOLEAN, TEXT, WORD, LIST, CALLABLE, ERROR -> false;
    };
  }

  /** All parameters of a declaration, without their values: of a list its length may be known. */
  static Map<String, Value> unknown(Symbol symbol) {
    Map<String, Value> names = new LinkedHashMap<>();
    for (Parameter parameter : Signature.parameters(symbol)) {
      names.put(parameter.name().text(), unknown(parameter.type()));
    }
    return names;
  }

  private static Value unknown(TypeRef type) {
    return type.listSize() instanceof IntExpr length
            && length.value() > 0
            && length.value() <= LONGEST
        ? new ListValue(Collections.nCopies((int) length.value(), new ErrorValue()))
        : ofType(type);
  }

  private static Value ofType(TypeRef type) {
    TypeKind kind = type.list() ? null : TypeKind.of(type.name().text());
    return kind == null ? new ErrorValue() : new UnknownValue(kind);
  }

  /** The defaults of a declaration's parameters, which nothing may ever use. */
  static void defaults(Symbol symbol, Session session) {
    new Callables(session).complete(symbol, Map.of(), session.top(symbol));
  }

  private Environment environment(Symbol symbol, Map<String, Value> names) {
    Map<String, Value> switches = new LinkedHashMap<>();
    Switches.NAMES.forEach(name -> switches.put(name, new ErrorValue()));
    return new Environment(symbol.unit(), names, null, null, Switches.of(switches));
  }

  private Place place(Environment environment) {
    return new Place(
        new BodyBuilder(Shape.image(1, 1, 1), session.provenance()),
        environment,
        new Labels(null),
        Naming.body(),
        new ArrayList<>());
  }

  private static Wire start() {
    return Wire.entering(Shape.image(1, 1, 1), Reach.LOST, false);
  }
}
