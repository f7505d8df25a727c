package io.radon.compiler.elaborate;

import io.radon.compiler.bind.TypeKind;
import io.radon.compiler.bind.Vocabulary;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.op.Words;
import io.radon.compiler.syntax.Expr;
import io.radon.compiler.syntax.Statement;
import io.radon.compiler.syntax.SwitchStmt;
import java.util.List;
import java.util.stream.Collectors;

/** Reads the switches of a body. */
final class SwitchReader {
  private final Session session;

  SwitchReader(Session session) {
    this.session = session;
  }

  /** The environment with the switches that the statements set, wherever they stand among them. */
  Environment read(List<Statement> statements, Environment environment) {
    Environment result = environment;
    for (Statement statement : statements) {
      if (statement instanceof SwitchStmt change) {
        String name = change.name().text();
        if (Switches.OF_MODELS.contains(name)) {
          new Evaluator(session, environment)
              .fault(DiagnosticCode.NOT_HERE, change.name(), name, "it belongs to a model");
          continue;
        }
        result = result.with(read(change, environment, result.switches()));
      }
    }
    return result;
  }

  /** The switches with one more set; the value is evaluated in the environment. */
  Switches read(SwitchStmt change, Environment environment, Switches switches) {
    // The binder tells of a misspelt one, which does what was meant.
    String name = Vocabulary.meantSwitch(change.name().text());
    if (!Switches.NAMES.contains(name)) {
      return switches;
    }
    if (!name.equals(change.name().text())) {
      session.taint();
    }
    return switches.with(name, value(name, change.value(), environment), environment.at(change));
  }

  private Value value(String name, Expr expr, Environment environment) {
    Evaluator evaluator = new Evaluator(session, environment);
    String what = "`" + name + "`";
    return switch (name) {
      case Switches.NORM -> evaluator.evaluate(expr, ValueType.of(TypeKind.NORM), what);
      case Switches.ACT -> evaluator.evaluate(expr, ValueType.of(TypeKind.ACT), what);
      case Switches.SHORTCUT -> evaluator.evaluate(expr, ValueType.of(TypeKind.SHORTCUT), what);
      case Switches.OUTPUT_STRIDE -> outputStride(what, expr, evaluator);
      case Switches.PADDING -> word(what, Words.PADDINGS, expr, evaluator);
      default -> word(what, Switches.INITIALIZERS, expr, evaluator);
    };
  }

  private static Value outputStride(String what, Expr expr, Evaluator evaluator) {
    Long most = evaluator.whole(expr, what);
    if (most == null) {
      return new ErrorValue();
    }
    return most >= 1
        ? new IntValue(most)
        : evaluator.fault(DiagnosticCode.OUT_OF_RANGE, expr, what, "at least 1", most);
  }

  private static Value word(String what, List<String> words, Expr expr, Evaluator evaluator) {
    Value value = evaluator.evaluate(expr);
    if (value.kind() == ValueKind.ERROR
        || (value instanceof WordValue word && words.contains(word.word()))) {
      return value;
    }
    String expected =
        "one of " + words.stream().map(w -> "`" + w + "`").collect(Collectors.joining(", "));
    return evaluator.fault(DiagnosticCode.WRONG_TYPE, expr, what, expected, value.describe());
  }
}
