package io.radon.compiler.parse;

import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.source.Span;
import io.radon.compiler.syntax.DecimalExpr;
import io.radon.compiler.syntax.ErrorExpr;
import io.radon.compiler.syntax.Expr;
import io.radon.compiler.syntax.IntExpr;
import io.radon.compiler.syntax.SizeExpr;
import io.radon.compiler.syntax.TextExpr;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.Token;

/** Reads the values of literals, exactly. */
final class LiteralReader {
  /** More digits than these are told to be too many, which also keeps the arithmetic small. */
  private static final int MAX_EXPONENT = 400;

  /**
   * Reading a number takes time that grows with the square of its digits, and an exponent that
   * overflows an int can't be read at all, so both are told before.
   */
  private static final int MAX_LENGTH = 1_000;

  private static final Pattern LONG_EXPONENT = Pattern.compile("[eE][+-]?0*[0-9]{5,}$");

  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?");

  private final SyntaxErrors errors;

  LiteralReader(SyntaxErrors errors) {
    this.errors = errors;
  }

  /** A number with or without a suffix; a whole value with a suffix is a whole number. */
  Expr number(Token token, Span span) {
    if (errors.isTold(token)) {
      return new ErrorExpr(span);
    }
    String text = token.getText().replace("_", "");
    if (text.length() > MAX_LENGTH || LONG_EXPONENT.matcher(text).find()) {
      return tooLarge(token, span);
    }
    Suffix suffix = Suffix.of(text);
    String written = text.substring(0, text.length() - suffix.length());
    if (!NUMBER.matcher(written).matches()) {
      return new ErrorExpr(span); // two points, of which the lexer's message has told
    }
    BigDecimal digits = new BigDecimal(written);
    if (Math.abs((long) digits.precision() - digits.scale()) > MAX_EXPONENT
        || digits.scale() > MAX_EXPONENT) {
      return tooLarge(token, span);
    }
    BigDecimal value = suffix.of(digits);
    boolean whole = text.chars().noneMatch(c -> c == '.' || c == 'e' || c == 'E');
    if (!whole && suffix == Suffix.NONE) {
      return new DecimalExpr(span, value);
    }
    BigDecimal plain = value.stripTrailingZeros();
    if (plain.scale() > 0) {
      return new DecimalExpr(span, value);
    }
    if (plain.precision() - plain.scale() > 18) {
      return tooLarge(token, span);
    }
    BigDecimal unit = suffix.of(digits.ulp());
    return new IntExpr(span, plain.longValueExact(), Math.max(1, unit.longValue()));
  }

  /** {@code 224x224x3}. */
  Expr size(Token token, Span span) {
    if (errors.isTold(token)) {
      return new ErrorExpr(span);
    }
    List<Long> sizes = new ArrayList<>();
    for (String part : token.getText().replace("_", "").split("x")) {
      if (part.length() > 18) {
        return tooLarge(token, span);
      }
      sizes.add(Long.parseLong(part));
    }
    return new SizeExpr(span, sizes);
  }

  private Expr tooLarge(Token token, Span span) {
    errors.report(
        token,
        errors.at(SyntaxErrors.span(token), DiagnosticCode.NUMBER_TOO_LARGE, token.getText()));
    return new ErrorExpr(span);
  }

  /** A path without its quotes: no escapes, and {@code /} on every system. */
  String path(Token token) {
    String text = token.getText();
    int backslash = text.indexOf('\\');
    if (errors.isTold(token)) {
      return text(token).strip().split("\\s+//|\"", 2)[0].strip();
    }
    if (backslash < 0) {
      return text(token);
    }
    int at = token.getStartIndex() + backslash;
    Span whole = SyntaxErrors.span(token);
    String meant = text.replace('\\', '/');
    errors.report(
        token,
        errors
            .at(
                new Span(at, at + 2),
                DiagnosticCode.BAD_ESCAPE,
                text.substring(backslash, backslash + 2),
                "path")
            .withHelp("write `/`", errors.edit(whole, meant)));
    return meant.substring(1, meant.length() - 1);
  }

  /** A text, unless something is wrong with its quotes. */
  Expr text(Token token, Span span) {
    return errors.isTold(token) ? new ErrorExpr(span) : new TextExpr(span, text(token));
  }

  /** A text without its quotes; {@code \" \\ \n \t} are the escapes. */
  String text(Token token) {
    String text = token.getText();
    if (errors.isTold(token)) {
      return text.replaceAll("^.|\\W$", "");
    }
    StringBuilder value = new StringBuilder(text.length());
    for (int i = 1; i < text.length() - 1; i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
        c = escaped(token, i);
      }
      value.append(c);
    }
    return value.toString();
  }

  private char escaped(Token token, int index) {
    char c = token.getText().charAt(index);
    switch (c) {
      case '"', '\\' -> {
        return c;
      }
      case 'n' -> {
        return '\n';
      }
      case 't' -> {
        return '\t';
      }
      default -> {
        int at = token.getStartIndex() + index - 1;
        errors.report(
            errors
                .at(new Span(at, at + 2), DiagnosticCode.BAD_ESCAPE, "\\" + c, "text")
                .withNote("the escapes are `\\\"`, `\\\\`, `\\n` and `\\t`"));
        return c;
      }
    }
  }

  /** What the letters behind a number multiply it by. */
  private enum Suffix {
    NONE("", 1),
    K("k", 1_000),
    M("M", 1_000_000),
    G("G", 1_000_000_000),
    KIB("KiB", 1 << 10),
    MIB("MiB", 1 << 20),
    GIB("GiB", 1 << 30);

    private final String letters;
    private final BigDecimal factor;

    Suffix(String letters, long factor) {
      this.letters = letters;
      this.factor = BigDecimal.valueOf(factor);
    }

    static Suffix of(String number) {
      for (Suffix suffix : values()) {
        if (suffix != NONE && number.endsWith(suffix.letters)) {
          return suffix;
        }
      }
      return NONE;
    }

    int length() {
      return letters.length();
    }

    BigDecimal of(BigDecimal digits) {
      return this == NONE ? digits : digits.multiply(factor);
    }
  }
}
