package io.radon.compiler.bind;

import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.diagnostic.DiagnosticSink;
import io.radon.compiler.syntax.BlockDecl;
import io.radon.compiler.syntax.ConstDecl;
import io.radon.compiler.syntax.Declaration;
import io.radon.compiler.syntax.DeclarationVisitor;
import io.radon.compiler.syntax.ErrorDecl;
import io.radon.compiler.syntax.ExperimentDecl;
import io.radon.compiler.syntax.ModelDecl;
import io.radon.compiler.syntax.Name;
import io.radon.compiler.syntax.RecipeDecl;
import io.radon.compiler.syntax.ShortcutDecl;

/** Enters the names of a file. */
final class Declarations implements DeclarationVisitor<BoundUnit> {
  private final BoundUnit unit;
  private final DiagnosticSink sink;

  private Declarations(BoundUnit unit, DiagnosticSink sink) {
    this.unit = unit;
    this.sink = sink;
  }

  static void declare(BoundUnit unit, DiagnosticSink sink) {
    Declarations visitor = new Declarations(unit, sink);
    unit.tree().declarations().forEach(decl -> decl.accept(visitor));
  }

  private BoundUnit enter(Name name, SymbolKind kind, Declaration declaration) {
    Symbol before = unit.own(name.text());
    Symbol symbol = new Symbol(name, kind, declaration, unit);
    if (before != null) {
      sink.report(
          DiagnosticCode.DECLARED_TWICE
              .at(symbol.location(), name.text())
              .with(before.location(), "first here, as a " + before.kind().word()));
      unit.lookThrough(symbol);
    } else {
      unit.declare(symbol);
    }
    return unit;
  }

  @Override
  public BoundUnit visitModelDecl(ModelDecl decl) {
    return enter(decl.name(), SymbolKind.MODEL, decl);
  }

  @Override
  public BoundUnit visitBlockDecl(BlockDecl decl) {
    return enter(decl.name(), SymbolKind.BLOCK, decl);
  }

  @Override
  public BoundUnit visitShortcutDecl(ShortcutDecl decl) {
    return enter(decl.name(), SymbolKind.SHORTCUT, decl);
  }

  @Override
  public BoundUnit visitRecipeDecl(RecipeDecl decl) {
    return enter(decl.name(), SymbolKind.RECIPE, decl);
  }

  @Override
  public BoundUnit visitExperimentDecl(ExperimentDecl decl) {
    return enter(decl.name(), SymbolKind.EXPERIMENT, decl);
  }

  @Override
  public BoundUnit visitConstDecl(ConstDecl decl) {
    return enter(decl.name(), SymbolKind.CONSTANT, decl);
  }

  @Override
  public BoundUnit visitErrorDecl(ErrorDecl decl) {
    Name name = decl.name();
    Declaration readable = decl.readable();
    if (name != null && readable != null) {
      unit.lookThrough(new Symbol(name, kind(readable), readable, unit));
    }
    return unit;
  }

  private static SymbolKind kind(Declaration readable) {
    return readable instanceof ModelDecl
        ? SymbolKind.MODEL
        : readable instanceof BlockDecl
            ? SymbolKind.BLOCK
            : readable instanceof ShortcutDecl
                ? SymbolKind.SHORTCUT
                : readable instanceof RecipeDecl ? SymbolKind.RECIPE : SymbolKind.EXPERIMENT;
  }
}
