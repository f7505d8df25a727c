package io.radon.dsl;

import io.radon.compiler.syntax.BlockDecl;
import java.util.ArrayList;
import java.util.List;

/**
 * A block built in Java: a step where its parameters all have defaults, a value to pass on, and
 * with {@link #of} a call.
 */
public final class Block extends Call implements Declaration {
  private final CallSite site;
  private final String name;
  private final List<Parameter<?>> parameters;
  private final Body body;
  private final Doc doc;

  Block(CallSite site, String name, List<Parameter<?>> parameters, Body body, Doc doc) {
    super(null, Identifiers.checked("block", name), List.of(), false, null);
    this.site = site;
    this.name = name;
    this.parameters = List.copyOf(parameters);
    this.body = body;
    this.doc = doc;
  }

  @Override
  public String name() {
    return name;
  }

  /** The block with a doc comment. */
  public Block doc(String text) {
    return new Block(site, name, parameters, body, doc.text(text));
  }

  /**
   * The declaration with an ordinary comment; with {@link Models#allow} it silences a warning. Like
   * {@link #doc}, it belongs where the declaration is made.
   */
  @Override
  public Block comment(String text) {
    return new Block(site, name, parameters, body, doc.comment(text));
  }

  @Override
  Declaration referred() {
    return this;
  }

  @Override
  public Value reference() {
    return this;
  }

  @Override
  public Node<io.radon.compiler.syntax.Declaration> declaration() {
    List<Node<io.radon.compiler.syntax.Parameter>> formal =
        parameters.stream().<Node<io.radon.compiler.syntax.Parameter>>map(Parameter::node).toList();
    Node<io.radon.compiler.syntax.Body> statements = body.branch();
    List<Node<?>> parts = new ArrayList<>(formal);
    parts.add(statements);
    return Node.of(
        site,
        parts,
        (span, origins) ->
            new BlockDecl(
                span,
                Identifiers.name(name, origins),
                Node.build(formal, origins),
                statements.build(origins),
                doc.build(span, origins)));
  }
}
