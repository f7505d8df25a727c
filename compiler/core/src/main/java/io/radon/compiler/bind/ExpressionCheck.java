package io.radon.compiler.bind;

import io.radon.compiler.diagnostic.DiagnosticSink;
import io.radon.compiler.syntax.Expr;

/** Checks the names of an expression that belongs to no block and no model. */
public final class ExpressionCheck {
  private ExpressionCheck() {}

  /** Whether all names mean something; false after a message. */
  public static boolean check(Expr expr, BoundUnit unit, DiagnosticSink sink) {
    return new ExpressionNames(NameScope.outside(unit), new References(), sink).check(expr);
  }

  /** Whether it is one of the language's own functions. */
  public static boolean isFunction(String name) {
    return Vocabulary.FUNCTIONS.contains(name);
  }
}
