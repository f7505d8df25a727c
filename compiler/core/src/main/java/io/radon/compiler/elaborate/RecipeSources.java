package io.radon.compiler.elaborate;

import io.radon.compiler.bind.Symbol;
import io.radon.compiler.ir.RecipeSource;
import io.radon.compiler.syntax.Name;
import io.radon.compiler.syntax.RecipeDecl;
import io.radon.compiler.syntax.Statement;
import io.radon.compiler.syntax.SwitchStmt;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds where recipes are written. */
public final class RecipeSources {
  private RecipeSources() {}

  /** Where a recipe and its keys are written. */
  public static RecipeSource of(Symbol symbol) {
    Map<String, RecipeSource.Place> keys = new LinkedHashMap<>();
    add(symbol, keys, new HashSet<>());
    return new RecipeSource(symbol.unit().isLibrary(), keys);
  }

  private static void add(
      @Nullable Symbol symbol, Map<String, RecipeSource.Place> keys, Set<Symbol> seen) {
    if (symbol == null
        || !(symbol.declaration() instanceof RecipeDecl recipe)
        || !seen.add(symbol)) {
      return;
    }
    Name base = recipe.base();
    if (base != null) {
      add(symbol.unit().find(base.text()), keys, seen);
    }
    for (Statement statement : recipe.body().statements()) {
      if (statement instanceof SwitchStmt set) {
        keys.put(
            set.name().text(),
            new RecipeSource.Place(symbol.unit().isLibrary(), symbol.at(set.span())));
      }
    }
  }
}
