package io.radon.compiler.codegen;

import io.radon.compiler.lower.Amount;
import io.radon.compiler.lower.LayerName;

/** How the method at hand spells names and numbers. */
interface Spelling {
  JavaExpression name(LayerName name);

  JavaExpression amount(Amount amount);
}
