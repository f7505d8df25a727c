package io.radon.compiler.elaborate;

import io.radon.compiler.diagnostic.DiagnosticSink;

/** A session for expressions that stand in no model. */
final class RecipeSession {
  private RecipeSession() {}

  static Session of(DiagnosticSink sink) {
    return new Session(
        new Reporter(sink, null),
        ElaborationLimits.DEFAULT,
        Elaborator.defaults(),
        new BlockPosition(0));
  }
}
