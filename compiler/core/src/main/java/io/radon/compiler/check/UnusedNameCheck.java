package io.radon.compiler.check;

import io.radon.compiler.bind.BoundUnit;
import io.radon.compiler.bind.Formal;
import io.radon.compiler.bind.References;
import io.radon.compiler.bind.Signature;
import io.radon.compiler.bind.Symbol;
import io.radon.compiler.bind.SymbolKind;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.diagnostic.DiagnosticSink;
import io.radon.compiler.source.Location;
import io.radon.compiler.syntax.ImportDecl;
import io.radon.compiler.syntax.Parameter;
import java.util.Set;

/**
 * Each parameter is used, and in a file that makes classes each block, shortcut, constant and
 * import. A file without a model that stands for itself is a library: others use what it declares.
 * Recipes are named on the command line; one that no experiment uses is told only where the file
 * has experiments.
 */
public final class UnusedNameCheck {
  private final BoundUnit unit;
  private final References references;
  private final Set<Symbol> named;

  public UnusedNameCheck(BoundUnit unit, References references) {
    this.unit = unit;
    this.references = references;
    this.named = references.named();
  }

  /** Reports what is declared for nothing. */
  public void check(DiagnosticSink sink) {
    for (Symbol symbol : unit.own()) {
      for (Parameter parameter : Signature.parameters(symbol)) {
        if (!references.used(parameter)) {
          sink.reportOnce(
              DiagnosticCode.UNUSED_PARAMETER.at(
                  unit.at(parameter.name()), parameter.name().text(), symbol.name()));
        }
      }
      if (!named.contains(symbol) && unused(symbol)) {
        sink.reportOnce(
            DiagnosticCode.UNUSED_DECLARATION.at(
                symbol.location(), symbol.kind().word(), symbol.name()));
      }
    }
    unit.tree().imports().forEach(decl -> imported(decl, sink));
  }

  /** Whether one that nothing names is good for nothing. */
  private boolean unused(Symbol symbol) {
    return switch (symbol.kind()) {
      case BLOCK, SHORTCUT, CONSTANT -> has(SymbolKind.EXPERIMENT) || hasInstance();
      case RECIPE -> has(SymbolKind.EXPERIMENT);
      case MODEL, EXPERIMENT -> false;
    };
  }

  private boolean has(SymbolKind kind) {
    return unit.own().stream().anyMatch(symbol -> symbol.kind() == kind);
  }

  private boolean hasInstance() {
    return unit.own().stream()
        .anyMatch(
            symbol ->
                symbol.kind() == SymbolKind.MODEL
                    && Signature.of(symbol).formals().stream().noneMatch(Formal::required));
  }

  /** A recipe of an imported file may be meant for the command line. */
  private void imported(ImportDecl decl, DiagnosticSink sink) {
    BoundUnit other = unit.imported(decl);
    boolean needed =
        other == null
            || other.own().stream()
                .anyMatch(s -> named.contains(s) || s.kind() == SymbolKind.RECIPE);
    if (!needed) {
      sink.reportOnce(
          DiagnosticCode.UNUSED_IMPORT.at(new Location(unit.file(), decl.pathSpan()), decl.path()));
    }
  }
}
