package io.radon.dsl;

import io.radon.compiler.syntax.ExperimentDecl;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which models to train, how, and what to report; built in Java. */
public final class Experiment implements Declaration {
  private final CallSite site;
  private final String name;
  private final Body body;
  private final @Nullable Doc doc;

  Experiment(CallSite site, String name, Body body, @Nullable Doc doc) {
    this.site = site;
    this.name = Identifiers.checked("experiment", name);
    this.body = body;
    this.doc = doc;
  }

  @Override
  public String name() {
    return name;
  }

  /** The experiment with a comment. */
  public Experiment doc(String text) {
    return new Experiment(site, name, body, Doc.of(text));
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
                Doc.build(doc, origins)));
  }
}
