package io.radon.compiler.verify;

import io.radon.compiler.lower.LoweredModel;

/** What holds of every lowered model. */
interface LoweredInvariant {
  void check(LoweredModel model, Violations violations);
}
