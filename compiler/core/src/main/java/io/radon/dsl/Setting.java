package io.radon.dsl;

import io.radon.compiler.syntax.Expr;
import io.radon.compiler.syntax.Statement;
import io.radon.compiler.syntax.SwitchStmt;
import java.util.List;

/** A switch with its value, {@code name = value}: of a model, a recipe or an experiment. */
public final class Setting implements io.radon.dsl.Statement {
  private final CallSite site;
  private final String name;
  private final Value value;

  Setting(CallSite site, String name, Value value) {
    this.site = site;
    this.name = Identifiers.checked("switch", name);
    this.value = value;
  }

  @Override
  public Node<Statement> statement() {
    Node<Expr> given = value.expression();
    return Node.of(
        site,
        List.of(given),
        (span, origins) ->
            new SwitchStmt(span, Identifiers.name(name, origins), given.build(origins)));
  }
}
