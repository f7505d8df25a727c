package io.radon.dsl;

import io.radon.compiler.syntax.ShortcutDecl;
import java.util.ArrayList;
import java.util.List;

/** A shortcut policy built in Java: what {@code residual} adds to its flow. */
public final class Policy extends Call implements Declaration {
  private final CallSite site;
  private final String name;
  private final List<Parameter<?>> parameters;
  private final Body body;
  private final Doc doc;

  Policy(CallSite site, String name, List<Parameter<?>> parameters, Body body, Doc doc) {
    super(null, Identifiers.checked("shortcut", name), List.of(), false, null);
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

  /** The policy with a doc comment. */
  public Policy doc(String text) {
    return new Policy(site, name, parameters, body, doc.text(text));
  }

  /**
   * The declaration with an ordinary comment; with {@link Models#allow} it silences a warning. Like
   * {@link #doc}, it belongs where the declaration is made.
   */
  @Override
  public Policy comment(String text) {
    return new Policy(site, name, parameters, body, doc.comment(text));
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
            new ShortcutDecl(
                span,
                Identifiers.name(name, origins),
                Node.build(formal, origins),
                statements.build(origins),
                doc.build(span, origins)));
  }
}
