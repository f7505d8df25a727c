package io.radon.dsl;

import io.radon.compiler.syntax.RecipeDecl;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How to train, built in Java. */
public final class Recipe implements Declaration {
  private final CallSite site;
  private final String name;
  private final @Nullable String base;
  private final @Nullable Recipe baseRecipe;
  private final Body body;
  private final Doc doc;

  Recipe(
      CallSite site,
      String name,
      @Nullable String base,
      @Nullable Recipe baseRecipe,
      Body body,
      Doc doc) {
    this.site = site;
    this.name = Identifiers.checked("recipe", name);
    this.base = base == null ? null : Identifiers.checked("recipe", base);
    this.baseRecipe = baseRecipe;
    this.body = body;
    this.doc = doc;
  }

  @Override
  public String name() {
    return name;
  }

  /** The recipe with a doc comment. */
  public Recipe doc(String text) {
    return new Recipe(site, name, base, baseRecipe, body, doc.text(text));
  }

  /** The same with an ordinary comment; with {@link Models#allow} it silences a warning. */
  public Recipe comment(String text) {
    return new Recipe(site, name, base, baseRecipe, body, doc.comment(text));
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
        (span, origins) -> {
          if (baseRecipe != null) {
            origins.use(baseRecipe);
          }
          return new RecipeDecl(
              span,
              Identifiers.name(name, origins),
              base == null ? null : Identifiers.name(base, origins),
              statements.build(origins),
              doc.build(span, origins));
        });
  }
}
