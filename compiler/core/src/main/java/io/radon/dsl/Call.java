package io.radon.dsl;

import io.radon.compiler.syntax.Argument;
import io.radon.compiler.syntax.CallCallee;
import io.radon.compiler.syntax.CallExpr;
import io.radon.compiler.syntax.Callee;
import io.radon.compiler.syntax.Expr;
import io.radon.compiler.syntax.Name;
import io.radon.compiler.syntax.NameExpr;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A layer, a block, a norm, an activation or a shortcut by its name, with or without arguments: a
 * step of a flow, or a value that is passed on.
 */
public class Call extends Step.Single {
  private final @Nullable CallSite site;
  private final String name;
  private final List<io.radon.dsl.Argument> arguments;
  private final boolean parenthesised;
  private final @Nullable Declaration declaration;

  Call(
      @Nullable CallSite site,
      String name,
      List<io.radon.dsl.Argument> arguments,
      boolean parenthesised,
      @Nullable Declaration declaration) {
    this.site = site;
    this.name = Identifiers.checked("layer or block", name);
    this.arguments = List.copyOf(arguments);
    this.parenthesised = parenthesised;
    this.declaration = declaration;
  }

  /** A name alone. */
  static Call plain(String name) {
    return new Call(CallSite.here(), name, List.of(), false, null);
  }

  /** A name without a line of its own: what is wrong with it is wrong where it is used. */
  static Call handle(String name) {
    return new Call(null, name, List.of(), false, null);
  }

  /** A name with parentheses. */
  static Call of(String name, Object... arguments) {
    return new Call(CallSite.here(), name, io.radon.dsl.Argument.all(arguments), true, null);
  }

  /**
   * This with arguments, by position or by name: {@code unit.of(64, arg("groups", 32))}. It is a
   * step, or a value with some arguments given already.
   *
   * @param given numbers, booleans, texts, values, blocks, lists, or what {@code arg} makes
   * @throws IllegalArgumentException if it has arguments already, or one can't be a value
   */
  public final Call of(Object... given) {
    if (parenthesised) {
      throw new IllegalArgumentException(
          "`" + name + "` has its arguments already: expected all of them in one call");
    }
    return new Call(CallSite.here(), name, io.radon.dsl.Argument.all(given), true, referred());
  }

  /** What must be declared where this is written; null for what needs no declaration. */
  @Nullable Declaration referred() {
    return declaration;
  }

  @Override
  final @Nullable CallSite site() {
    return site;
  }

  private Name name(Origins origins) {
    Declaration needed = referred();
    if (needed != null) {
      origins.use(needed);
    }
    return Identifiers.name(name, origins);
  }

  private List<Node<Argument>> nodes() {
    return arguments.stream().map(io.radon.dsl.Argument::node).toList();
  }

  @Override
  final Node<Callee> callee() {
    List<Node<Argument>> nodes = nodes();
    return Node.of(
        site,
        nodes,
        (span, origins) ->
            new CallCallee(span, name(origins), Node.build(nodes, origins), parenthesised));
  }

  @Override
  public final Node<Expr> expression() {
    List<Node<Argument>> nodes = nodes();
    return Node.of(
        site,
        nodes,
        (span, origins) ->
            parenthesised
                ? new CallExpr(span, name(origins), Node.build(nodes, origins))
                : new NameExpr(span, name(origins)));
  }
}
