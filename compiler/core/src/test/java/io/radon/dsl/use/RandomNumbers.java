package io.radon.dsl.use;

import java.util.Random;

/** Expressions with a value known beforehand. */
final class RandomNumbers {
  private final Random random;

  RandomNumbers(Random random) {
    this.random = random;
  }

  /** A number, as an argument in both spellings. */
  Both of(int value) {
    return random.nextInt(3) == 0 ? Both.same("" + value) : number(value, 3);
  }

  private static Both literal(int value) {
    return new Both("number(" + value + ")", "" + value);
  }

  private Both number(int value, int depth) {
    if (depth == 0) {
      return value == 4 ? new Both("BASE.value()", "base") : literal(value);
    }
    int part = 1 + random.nextInt(value);
    return switch (random.nextInt(8)) {
      case 0 -> Both.of("$1.plus($2)", "($1 + $2)", number(part, depth - 1), literal(value - part));
      case 1 ->
          Both.of("$1.minus($2)", "($1 - $2)", number(value + part, depth - 1), literal(part));
      case 2 -> Both.of("$1.times(3).dividedBy(3)", "($1 * 3 / 3)", number(value, depth - 1));
      case 3 ->
          Both.of(
              "when($3, $1, $2)",
              "(if $3 then $1 else $2)",
              number(value, depth - 1),
              literal(part),
              condition(depth - 1));
      case 4 ->
          Both.of("min($1, $2)", "min($1, $2)", number(value, depth - 1), literal(value + part));
      case 5 -> Both.of("max($1, $2)", "max($1, $2)", literal(part), number(value, depth - 1));
      case 6 ->
          Both.of(
              "$1.modulo(" + (value + 7) + ")",
              "($1 % " + (value + 7) + ")",
              number(value, depth - 1));
      default ->
          Both.of("floor($1.plus(number(0.5)))", "floor($1 + 0.5)", number(value, depth - 1));
    };
  }

  /** What is true. */
  private Both condition(int depth) {
    return switch (random.nextInt(4)) {
      case 0 -> Both.of("$1.atMost($1)", "$1 <= $1", number(2, depth));
      case 1 -> Both.of("$1.equalTo(5).negated()", "not ($1 == 5)", number(3, depth));
      case 2 ->
          Both.of(
              "bool(true).and($1.greaterThan(1).or(bool(false)))",
              "(true and ($1 > 1 or false))",
              number(2, depth));
      default -> Both.of("$1.negated().lessThan(0)", "-($1) < 0", number(4, depth));
    };
  }
}
