package io.radon.compiler.parse;

import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.diagnostic.Suggestions;
import io.radon.compiler.source.Span;
import io.radon.grammar.RadonParser;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Mistakes in and around {@code ( )} and {@code [ ]}. */
final class BracketErrors {
  private static final List<String> UNITS = List.of("steps", "epochs", "minutes", "percent");

  /** What a step is called elsewhere. */
  private static final Set<String> STEPS =
      Set.of("iterations", "iteration", "iters", "iter", "batches", "updates");

  /** Units that the language doesn't have. */
  private static final Set<String> TIMES = Set.of("seconds", "hours", "hour", "days", "passes");

  private static final List<String> SUFFIXES = List.of("k", "M", "G", "KiB", "MiB", "GiB");

  /** What arguments are often called; behind one of these its colon is missing, not a comma. */
  private static final Set<String> ARGUMENTS =
      Set.of(
          "stride",
          "padding",
          "dilation",
          "groups",
          "bias",
          "kernel",
          "channels",
          "units",
          "width",
          "epsilon",
          "decay",
          "rate",
          "init",
          "slope",
          "momentum",
          "weight_decay",
          "factor",
          "at",
          "ceil",
          "reduction",
          "expansion",
          "attention",
          "base_width",
          "drop_rate",
          "classes");

  private final SyntaxErrors errors;
  private final ParameterErrors parameters;

  BracketErrors(SyntaxErrors errors) {
    this.errors = errors;
    this.parameters = new ParameterErrors(errors);
  }

  @Nullable Diagnostic translate(Situation situation) {
    Diagnostic unit = unknownUnit(situation);
    if (unit != null) {
      return unit;
    }
    Token open = situation.bracket();
    if (open == null) {
      return outside(situation);
    }
    String closing = open.getType() == RadonParser.LPAREN ? ")" : "]";
    if (situation.found(RadonParser.RPAREN, RadonParser.RBRACK)
        && !situation.found().getText().equals(closing)) {
      return wrongBracket(situation, open, closing);
    }
    if (ifIsOpen(situation)) {
      return ifWithoutThen(situation);
    }
    if (waitsForValue(situation.before())) {
      return missingArgument(situation, open);
    }
    return behindValue(situation, open, closing);
  }

  private @Nullable Diagnostic outside(Situation situation) {
    if (beginsValue(situation.found())
        && situation.before(RadonParser.NAME)
        && !situation.found(RadonParser.NAME, RadonParser.LPAREN, RadonParser.LBRACK)
        && situation.closesLater(RadonParser.LPAREN)) {
      Span gap =
          new Span(
              /* start= */ SyntaxErrors.span(situation.before()).end(),
              /* end= */ situation.place().start());
      return at(situation, DiagnosticCode.MISSING_BRACKET, "(")
          .withHelp("open it", errors.edit(gap, "("));
    }
    if (!situation.found(RadonParser.RPAREN, RadonParser.RBRACK)) {
      return null;
    }
    if (waitsForValue(situation.before()) && !situation.fresh()) {
      return null;
    }
    return at(situation, DiagnosticCode.STRAY_BRACKET, situation.found().getText())
        .withHelp("remove it", errors.edit(situation.place(), ""));
  }

  /** {@code 64k step}, {@code [32k, 48k] epoch}, {@code 64 k}. */
  private @Nullable Diagnostic unknownUnit(Situation situation) {
    if (!situation.found(RadonParser.NAME)
        || !situation.before(RadonParser.INTEGER, RadonParser.DECIMAL, RadonParser.RBRACK)) {
      return null;
    }
    String word = situation.found().getText();
    if (SUFFIXES.contains(word) && !situation.before(RadonParser.RBRACK)) {
      Span whole = SyntaxErrors.span(situation.before()).to(situation.place());
      String number = situation.before().getText() + word;
      return at(situation, DiagnosticCode.UNKNOWN_UNIT, word)
          .withHelp("write `" + number + "`", errors.edit(whole, number));
    }
    Diagnostic unknown = at(situation, DiagnosticCode.UNKNOWN_UNIT, word);
    Diagnostic suggested =
        Suggestions.suggest(unknown, errors.location(situation.place()), word, UNITS);
    return suggested.help() == null ? foreignUnit(situation, unknown) : suggested;
  }

  /** Behind a list nothing but a unit stands; behind a number, a word that is one elsewhere. */
  private @Nullable Diagnostic foreignUnit(Situation situation, Diagnostic unknown) {
    String word = situation.found().getText();
    boolean ends =
        Situation.isOneOf(
            situation.after(),
            RadonParser.RPAREN,
            RadonParser.COMMA,
            RadonParser.END,
            RadonParser.RBRACE);
    if (!ends || !(STEPS.contains(word) || TIMES.contains(word))) {
      return null;
    }
    return STEPS.contains(word)
        ? unknown.withHelp(
            "a step is one batch: write `steps`", errors.edit(situation.place(), "steps"))
        : unknown.withHelp("the units are `steps`, `epochs`, `minutes` and `percent`");
  }

  /** One bracket too many when the right one follows, and the wrong one otherwise. */
  private Diagnostic wrongBracket(Situation situation, Token open, String closing) {
    int outer = situation.found(RadonParser.RPAREN) ? RadonParser.LPAREN : RadonParser.LBRACK;
    if (situation.isInside(outer)) {
      boolean unit = situation.before(RadonParser.UNIT); // it belongs to all of a list
      Token last = unit ? situation.at(situation.index() - 2) : situation.before();
      int place = SyntaxErrors.span(last).end();
      return opened(at(situation, DiagnosticCode.MISSING_BRACKET, closing), open)
          .withHelp("close it", errors.edit(new Span(place, place), closing));
    }
    Diagnostic diagnostic =
        opened(
            at(situation, DiagnosticCode.WRONG_BRACKET, closing, situation.found().getText()),
            open);
    if (situation.closesLater(open.getType())) {
      return diagnostic.withHelp("remove it", errors.edit(situation.place(), ""));
    }
    return diagnostic.withHelp("write `" + closing + "`", errors.edit(situation.place(), closing));
  }

  private static boolean ifIsOpen(Situation situation) {
    return situation.pendingIf() != null
        && !waitsForValue(situation.before())
        && !situation.before(RadonParser.IF, RadonParser.THEN, RadonParser.ELSE);
  }

  private Diagnostic ifWithoutThen(Situation situation) {
    Diagnostic diagnostic = at(situation, DiagnosticCode.IF_WITHOUT_THEN, situation.foundWords());
    int place = situation.place().start();
    if (!situation.hasThen()) {
      return beginsValue(situation.found())
          ? diagnostic.withHelp(
              "write `then` before it", errors.edit(new Span(place, place), "then "))
          : diagnostic;
    }
    return diagnostic.withHelp(
        "add `else` and what it is otherwise: `identity` is a layer that changes nothing");
  }

  /** Nothing stands where a value must. */
  private Diagnostic missingArgument(Situation situation, Token open) {
    Token before = situation.before();
    String expected = "a value after `" + before.getText() + "`";
    if (before.getType() == RadonParser.ARROW) {
      return at(situation, DiagnosticCode.MISSING_LAYER, "->", situation.foundWords());
    }
    boolean ended =
        situation.found(RadonParser.END, RadonParser.LBRACE, RadonParser.YIELDS, Token.EOF);
    if (ended && before.getType() == RadonParser.LPAREN) {
      return missingBracket(situation, open, ")");
    }
    if (situation.declaration() && before.getType() == RadonParser.COLON) {
      expected = "a type after `:`";
    } else if (situation.declaration() && isParameterPlace(situation, before)) {
      expected = "a parameter, `name: type`";
    } else if (before == open || before.getType() == RadonParser.COMMA) {
      expected = open.getType() == RadonParser.LPAREN ? "an argument" : "a value";
    }
    Diagnostic diagnostic =
        at(situation, DiagnosticCode.EXPECTED_ARGUMENT, expected, situation.foundWords());
    if (before == open && SyntaxErrors.span(before).end() < lineStart(situation.place())) {
      diagnostic = errors.with(diagnostic, SyntaxErrors.span(open), "opened here");
    }
    return situation.found(RadonParser.COMMA) && !situation.declaration()
        ? diagnostic.withHelp("remove it", errors.edit(situation.place(), ""))
        : diagnostic;
  }

  private int lineStart(Span place) {
    return errors.file().lines().start(errors.file().lines().position(place.start()).line());
  }

  private static boolean isParameterPlace(Situation situation, Token before) {
    return situation.at(2) == situation.bracket()
        && (before == situation.bracket() || before.getType() == RadonParser.COMMA);
  }

  /** After a complete value: a comma or the bracket is missing. */
  private Diagnostic behindValue(Situation situation, Token open, String closing) {
    boolean declared = situation.declaration() && situation.at(2) == open;
    if (declared && situation.before(RadonParser.NAME) && startsItem(situation)) {
      if (situation.found(
          RadonParser.ASSIGN, RadonParser.COMMA, RadonParser.RPAREN, RadonParser.NAME)) {
        return parameters.untyped(situation);
      }
    }
    if (situation.found(RadonParser.ASSIGN) && situation.before(RadonParser.NAME)) {
      Span sign = new Span(SyntaxErrors.span(situation.before()).end(), situation.place().end());
      return at(situation, DiagnosticCode.ASSIGN_IN_ARGUMENT)
          .withHelp("write `:`", errors.edit(sign, isGlued(situation) ? ": " : ":"));
    }
    boolean typed = declared && situation.at(situation.index() - 2).getType() == RadonParser.COLON;
    if (typed && situation.found(RadonParser.EQUAL)) {
      return at(situation, DiagnosticCode.UNEXPECTED_TOKEN, "`=`", situation.foundWords())
          .withHelp("a default is written `= value`", errors.edit(situation.place(), "="));
    }
    if (typed && beginsValue(situation.found()) && !situation.found(RadonParser.NAME)) {
      int start = situation.place().start();
      return at(situation, DiagnosticCode.MISSING_COMMA, closing, situation.foundWords())
          .withHelp("a default is written `= value`", errors.edit(new Span(start, start), "= "));
    }
    if (!declared
        && startsItem(situation)
        && ARGUMENTS.contains(situation.before().getText())
        && beginsValue(situation.found())
        && !situation.found(RadonParser.LPAREN, RadonParser.LBRACK)) {
      int gap = SyntaxErrors.span(situation.before()).end();
      return at(situation, DiagnosticCode.UNEXPECTED_TOKEN, "`:`", situation.foundWords())
          .withHelp("an argument is named with `:`", errors.edit(new Span(gap, gap), ":"));
    }
    if (beginsValue(situation.found())) {
      int gap = SyntaxErrors.span(situation.before()).end();
      Span between = new Span(gap, situation.place().start());
      return at(situation, DiagnosticCode.MISSING_COMMA, closing, situation.foundWords())
          .withHelp("separate them with `,`", errors.edit(between, ", "));
    }
    if (situation.found(
        RadonParser.END, RadonParser.LBRACE, RadonParser.YIELDS, Token.EOF, RadonParser.BAR)) {
      return missingBracket(situation, open, closing);
    }
    return situation.found(RadonParser.COMMA)
        ? commaInside(situation, open, closing)
        : at(situation, DiagnosticCode.MISSING_COMMA, closing, situation.foundWords());
  }

  /** A comma where there is room for one value: in {@code (32, 32, 3)} and {@code list [0, 1]}. */
  private Diagnostic commaInside(Situation situation, Token open, String closing) {
    Span place = SyntaxErrors.span(open);
    int end = SyntaxErrors.span(situation.before()).end();
    if (open.getType() == RadonParser.LBRACK) {
      int gap = situation.gapBefore(open);
      Token last = situation.closing(RadonParser.LBRACK);
      if (gap == 0 && last != null && situation.isCalled(open)) {
        return errors
            .at(place, DiagnosticCode.WRONG_BRACKET, "(", "[")
            .withHelp(
                "arguments stand in `( )`",
                errors.edit(place, "("),
                errors.edit(SyntaxErrors.span(last), ")"));
      }
      return situation.isInside(RadonParser.LPAREN) && gap > 0
          ? errors
              .at(place, DiagnosticCode.MISSING_COMMA, ")", "`[`")
              .withHelp(
                  "separate them with `,`",
                  errors.edit(new Span(place.start() - gap, place.start()), ", "))
          : opened(at(situation, DiagnosticCode.MISSING_BRACKET, closing), open);
    }
    Token close = situation.closing(RadonParser.LPAREN);
    boolean lacksOne = situation.isInside(RadonParser.LPAREN) && !situation.closesTwice();
    if (close == null || lacksOne) {
      return opened(at(situation, DiagnosticCode.MISSING_BRACKET, closing), open)
          .withHelp("close it", errors.edit(new Span(end, end), closing));
    }
    return errors
        .at(place, DiagnosticCode.WRONG_BRACKET, "[", "(")
        .withHelp(
            "a list is written `[ ]`",
            errors.edit(place, "["),
            errors.edit(SyntaxErrors.span(close), "]"));
  }

  /** Whether the value follows its sign without a space. */
  private static boolean isGlued(Situation situation) {
    return situation.after().getStartIndex() == situation.found().getStopIndex() + 1;
  }

  private static boolean startsItem(Situation situation) {
    Token beforeName = situation.at(situation.index() - 2);
    return Situation.isOneOf(beforeName, RadonParser.LPAREN, RadonParser.COMMA);
  }

  /** The help puts the bracket before the first sign that hardly stands inside one. */
  private Diagnostic missingBracket(Situation situation, Token open, String closing) {
    int place = SyntaxErrors.span(situation.before()).end();
    int depth = 0;
    for (int i = situation.index() - 1; situation.at(i) != open; i--) {
      Token token = situation.at(i);
      if (Situation.isOneOf(token, RadonParser.RPAREN, RadonParser.RBRACK)) {
        depth++;
      } else if (Situation.isOneOf(token, RadonParser.LPAREN, RadonParser.LBRACK)) {
        depth--;
      } else if (depth == 0 && Situation.isOneOf(token, RadonParser.ARROW, RadonParser.SLASH)) {
        place = SyntaxErrors.span(situation.at(i - 1)).end();
      }
    }
    return opened(at(situation, DiagnosticCode.MISSING_BRACKET, closing), open)
        .withHelp("close it", errors.edit(new Span(place, place), closing));
  }

  private Diagnostic opened(Diagnostic diagnostic, Token open) {
    return errors.with(diagnostic, SyntaxErrors.span(open), "opened here");
  }

  private static boolean waitsForValue(Token before) {
    return Situation.isOneOf(
        before,
        RadonParser.LPAREN,
        RadonParser.LBRACK,
        RadonParser.COMMA,
        RadonParser.COLON,
        RadonParser.ASSIGN,
        RadonParser.ARROW,
        RadonParser.PLUS,
        RadonParser.MINUS,
        RadonParser.STAR,
        RadonParser.SLASH,
        RadonParser.PERCENT,
        RadonParser.EQUAL,
        RadonParser.NOT_EQUAL,
        RadonParser.LESS,
        RadonParser.AT_MOST,
        RadonParser.GREATER,
        RadonParser.AT_LEAST,
        RadonParser.RANGE,
        RadonParser.AND,
        RadonParser.OR,
        RadonParser.NOT,
        RadonParser.IF,
        RadonParser.THEN,
        RadonParser.ELSE);
  }

  static boolean beginsValue(Token found) {
    return Situation.isOneOf(
        found,
        RadonParser.NAME,
        RadonParser.INTEGER,
        RadonParser.DECIMAL,
        RadonParser.SIZE,
        RadonParser.TEXT,
        RadonParser.TRUE,
        RadonParser.FALSE,
        RadonParser.ANY,
        RadonParser.LPAREN,
        RadonParser.LBRACK);
  }

  private Diagnostic at(Situation situation, DiagnosticCode code, Object... facts) {
    return errors.at(situation.place(), code, facts);
  }
}
