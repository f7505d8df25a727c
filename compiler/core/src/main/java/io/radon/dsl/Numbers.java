package io.radon.dsl;

import io.radon.compiler.diagnostic.DiagnosticSink;
import io.radon.compiler.parse.ModelParser;
import io.radon.compiler.source.SourceFile;
import io.radon.compiler.source.Span;
import io.radon.compiler.syntax.ConstDecl;
import io.radon.compiler.syntax.DecimalExpr;
import io.radon.compiler.syntax.Expr;
import io.radon.compiler.syntax.IntExpr;
import io.radon.compiler.syntax.SourceUnit;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Number literals. */
final class Numbers {
  private static final Pattern WRITTEN =
      Pattern.compile("-?[0-9][0-9_]*(\\.[0-9_]+)?([eE][+-]?[0-9]+|k|M|G|KiB|MiB|GiB)?");
  private static final int LONGEST = 40;

  /** The first number that the language can't write. */
  private static final long BEYOND = 1_000_000_000_000_000_000L;

  private Numbers() {}

  static Node<Expr> whole(long value) {
    if (value <= -BEYOND || value >= BEYOND) {
      throw new IllegalArgumentException(
          "a whole number has at most 18 digits, found `" + value + "`");
    }
    return Node.leaf(CallSite.here(), (span, origins) -> new IntExpr(span, value));
  }

  static Node<Expr> decimal(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("not a number of the language: `" + value + "`");
    }
    return decimal(new BigDecimal(Double.toString(value)).stripTrailingZeros());
  }

  /** A decimal has a digit behind the point: else it would be read as a whole number. */
  static Node<Expr> decimal(BigDecimal value) {
    if (Math.abs((long) value.scale()) > LONGEST || value.precision() > LONGEST) {
      throw new IllegalArgumentException(
          "a decimal number has at most " + LONGEST + " digits, found `" + value + "`");
    }
    BigDecimal written = value.scale() < 1 ? value.setScale(1) : value;
    return Node.leaf(CallSite.here(), (span, origins) -> new DecimalExpr(span, written));
  }

  /** A number as the parser reads it. */
  static Node<Expr> written(String digits) {
    DiagnosticSink sink = new DiagnosticSink();
    if (digits == null || digits.length() > LONGEST || !WRITTEN.matcher(digits).matches()) {
      throw noNumber(digits);
    }
    SourceUnit unit = ModelParser.parse(new SourceFile("number", "const n = " + digits), sink);
    if (sink.hasErrors() || !(unit.declarations().get(0) instanceof ConstDecl read)) {
      throw noNumber(digits);
    }
    Expr value = read.value();
    if (value instanceof IntExpr whole) {
      return Node.leaf(
          CallSite.here(),
          (Span span, Origins o) -> new IntExpr(span, whole.value(), whole.unit()));
    }
    if (value instanceof DecimalExpr decimal) {
      return Node.leaf(
          CallSite.here(), (Span span, Origins o) -> new DecimalExpr(span, decimal.value()));
    }
    throw noNumber(digits);
  }

  private static IllegalArgumentException noNumber(String digits) {
    return new IllegalArgumentException(
        "not a number of the language: expected one such as `64k`, `3.664G` or `1e-4`, found `"
            + digits
            + "`");
  }
}
