package io.radon.dsl;

import io.radon.compiler.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is gathered while a tree is built: the line that made each node, and the declarations that
 * the tree asks for.
 *
 * <p>The tree has no text yet, so a node's span is only its number here.
 */
final class Origins {
  private static final CallSite NOWHERE = new CallSite("", "unknown", 0);

  private final List<CallSite> sites = new ArrayList<>();
  private final Deque<CallSite> open = new ArrayDeque<>();
  private final Map<Integer, List<String>> remarks = new HashMap<>();
  private final Set<Declaration> used = new LinkedHashSet<>();

  /** Begins a node; without a line of its own it has that of the node it stands in. */
  Span enter(@Nullable CallSite site) {
    CallSite outer = open.peek();
    open.push(site != null ? site : outer != null ? outer : NOWHERE);
    return span();
  }

  void leave() {
    open.pop();
  }

  /** The span of a node that belongs to the one begun last. */
  Span span() {
    sites.add(open.isEmpty() ? NOWHERE : open.peek());
    return new Span(sites.size() - 1, sites.size() - 1);
  }

  /** The line that made the node of that span. */
  CallSite site(Span span) {
    return sites.get(span.start());
  }

  /** Says that comments stand before a node. */
  void remark(Span span, List<String> comments) {
    if (!comments.isEmpty()) {
      remarks.computeIfAbsent(span.start(), node -> new ArrayList<>()).addAll(comments);
    }
  }

  /** The comments before the node of that span. */
  List<String> remarks(Span span) {
    return remarks.getOrDefault(span.start(), List.of());
  }

  boolean hasRemarks() {
    return !remarks.isEmpty();
  }

  /** Says that the tree names a declaration made in Java. */
  void use(Declaration declaration) {
    used.add(declaration);
  }

  /** What has been named, in order; forgotten afterwards. */
  List<Declaration> takeUsed() {
    List<Declaration> taken = new ArrayList<>(used);
    used.clear();
    return taken;
  }
}
