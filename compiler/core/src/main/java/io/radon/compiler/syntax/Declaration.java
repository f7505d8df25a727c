package io.radon.compiler.syntax;

/** A declaration at the top of a file. */
public sealed interface Declaration extends SyntaxNode
    permits ModelDecl, BlockDecl, ShortcutDecl, RecipeDecl, ExperimentDecl, ConstDecl, ErrorDecl {
  <R> R accept(DeclarationVisitor<R> visitor);
}
