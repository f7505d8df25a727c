package io.radon.compiler.elaborate;

import io.radon.compiler.bind.Signature;
import io.radon.compiler.bind.Symbol;
import io.radon.compiler.syntax.Argument;
import io.radon.compiler.syntax.ModelBase;
import io.radon.compiler.syntax.ModelDecl;
import io.radon.compiler.syntax.Name;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of the models that a model is derived from, where no derivation on the way gives them:
 * whoever names the model may still give them, by name.
 */
final class OpenParameters {
  private OpenParameters() {}

  /** Whether that name is such a parameter, and none of the model's own. */
  static boolean takes(Symbol model, @Nullable Name name) {
    if (name == null || Signature.of(model).formal(name.text()) != null) {
      return false;
    }
    Set<Symbol> seen = new HashSet<>();
    Symbol symbol = model;
    while (symbol != null
        && seen.add(symbol)
        && symbol.declaration() instanceof ModelDecl decl
        && decl.base() != null) {
      ModelBase base = decl.base();
      symbol = symbol.unit().find(base.name().text());
      if (symbol != null && Signature.of(symbol).formal(name.text()) != null) {
        return !given(base, symbol, name.text());
      }
      if (named(base, name.text())) {
        return false;
      }
    }
    return false;
  }

  private static boolean given(ModelBase base, Symbol symbol, String name) {
    int place = Signature.of(symbol).names().indexOf(name);
    int positional = 0;
    for (Argument argument : base.arguments()) {
      positional += argument.name() == null ? 1 : 0;
    }
    return named(base, name) || place < positional;
  }

  private static boolean named(ModelBase base, String name) {
    return base.arguments().stream()
        .anyMatch(argument -> argument.name() != null && argument.name().text().equals(name));
  }
}
