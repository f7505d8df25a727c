package io.radon.dsl;

import io.radon.compiler.syntax.ConstDecl;
import io.radon.compiler.syntax.Expr;
import java.util.List;
import java.util.function.Function;

/**
 * A named value.
 *
 * @param <V> what Java can do with it
 */
public final class Constant<V extends Value> implements Declaration {
  private final CallSite site;
  private final String name;
  private final Value value;
  private final Function<Node<Expr>, V> handle;
  private final Doc doc;

  Constant(CallSite site, String name, Value value, Function<Node<Expr>, V> handle, Doc doc) {
    this.site = site;
    this.name = Identifiers.checked("constant", name);
    this.value = value;
    this.handle = handle;
    this.doc = doc;
  }

  @Override
  public String name() {
    return name;
  }

  /** The constant with a doc comment. */
  public Constant<V> doc(String text) {
    return new Constant<>(site, name, value, handle, doc.text(text));
  }

  /** The same with an ordinary comment; with {@link Models#allow} it silences a warning. */
  public Constant<V> comment(String text) {
    return new Constant<>(site, name, value, handle, doc.comment(text));
  }

  /** Its name, to compute with. */
  public V value() {
    return handle.apply(References.node(this));
  }

  @Override
  public Value reference() {
    return value();
  }

  @Override
  public Node<io.radon.compiler.syntax.Declaration> declaration() {
    Node<Expr> given = value.expression();
    return Node.of(
        site,
        List.of(given),
        (span, origins) ->
            new ConstDecl(
                span,
                Identifiers.name(name, origins),
                given.build(origins),
                doc.build(span, origins)));
  }
}
