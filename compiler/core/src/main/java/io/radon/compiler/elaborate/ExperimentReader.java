package io.radon.compiler.elaborate;

import io.radon.compiler.bind.BoundUnit;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.diagnostic.DiagnosticSink;
import io.radon.compiler.diagnostic.Suggestions;
import io.radon.compiler.ir.Experiment.Report;
import io.radon.compiler.source.Location;
import io.radon.compiler.syntax.Argument;
import io.radon.compiler.syntax.CallExpr;
import io.radon.compiler.syntax.ErrorExpr;
import io.radon.compiler.syntax.Expr;
import io.radon.compiler.syntax.ListExpr;
import io.radon.compiler.syntax.Name;
import io.radon.compiler.syntax.NameExpr;
import io.radon.compiler.syntax.RangeExpr;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the values of an experiment's keys but for its models and recipes. */
final class ExperimentReader {
  private static final String TABLE = "table";
  private static final String CURVES = "curves";
  private static final List<String> REPORTS = List.of(TABLE, CURVES);
  private static final List<String> MEASURES =
      List.of("train_error", "test_error", "train_loss", "test_loss");
  private static final int MOST_SEEDS = 1_000;

  private final DiagnosticSink sink;
  private final BoundUnit unit;

  ExperimentReader(DiagnosticSink sink, BoundUnit unit) {
    this.sink = sink;
    this.unit = unit;
  }

  /** The data set, or null after a message. */
  @Nullable KnownData data(Expr value) {
    if (!(value instanceof NameExpr name)) {
      wrong(value, "`data`", "a data set such as `cifar10`");
      return null;
    }
    KnownData data = KnownData.of(name.name().text());
    if (data == null) {
      unknown("data", name.name(), KnownData.words());
    }
    return data;
  }

  /** The seeds; none after a message. */
  List<Long> seeds(Expr value) {
    List<Long> seeds = new ArrayList<>();
    if (value instanceof RangeExpr range) {
      Long first = seed(range.first());
      Long last = seed(range.last());
      if (first == null || last == null) {
        return List.of();
      }
      if (last < first || last - first >= MOST_SEEDS) {
        sink.reportOnce(
            DiagnosticCode.OUT_OF_RANGE.at(
                unit.at(range.last()),
                "the last seed",
                "between " + first + " and " + (first + MOST_SEEDS - 1),
                last));
        return List.of();
      }
      for (long seed = first; seed <= last; seed++) {
        seeds.add(seed);
      }
      return seeds;
    }
    boolean sound = true;
    for (Expr item : items(value)) {
      Long seed = seed(item);
      sound &= seed != null && once(seeds, seed, item);
    }
    return sound ? seeds : List.of();
  }

  private @Nullable Long seed(Expr value) {
    Double number =
        new RecipeReader(sink, unit, new RecipeDraft(), false)
            .number(value, "a seed", 0, Integer.MAX_VALUE, true);
    return number == null ? null : (Long) number.longValue();
  }

  /** The reports; none after a message. */
  List<Report> reports(Expr value) {
    List<Report> reports = new ArrayList<>();
    boolean sound = true;
    for (Expr item : items(value)) {
      Report report = report(item);
      sound &= report != null && once(reports, report, item);
    }
    return sound ? reports : List.of();
  }

  private @Nullable Report report(Expr item) {
    if (item instanceof NameExpr name && name.name().text().equals(CURVES)) {
      return new Report(CURVES, List.of("train_error", "test_error"));
    }
    if (item instanceof NameExpr name && name.name().text().equals(TABLE)) {
      return new Report(TABLE, List.of());
    }
    if (item instanceof CallExpr call && call.name().text().equals(CURVES)) {
      List<String> measures = measures(call.arguments());
      return measures.isEmpty() ? null : new Report(CURVES, measures);
    }
    if (item instanceof NameExpr name) {
      unknown("report", name.name(), REPORTS);
    } else if (item instanceof CallExpr call && !REPORTS.contains(call.name().text())) {
      unknown("report", call.name(), REPORTS);
    } else {
      wrong(item, "a report", "`table` or `curves(train_error, test_error)`");
    }
    return null;
  }

  private List<String> measures(List<Argument> arguments) {
    List<String> measures = new ArrayList<>();
    boolean sound = true;
    for (Argument argument : arguments) {
      if (argument.name() != null || !(argument.value() instanceof NameExpr name)) {
        wrong(argument.value(), "what curves show", "a measure such as `test_error`");
        sound = false;
      } else if (!MEASURES.contains(name.name().text())) {
        unknown("measure", name.name(), MEASURES);
        sound = false;
      } else {
        sound &= once(measures, name.name().text(), name);
      }
    }
    return sound ? measures : List.of();
  }

  /** The items of a list, or the value itself. */
  static List<Expr> items(Expr value) {
    return value instanceof ListExpr list ? list.items() : List.of(value);
  }

  /** Adds an item that is not there yet; false after a message. */
  <T> boolean once(List<T> items, T item, Expr place) {
    Set<T> before = new HashSet<>(items);
    if (before.contains(item)) {
      sink.reportOnce(
          DiagnosticCode.LISTED_TWICE.at(unit.at(place), unit.file().text(place.span())));
      return false;
    }
    return items.add(item);
  }

  private void unknown(String what, Name name, List<String> known) {
    Location place = unit.at(name);
    sink.reportOnce(
        Suggestions.suggestOr(
            DiagnosticCode.UNKNOWN_NAME.at(place, what, name.text()),
            place,
            name.text(),
            known,
            "expected one of `" + String.join("`, `", known) + "`"));
  }

  /** Tells what is no value for a key. */
  void wrong(Expr value, String what, String expected) {
    if (!(value instanceof ErrorExpr)) {
      sink.reportOnce(
          DiagnosticCode.WRONG_TYPE.at(
              unit.at(value), what, expected, "`" + unit.file().text(value.span()) + "`"));
    }
  }
}
