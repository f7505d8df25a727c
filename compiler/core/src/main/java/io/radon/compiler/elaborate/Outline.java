package io.radon.compiler.elaborate;

import io.radon.compiler.bind.Signature;
import io.radon.compiler.bind.Symbol;
import io.radon.compiler.shape.Shape;
import io.radon.compiler.syntax.BlockDecl;
import io.radon.compiler.syntax.FlowStmt;
import io.radon.compiler.syntax.Parameter;
import io.radon.compiler.syntax.ShortcutDecl;
import io.radon.compiler.syntax.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks through declarations that no model may ever use. Neither their parameters, nor the
 * switches, nor what enters is known, so only what is wrong in any case is told.
 */
final class Outline {
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

  /** All parameters of a declaration, without their values. */
  static Map<String, Value> unknown(Symbol symbol) {
    Map<String, Value> names = new LinkedHashMap<>();
    for (Parameter parameter : Signature.parameters(symbol)) {
      names.put(parameter.name().text(), new ErrorValue());
    }
    return names;
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
