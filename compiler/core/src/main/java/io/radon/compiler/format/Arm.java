package io.radon.compiler.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One body between braces.
 *
 * @param bar the {@code |} before it; the first body has none
 */
record Arm(@Nullable Piece bar, List<Item> items) {
  Arm {
    items = List.copyOf(items);
  }
}
