package io.radon.dsl;

import io.radon.compiler.syntax.Declaration;
import io.radon.compiler.syntax.ModelBase;
import io.radon.compiler.syntax.ModelDecl;
import java.util.ArrayList;
import java.util.List;

/** A model built in Java. It means what its {@link #toSource text} means: there is one compiler. */
public final class Model implements io.radon.dsl.Declaration {
  private final CallSite site;
  private final String name;
  private final List<Parameter<?>> parameters;
  private final Definition definition;
  private final Doc doc;

  Model(CallSite site, String name, List<Parameter<?>> parameters, Definition definition, Doc doc) {
    this.site = site;
    this.name = Identifiers.checked("model", name);
    this.parameters = List.copyOf(parameters);
    this.definition = definition;
    this.doc = doc;
  }

  @Override
  public String name() {
    return name;
  }

  /** The model with a doc comment, which its class will have. */
  public Model doc(String text) {
    return new Model(site, name, parameters, definition, doc.text(text));
  }

  /** The same with an ordinary comment; with {@link Models#allow} it silences a warning. */
  public Model comment(String text) {
    return new Model(site, name, parameters, definition, doc.comment(text));
  }

  /** The model with arguments, by position or by name, to derive others from or to compile. */
  public ModelUse of(Object... arguments) {
    return new ModelUse(CallSite.here(), name, this, Argument.all(arguments), null);
  }

  /** The model, and whatever it names, as a spec of its own. */
  public Spec spec() {
    return new Spec(CallSite.here(), List.of(), List.of(), List.of(this));
  }

  /** Canonical {@code .rn} text of the model and whatever it names. */
  public String toSource() {
    return spec().toSource();
  }

  @Override
  public Value reference() {
    return References.to(this);
  }

  @Override
  public Node<Declaration> declaration() {
    List<Node<io.radon.compiler.syntax.Parameter>> formal =
        parameters.stream().<Node<io.radon.compiler.syntax.Parameter>>map(Parameter::node).toList();
    Node<ModelBase> base = definition instanceof ModelUse use ? use.node() : null;
    Body body = definition instanceof ModelUse use ? use.changes() : (Body) definition;
    Node<io.radon.compiler.syntax.Body> statements = body == null ? null : body.branch();
    List<Node<?>> parts = new ArrayList<>(formal);
    if (base != null) {
      parts.add(base);
    }
    if (statements != null) {
      parts.add(statements);
    }
    return Node.of(
        site,
        parts,
        (span, origins) ->
            new ModelDecl(
                span,
                Identifiers.name(name, origins),
                Node.build(formal, origins),
                base == null ? null : base.build(origins),
                statements == null ? null : statements.build(origins),
                doc.build(span, origins)));
  }
}
