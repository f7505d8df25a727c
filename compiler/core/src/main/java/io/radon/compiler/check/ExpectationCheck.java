package io.radon.compiler.check;

import io.radon.compiler.analysis.Figures;
import io.radon.compiler.analysis.SectionFigures;
import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.diagnostic.DiagnosticSink;
import io.radon.compiler.elaborate.ElaboratedModel;
import io.radon.compiler.elaborate.Expectation;
import io.radon.compiler.ir.ModelGraph;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Figures are as an {@code expect} line says. */
final class ExpectationCheck implements GraphCheck {
  private static final int MOST_PARTS = 10;

  @Override
  public void check(CheckedModel checked, DiagnosticSink sink) {
    ElaboratedModel model = checked.model();
    for (Expectation expectation : model.expectations()) {
      ModelGraph usual = expectation.atDefaults();
      Figures figures = usual == null ? checked.summary().figures() : Figures.of(usual);
      long found = figure(expectation.figure(), figures);
      if (!holds(expectation, found)) {
        sink.reportOnce(message(model, expectation, found));
      }
    }
  }

  private static long figure(String name, Figures figures) {
    return switch (name) {
      case "params" -> figures.parameters();
      case "macs" -> figures.multiplyAdds();
      case "depth" -> figures.depth();
      case "receptive_field" -> figures.receptiveField();
      default -> throw new IllegalArgumentException("not a figure: " + name);
    };
  }

  private static boolean holds(Expectation expectation, long found) {
    BigDecimal number = BigDecimal.valueOf(found);
    int order = number.compareTo(expectation.expected());
    return switch (expectation.comparison()) {
      case EQUAL -> order == 0;
      case AT_MOST -> order <= 0;
      case AT_LEAST -> order >= 0;
      case CLOSE ->
          rounded(number, expectation.unit())
                  .compareTo(rounded(expectation.expected(), expectation.unit()))
              == 0;
    };
  }

  /** In steps of the last digit written. */
  private static BigDecimal rounded(BigDecimal number, BigDecimal unit) {
    return number.divide(unit, 0, RoundingMode.HALF_UP);
  }

  private static Diagnostic message(ElaboratedModel model, Expectation expectation, long found) {
    Diagnostic failed =
        DiagnosticCode.EXPECTATION_FAILED.at(
            expectation.place(),
            expectation.figure(),
            expectation.comparison().symbol(),
            expectation.written(),
            found(expectation, found));
    if (!model.symbol().location().file().equals(expectation.place().file())) {
      failed = failed.with(model.symbol().location(), "in this model");
    }
    Optional<String> note = deviation(model).or(() -> parts(model, expectation.figure()));
    return note.isEmpty() ? failed : failed.withNote(note.get());
  }

  private static String found(Expectation expectation, long found) {
    String plain = Digits.grouped(found);
    String like = Digits.like(expectation.written(), expectation.unit(), found);
    return like.equals(plain) || like.equals(expectation.written())
        ? plain
        : like + " (" + plain + ")";
  }

  /** Where a derived model first differs from its base. */
  private static Optional<String> deviation(ElaboratedModel model) {
    Optional<ModelGraph> base = model.base().get();
    if (base.isEmpty()) {
      return Optional.empty();
    }
    List<SectionFigures> mine = SectionFigures.of(model.graph());
    List<SectionFigures> theirs = SectionFigures.of(base.get());
    for (int i = 0; i < Math.min(mine.size(), theirs.size()); i++) {
      SectionFigures here = mine.get(i);
      SectionFigures there = theirs.get(i);
      if (!here.equals(there)) {
        return Optional.of(
            "`"
                + here.label()
                + "` is the first part that differs from `"
                + base.get().name()
                + "`: "
                + describe(there)
                + " there, "
                + describe(here)
                + " here");
      }
    }
    return Optional.empty();
  }

  /** What each part of a model adds to a figure; nothing where parts don't add up. */
  private static Optional<String> parts(ElaboratedModel model, String figure) {
    boolean parameters = figure.equals("params");
    List<SectionFigures> all =
        SectionFigures.of(model.graph()).stream()
            .filter(part -> (parameters ? part.parameters() : part.multiplyAdds()) > 0)
            .toList();
    if (!(parameters || figure.equals("macs")) || all.size() < 2 || all.size() > MOST_PARTS) {
      return Optional.empty();
    }
    return Optional.of(
        all.stream()
            .map(
                part ->
                    Digits.grouped(parameters ? part.parameters() : part.multiplyAdds())
                        + (part.label().isEmpty() ? "" : " in `" + part.label() + "`"))
            .collect(Collectors.joining(", ", "counted: ", "")));
  }

  private static String describe(SectionFigures figures) {
    return Digits.grouped(figures.parameters())
        + " parameters and "
        + Digits.grouped(figures.multiplyAdds())
        + " multiply-adds";
  }
}
