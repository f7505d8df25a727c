package io.radon.dsl;

import io.radon.compiler.syntax.ExperimentDecl;
import java.util.List;

/** Which models to train, how, and what to report; built in Java. */
public final class Experiment implements Declaration {
  private final CallSite site;
  private final String name;
  private final Body body;
  private final Doc doc;

  Experiment(CallSite site, String name, Body body, Doc doc) {
    this.site = site;
    this.name = Identifiers.checked("experiment", name);
    this.body = body;
    this.doc = doc;
  }

  @Override
  public String name() {
    return name;
  }

  /** The experiment with a doc comment. */
  public Experiment doc(String text) {
    return new Experiment(site, name, body, doc.text(text));
  }

  /** The same with an ordinary comment; with {@link Models#allow} it silences a warning. */
  public Experiment comment(String text) {
    return new Experiment(site, name, body, doc.comment(text));
  }

  @Override
  public Value reference() {
    return References.to(this);
  }

  @Override
  public Node<io.radon.compiler.syntax.Declaration> declaration() {
    Node<io.radon.compiler.syntax.Body> statements = body.branch();
    return Node.of(
        site,
        List.of(statements),
        (span, origins) ->
            new ExperimentDecl(
                span,
                Identifiers.name(name, origins),
                statements.build(origins),
                doc.build(span, origins)));
  }
}
