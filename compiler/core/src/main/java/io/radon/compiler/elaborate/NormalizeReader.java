package io.radon.compiler.elaborate;

import io.radon.compiler.bind.BoundUnit;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.diagnostic.DiagnosticSink;
import io.radon.compiler.diagnostic.Suggestions;
import io.radon.compiler.ir.ImageStep;
import io.radon.compiler.ir.KnownStatistics;
import io.radon.compiler.source.Location;
import io.radon.compiler.syntax.Argument;
import io.radon.compiler.syntax.Expr;
import io.radon.compiler.syntax.ListExpr;
import io.radon.compiler.syntax.NameExpr;
import io.radon.compiler.syntax.SyntaxNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the image step {@code normalize}. */
final class NormalizeReader {
  private static final String EXPECTED =
      "`normalize(per_channel)`, `normalize(imagenet)` or `normalize(mean: [0.5], std: [0.5])`";

  private final DiagnosticSink sink;
  private final BoundUnit unit;
  private final RecipeReader numbers;

  NormalizeReader(DiagnosticSink sink, BoundUnit unit, RecipeReader numbers) {
    this.sink = sink;
    this.unit = unit;
    this.numbers = numbers;
  }

  /** The step, or null after a message. */
  @Nullable ImageStep read(List<Argument> arguments, SyntaxNode node) {
    if (arguments.size() == 1
        && arguments.get(0).name() == null
        && arguments.get(0).value() instanceof NameExpr word) {
      return named(word);
    }
    Expr means = null;
    Expr deviations = null;
    for (Argument argument : arguments) {
      String name = argument.name() == null ? "" : argument.name().text();
      means = name.equals("mean") ? argument.value() : means;
      deviations = name.equals("std") ? argument.value() : deviations;
    }
    if (arguments.size() != 2
        || !(means instanceof ListExpr first)
        || !(deviations instanceof ListExpr second)) {
      return wrong(node);
    }
    List<Double> all = new ArrayList<>();
    boolean sound = add(first, "a mean", -1e6, all) && add(second, "a deviation", 1e-9, all);
    if (!sound) {
      return null;
    }
    if (first.items().size() != second.items().size() || all.isEmpty()) {
      return wrong(node);
    }
    return new ImageStep("normalize", List.of(), "", all);
  }

  private @Nullable ImageStep named(NameExpr word) {
    String name = word.name().text();
    if (name.equals("per_channel")) {
      return new ImageStep("normalize", List.of());
    }
    if (KnownStatistics.channels(name) > 0) {
      return new ImageStep("normalize", List.of(), name, List.of());
    }
    List<String> known = new ArrayList<>(List.of("per_channel"));
    known.addAll(KnownStatistics.names());
    Location place = unit.at(word);
    sink.reportOnce(
        Suggestions.suggestOr(
            DiagnosticCode.UNKNOWN_NAME.at(place, "statistics", name),
            place,
            name,
            known,
            "the known ones are `" + String.join("`, `", known) + "`"));
    return null;
  }

  private boolean add(ListExpr list, String what, double least, List<Double> all) {
    for (Expr item : list.items()) {
      Double number = numbers.number(item, what, least, 1e6, false);
      if (number == null) {
        return false;
      }
      all.add(number);
    }
    return true;
  }

  private @Nullable ImageStep wrong(SyntaxNode node) {
    sink.reportOnce(
        DiagnosticCode.WRONG_TYPE.at(
            unit.at(node),
            "image step `normalize`",
            EXPECTED,
            "`" + unit.file().text(node.span()) + "`"));
    return null;
  }
}
