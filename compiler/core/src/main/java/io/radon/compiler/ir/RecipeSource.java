package io.radon.compiler.ir;

import io.radon.compiler.source.Location;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where a recipe is written.
 *
 * @param standard whether it is declared in the standard library
 * @param keys where each is set: in the recipe, or in the one it is derived from
 */
public record RecipeSource(boolean standard, Map<String, Place> keys) {
  public RecipeSource {
    keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
  }

  /**
   * A line.
   *
   * @param standard whether it is one of the standard library's
   */
  public record Place(boolean standard, Location at) {}
}
