package io.radon.dsl;

import io.radon.compiler.source.Span;
import io.radon.compiler.syntax.SyntaxNode;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a spec that has been built in Java, with the line that built it.
 *
 * @param <T> what the parser would have made of its text
 */
public final class Node<T extends SyntaxNode> {
  /** Far above any written spec, and low enough that no walk over a tree overflows the stack. */
  private static final int DEEPEST = 300;

  private static final int LARGEST = 1_000_000;

  private final @Nullable CallSite site;
  private final Maker<? extends T> maker;
  private final int depth;
  private final long size;

  private Node(@Nullable CallSite site, Maker<? extends T> maker, int depth, long size) {
    this.site = site;
    this.maker = maker;
    this.depth = depth;
    this.size = size;
  }

  /** A node without parts. */
  static <T extends SyntaxNode> Node<T> leaf(@Nullable CallSite site, Maker<? extends T> maker) {
    return new Node<>(site, maker, 1, 1);
  }

  /** A node over others. */
  static <T extends SyntaxNode> Node<T> of(
      @Nullable CallSite site, Collection<? extends Node<?>> parts, Maker<? extends T> maker) {
    int depth = 1;
    long size = 1;
    for (Node<?> part : parts) {
      depth = Math.max(depth, part.depth + 1);
      size += part.size;
    }
    if (depth > DEEPEST) {
      throw new IllegalArgumentException(
          "too deeply nested: expected at most " + DEEPEST + " levels of parts within parts");
    }
    if (size > LARGEST) {
      throw new IllegalArgumentException(
          "too large: expected at most " + LARGEST + " parts in one spec");
    }
    return new Node<>(site, maker, depth, size);
  }

  /** The Java line that built it; null if it is that of the node it stands in. */
  public @Nullable CallSite site() {
    return site;
  }

  /** The tree. Spans in it mean nothing: it was never text. */
  public T syntax() {
    return build(new Origins());
  }

  T build(Origins origins) {
    Span span = origins.enter(site);
    T made = maker.make(span, origins);
    origins.leave();
    return made;
  }

  static <T extends SyntaxNode> List<T> build(
      Collection<? extends Node<? extends T>> nodes, Origins origins) {
    return nodes.stream().<T>map(node -> node.build(origins)).toList();
  }

  /** Makes the tree, once for each place it stands in. */
  @FunctionalInterface
  interface Maker<T> {
    T make(Span span, Origins origins);
  }
}
