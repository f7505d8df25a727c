package io.radon.compiler.parse;

import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.diagnostic.Suggestions;
import io.radon.grammar.RadonLexer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/**
 * Finds misspelt words where a line can only be a declaration, a stage or an expectation: two words
 * and then what such a line goes on with. The token becomes the word that was meant.
 */
final class Keywords {
  private static final Map<String, Integer> BEFORE_BODY =
      new TreeMap<>(
          Map.of(
              "model", RadonLexer.MODEL,
              "block", RadonLexer.BLOCK,
              "shortcut", RadonLexer.SHORTCUT,
              "recipe", RadonLexer.RECIPE,
              "experiment", RadonLexer.EXPERIMENT));
  private static final Map<String, Integer> BEFORE_ASSIGN =
      new TreeMap<>(
          Map.of(
              "model", RadonLexer.MODEL, "recipe", RadonLexer.RECIPE, "const", RadonLexer.CONST));
  private static final Map<String, Integer> BEFORE_COLON = Map.of("stage", RadonLexer.STAGE);
  private static final Map<String, Integer> BEFORE_COMPARISON = Map.of("expect", RadonLexer.EXPECT);
  private static final Map<String, Integer> BEFORE_TEXT = Map.of("import", RadonLexer.IMPORT);
  private static final Map<String, Integer> BEFORE_DOT = Map.of("package", RadonLexer.PACKAGE);

  /** Words of other tools and languages, and what they are here. */
  private static final Map<String, String> FOREIGN =
      Map.ofEntries(
          Map.entry("network", "model"),
          Map.entry("net", "model"),
          Map.entry("class", "model"),
          Map.entry("architecture", "model"),
          Map.entry("module", "block"),
          Map.entry("layer", "block"),
          Map.entry("function", "block"),
          Map.entry("def", "block"),
          Map.entry("training", "recipe"),
          Map.entry("let", "const"),
          Map.entry("var", "const"),
          Map.entry("val", "const"),
          Map.entry("include", "import"),
          Map.entry("assert", "expect"));

  /** Names that braces follow in a flow. */
  static final Set<String> JOINS = Set.of("residual", "gate", "add", "mul", "concat");

  /** Tokens that are looked at for the end of a declaration's parameters. */
  private static final int LONGEST_HEAD = 500;

  private Keywords() {}

  /** The words that open a declaration. */
  static Set<String> declarations() {
    return BEFORE_BODY.keySet();
  }

  /** Reports misspelt words and mends their tokens. */
  static void mend(List<Token> tokens, SyntaxErrors errors) {
    boolean lineStart = true;
    for (int i = 0; i + 2 < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (lineStart && token.getType() == RadonLexer.NAME) {
        mend(token, expected(tokens, i), errors);
      }
      lineStart =
          token.getType() == RadonLexer.END
              || token.getType() == RadonLexer.LBRACE
              || token.getType() == RadonLexer.BAR;
    }
  }

  /** The words that the line may begin with, seen from what follows. */
  private static Map<String, Integer> expected(List<Token> tokens, int index) {
    Token next = tokens.get(index + 1);
    if (next.getType() == RadonLexer.TEXT) {
      return BEFORE_TEXT;
    }
    if (!SoftKeywords.isWord(next) || JOINS.contains(next.getText())) {
      return Map.of();
    }
    return switch (tokens.get(index + 2).getType()) {
      case RadonLexer.LBRACE -> BEFORE_BODY;
      case RadonLexer.LPAREN -> opensBody(tokens, index + 2) ? BEFORE_BODY : Map.of();
      case RadonLexer.ASSIGN -> BEFORE_ASSIGN;
      case RadonLexer.COLON -> BEFORE_COLON;
      case RadonLexer.EQUAL, RadonLexer.CLOSE, RadonLexer.AT_MOST, RadonLexer.AT_LEAST ->
          BEFORE_COMPARISON;
      case RadonLexer.DOT -> index == 0 ? BEFORE_DOT : Map.of();
      default -> Map.of();
    };
  }

  /** Whether a body or a base follows the parentheses that begin here. */
  private static boolean opensBody(List<Token> tokens, int index) {
    int last = Math.min(tokens.size() - 1, index + LONGEST_HEAD);
    int depth = 0;
    for (int i = index; i < last; i++) {
      int type = tokens.get(i).getType();
      if (type == RadonLexer.LPAREN) {
        depth++;
      } else if (type == RadonLexer.RPAREN && --depth == 0) {
        int next = tokens.get(i + 1).getType();
        return next == RadonLexer.LBRACE || next == RadonLexer.ASSIGN;
      }
    }
    return false;
  }

  private static void mend(Token token, Map<String, Integer> expected, SyntaxErrors errors) {
    Optional.ofNullable(FOREIGN.get(token.getText()))
        .filter(expected::containsKey)
        .or(() -> Suggestions.closest(token.getText(), expected.keySet()))
        .ifPresent(
            word -> {
              errors.report(
                  token,
                  errors
                      .at(
                          SyntaxErrors.span(token),
                          DiagnosticCode.MISSPELT_KEYWORD,
                          token.getText())
                      .withHelp(
                          "did you mean `" + word + "`?",
                          errors.edit(SyntaxErrors.span(token), word)));
              ((CommonToken) token).setText(word);
              ((CommonToken) token).setType(expected.getOrDefault(word, RadonLexer.NAME));
            });
  }
}
