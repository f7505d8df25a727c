package io.radon.compiler.bind;

import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.DiagnosticSink;
import io.radon.compiler.syntax.Name;
import io.radon.compiler.syntax.Parameter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names of one declaration: its parameters, and the labels that can be seen at a place.
 *
 * @param symbol the declaration; null for text outside of any
 * @param lenient whether a label may be unknown because a statement is damaged
 * @param open whether a parameter may be, because the base that has it is not known
 */
record NameScope(
    @Nullable Symbol symbol,
    BoundUnit unit,
    Map<String, Parameter> parameters,
    Set<String> labels,
    boolean lenient,
    boolean open) {

  static NameScope of(Symbol symbol) {
    return new NameScope(
        symbol, symbol.unit(), new LinkedHashMap<>(), new LinkedHashSet<>(), false, false);
  }

  /** For an expression that belongs to no block and no model. */
  static NameScope outside(BoundUnit unit) {
    return new NameScope(null, unit, new LinkedHashMap<>(), new LinkedHashSet<>(), false, false);
  }

  /** For a body inside: its labels are not seen outside. */
  NameScope inner(boolean damaged) {
    return new NameScope(
        symbol, unit, parameters, new LinkedHashSet<>(labels), lenient || damaged, open);
  }

  /** For the body of a declaration whose base is not known. */
  NameScope opened() {
    return new NameScope(symbol, unit, parameters, new LinkedHashSet<>(labels), true, true);
  }

  /**
   * Reports a name that means nothing, unless its declaration is damaged. Where anything may be
   * missing, only one that is close to a known name is told: it is rather misspelt.
   *
   * @param excused whether a damaged statement may have been its label
   */
  void reportUnknown(Diagnostic unknown, Name name, boolean excused, DiagnosticSink sink) {
    boolean missing = excused || unit.incomplete();
    boolean near = unknown.help() != null && !unknown.help().edits().isEmpty();
    if (!unit.damaged(name.text()) && (!missing || near)) {
      sink.reportOnce(unknown);
    }
  }

  boolean isShortcut() {
    return is(SymbolKind.SHORTCUT);
  }

  boolean isModel() {
    return is(SymbolKind.MODEL);
  }

  /** Whether flows stand in it, so that {@code in} means something. */
  boolean hasFlows() {
    return isModel() || isShortcut() || is(SymbolKind.BLOCK);
  }

  private boolean is(SymbolKind kind) {
    return symbol != null && symbol.kind() == kind;
  }

  /** The type of a parameter, or null for none or one in error. */
  @Nullable TypeKind type(String parameter) {
    Parameter found = parameters.get(parameter);
    return found == null || found.type().list() ? null : TypeKind.of(found.type().name().text());
  }
}
