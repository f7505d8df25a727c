package io.radon.compiler.syntax;

import io.radon.compiler.source.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A whole file. Comments that are not docs lie beside the tree, in order. */
public record SourceUnit(
    Span span,
    @Nullable PackageDecl packageDecl,
    List<ImportDecl> imports,
    List<Declaration> declarations,
    List<Comment> comments)
    implements SyntaxNode {
  public SourceUnit {
    imports = List.copyOf(imports);
    declarations = List.copyOf(declarations);
    comments = List.copyOf(comments);
  }

  /** The package as text; empty where none is declared. */
  public String packageName() {
    return packageDecl == null
        ? ""
        : packageDecl.parts().stream().map(Name::text).collect(Collectors.joining("."));
  }
}
