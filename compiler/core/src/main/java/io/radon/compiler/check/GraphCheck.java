package io.radon.compiler.check;

import io.radon.compiler.diagnostic.DiagnosticSink;

/** One rule on a whole model. */
interface GraphCheck {
  /** Reports what breaks the rule. */
  void check(CheckedModel checked, DiagnosticSink sink);
}
