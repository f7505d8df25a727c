package io.radon.compiler.syntax;

/**
 * One method per kind of declaration; no defaults, so that a new kind does not compile until it is
 * handled.
 */
public interface DeclarationVisitor<R> {
  R visitModelDecl(ModelDecl declaration);

  R visitBlockDecl(BlockDecl declaration);

  R visitShortcutDecl(ShortcutDecl declaration);

  R visitRecipeDecl(RecipeDecl declaration);

  R visitExperimentDecl(ExperimentDecl declaration);

  R visitConstDecl(ConstDecl declaration);

  R visitErrorDecl(ErrorDecl declaration);
}
