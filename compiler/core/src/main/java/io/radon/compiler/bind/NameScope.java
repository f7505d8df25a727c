package io.radon.compiler.bind;

import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.DiagnosticSink;
import io.radon.compiler.diagnostic.Help;
import io.radon.compiler.diagnostic.Suggestions;
import io.radon.compiler.syntax.Name;
import io.radon.compiler.syntax.Parameter;
import io.radon.compiler.syntax.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The names of one declaration: its parameters, and the labels that can be seen at a place.
 *
 * @param symbol the declaration; null for text outside of any
 * @param damage the words of damaged statements, any of which may have been a label
 * @param open whether a parameter may be, because the base that has it is not known
 */
record NameScope(
    @Nullable Symbol symbol,
    BoundUnit unit,
    Map<String, Parameter> parameters,
    LabelScope labels,
    String damage,
    boolean open) {

  static NameScope of(Symbol symbol) {
    return new NameScope(
        symbol, symbol.unit(), new LinkedHashMap<>(), new LabelScope(null), "", false);
  }

  /** For an expression that belongs to no block and no model. */
  static NameScope outside(BoundUnit unit) {
    return new NameScope(null, unit, new LinkedHashMap<>(), new LabelScope(null), "", false);
  }

  /** For a body inside: its labels are not seen outside. */
  NameScope inner(List<Statement> statements) {
    return new NameScope(
        symbol,
        unit,
        parameters,
        new LabelScope(labels),
        damage + Damage.of(statements, unit.file()),
        open);
  }

  /** Whether a label may be unknown because the statement that it begins is damaged. */
  boolean excuses(String label) {
    return Damage.hides(damage, label);
  }

  /** For the body of a declaration whose base is not known. */
  NameScope opened() {
    return new NameScope(symbol, unit, parameters, new LabelScope(labels), damage, true);
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
    if (unit.damaged(name.text()) || (missing && !near)) {
      return;
    }
    Parameter meant = misspelt(name);
    if (meant == null) {
      sink.reportOnce(declared(unknown));
    } else if (unit.mistake(meant, name.text())) {
      sink.reportOnce(
          unknown.with(unit.at(meant.name()), "nothing uses `" + meant.name().text() + "`"));
    }
  }

  /** With the place where what is advised is declared, in a file of the user's. */
  private Diagnostic declared(Diagnostic unknown) {
    Help help = unknown.help();
    if (help == null || help.edits().size() != 1) {
      return unknown;
    }
    Symbol advised = unit.find(help.edits().get(0).replacement());
    return advised == null || advised.unit().isLibrary()
        ? unknown
        : unknown.with(advised.location(), "declared here");
  }

  /** The parameter that nothing uses, where an unknown name may well have meant it. */
  private @Nullable Parameter misspelt(Name name) {
    if (symbol == null) {
      return null;
    }
    // Not those of a base, which may be of another file.
    for (Parameter parameter : Signature.parameters(symbol)) {
      String text = parameter.name().text();
      boolean near =
          text.equalsIgnoreCase(name.text())
              || (text.startsWith(name.text()) && text.length() == name.text().length() + 1)
              || Suggestions.closest(name.text(), List.of(text)).isPresent();
      if (near && !isRead(parameter, symbol)) {
        return parameter;
      }
    }
    return null;
  }

  /** Whether a word of the declaration, other than its own name, is a parameter's name. */
  private boolean isRead(Parameter parameter, Symbol of) {
    String text = of.unit().file().text(of.declaration().span());
    Matcher word =
        Pattern.compile("\\b" + Pattern.quote(parameter.name().text()) + "\\b").matcher(text);
    int start = parameter.name().span().start() - of.declaration().span().start();
    return word.results().anyMatch(found -> found.start() != start);
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
