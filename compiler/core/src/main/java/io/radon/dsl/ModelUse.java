package io.radon.dsl;

import io.radon.compiler.format.SourceWriter;
import io.radon.compiler.syntax.Argument;
import io.radon.compiler.syntax.CallExpr;
import io.radon.compiler.syntax.ModelBase;
import io.radon.compiler.syntax.NameExpr;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A model with arguments, and perhaps with changes: what another model is derived from. */
public final class ModelUse implements Definition {
  private final CallSite site;
  private final String name;
  private final @Nullable Model model;
  private final List<io.radon.dsl.Argument> arguments;
  private final @Nullable Body changes;

  ModelUse(
      CallSite site,
      String name,
      @Nullable Model model,
      List<io.radon.dsl.Argument> arguments,
      @Nullable Body changes) {
    this.site = site;
    this.name = Identifiers.checked("model", name);
    this.model = model;
    this.arguments = List.copyOf(arguments);
    this.changes = changes;
  }

  /**
   * The model with changes: each replaces a switch, or the flow of the same label. Expectations
   * alone change nothing, and add to those of the model.
   */
  public ModelUse changed(Statement... statements) {
    return new ModelUse(
        site, name, model, arguments, new Body(CallSite.here(), List.of(statements)));
  }

  /** The model and whatever it names, as a spec of its own. */
  public Spec spec() {
    if (model == null) {
      throw new IllegalStateException(
          "`" + name + "` stands in another file: expected a model built in Java");
    }
    return model.spec();
  }

  /** The model's name with its arguments, as commands take it: {@code CifarResNet(n: 3)}. */
  public String request() {
    ModelBase base = node().syntax();
    return base.arguments().isEmpty()
        ? name
        : SourceWriter.write(new CallExpr(base.span(), base.name(), base.arguments()));
  }

  @Nullable Body changes() {
    return changes;
  }

  @Nullable Model model() {
    return model;
  }

  /** The model as an experiment names it. */
  Value reference() {
    Node<ModelBase> node = node();
    return new Value.Plain(
        Node.of(
            site,
            List.of(node),
            (span, origins) -> {
              ModelBase use = node.build(origins);
              return use.arguments().isEmpty()
                  ? new NameExpr(span, use.name())
                  : new CallExpr(span, use.name(), use.arguments());
            }));
  }

  Node<ModelBase> node() {
    List<Node<Argument>> nodes = arguments.stream().map(io.radon.dsl.Argument::node).toList();
    return Node.of(
        site,
        nodes,
        (span, origins) -> {
          if (model != null) {
            origins.use(model);
          }
          return new ModelBase(span, Identifiers.name(name, origins), Node.build(nodes, origins));
        });
  }
}
