package io.radon.compiler.parse;

import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.diagnostic.TextEdit;
import io.radon.compiler.source.Span;
import io.radon.grammar.RadonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.Token;

/** Parameters whose type is missing, or stands before the name. */
final class ParameterErrors {
  /** Types, and what they are called in other languages. */
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("int", "int"),
          Map.entry("long", "int"),
          Map.entry("Integer", "int"),
          Map.entry("decimal", "decimal"),
          Map.entry("float", "decimal"),
          Map.entry("double", "decimal"),
          Map.entry("bool", "bool"),
          Map.entry("boolean", "bool"),
          Map.entry("text", "text"),
          Map.entry("str", "text"),
          Map.entry("String", "text"),
          Map.entry("size", "size"),
          Map.entry("block", "block"));

  private final SyntaxErrors errors;

  ParameterErrors(SyntaxErrors errors) {
    this.errors = errors;
  }

  /** {@code width}, {@code stride = 1}, {@code width int}. */
  Diagnostic untyped(Situation situation) {
    Token name = situation.before();
    Span span = SyntaxErrors.span(name);
    Diagnostic diagnostic = errors.at(span, DiagnosticCode.PARAMETER_WITHOUT_TYPE, name.getText());
    Span end = new Span(span.end(), span.end());
    if (situation.found(RadonParser.NAME) && TYPES.containsKey(name.getText())) {
      return typeFirst(situation);
    }
    if (situation.found(RadonParser.NAME)) {
      return diagnostic.withHelp("part name and type by `:`", errors.edit(end, ":"));
    }
    String type =
        switch (situation.found(RadonParser.ASSIGN) ? situation.after().getType() : 0) {
          case RadonParser.TRUE, RadonParser.FALSE -> "bool";
          case RadonParser.DECIMAL -> "decimal";
          case RadonParser.SIZE -> "size";
          case RadonParser.TEXT -> "text";
          case RadonParser.NAME -> "block";
          default -> "int";
        };
    return diagnostic.withHelp("write its type behind it", errors.edit(end, ": " + type));
  }

  /** {@code int width}, in all of the parameters at once. */
  private Diagnostic typeFirst(Situation situation) {
    List<TextEdit> edits = new ArrayList<>();
    for (int i = situation.index(); startsItemAt(situation, i); i++) {
      Token type = situation.at(i - 1);
      Token name = situation.at(i);
      if (TYPES.containsKey(type.getText()) && name.getType() == RadonParser.NAME) {
        String meant = name.getText() + ": " + TYPES.get(type.getText());
        edits.add(errors.edit(SyntaxErrors.span(type).to(SyntaxErrors.span(name)), meant));
      }
      while (!Situation.isOneOf(
          situation.at(i + 1), RadonParser.COMMA, RadonParser.END, RadonParser.LBRACE, Token.EOF)) {
        i++;
      }
      i += 2;
    }
    return errors
        .at(situation.place(), DiagnosticCode.PARAMETER_WITHOUT_TYPE, situation.found().getText())
        .withHelp("write the type behind its name", edits.toArray(TextEdit[]::new));
  }

  private static boolean startsItemAt(Situation situation, int index) {
    return Situation.isOneOf(situation.at(index - 2), RadonParser.LPAREN, RadonParser.COMMA)
        && situation.at(index - 1).getType() == RadonParser.NAME;
  }
}
