package io.radon.compiler.bind;

import io.radon.compiler.op.OpCatalog;
import io.radon.compiler.op.OpDefinition;
import io.radon.compiler.syntax.BlockDecl;
import io.radon.compiler.syntax.ConstDecl;
import io.radon.compiler.syntax.DeclarationVisitor;
import io.radon.compiler.syntax.ErrorDecl;
import io.radon.compiler.syntax.ExperimentDecl;
import io.radon.compiler.syntax.ModelDecl;
import io.radon.compiler.syntax.Parameter;
import io.radon.compiler.syntax.RecipeDecl;
import io.radon.compiler.syntax.ShortcutDecl;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a caller may give to a layer, block, shortcut or model. */
public record Signature(String callee, List<Formal> formals) {
  private static final Map<String, Signature> LAYERS = layers();

  public Signature {
    formals = List.copyOf(formals);
  }

  /** Of a declaration. */
  public static Signature of(Symbol symbol) {
    return symbol.signature();
  }

  static Signature made(Symbol symbol) {
    return new Signature(
        symbol.name(),
        parameters(symbol).stream()
            .map(p -> new Formal(p.name().text(), p.defaultValue() == null))
            .toList());
  }

  /** Of a layer. */
  public static Signature of(OpDefinition layer) {
    return Objects.requireNonNull(LAYERS.get(layer.name()), layer.name());
  }

  private static Map<String, Signature> layers() {
    Map<String, Signature> all = new HashMap<>();
    OpCatalog.all().forEach(layer -> all.put(layer.name(), made(layer)));
    return all;
  }

  private static Signature made(OpDefinition layer) {
    return new Signature(
        layer.name(),
        layer.parameters().stream().map(p -> new Formal(p.name(), p.required())).toList());
  }

  /** The parameters of a declaration; none for kinds that have none. */
  public static List<Parameter> parameters(Symbol symbol) {
    return symbol.declaration().accept(new Parameters());
  }

  /** The parameter of that name, or null. */
  public @Nullable Formal formal(String name) {
    for (Formal formal : formals) {
      if (formal.name().equals(name)) {
        return formal;
      }
    }
    return null;
  }

  /** All names, for suggestions. */
  public List<String> names() {
    return formals.stream().map(Formal::name).toList();
  }

  private static final class Parameters implements DeclarationVisitor<List<Parameter>> {
    @Override
    public List<Parameter> visitModelDecl(ModelDecl decl) {
      return decl.parameters();
    }

    @Override
    public List<Parameter> visitBlockDecl(BlockDecl decl) {
      return decl.parameters();
    }

    @Override
    public List<Parameter> visitShortcutDecl(ShortcutDecl decl) {
      return decl.parameters();
    }

    @Override
    public List<Parameter> visitRecipeDecl(RecipeDecl decl) {
      return List.of();
    }

    @Override
    public List<Parameter> visitExperimentDecl(ExperimentDecl decl) {
      return List.of();
    }

    @Override
    public List<Parameter> visitConstDecl(ConstDecl decl) {
      return List.of();
    }

    @Override
    public List<Parameter> visitErrorDecl(ErrorDecl decl) {
      return List.of();
    }
  }
}
