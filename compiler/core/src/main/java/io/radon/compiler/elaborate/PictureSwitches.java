package io.radon.compiler.elaborate;

import io.radon.compiler.bind.BoundUnit;
import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.diagnostic.DiagnosticSink;
import io.radon.compiler.ir.ConstructorArgument;
import io.radon.compiler.ir.ImageStep;
import io.radon.compiler.ir.KnownStatistics;
import io.radon.compiler.shape.Shape;
import io.radon.compiler.source.Location;
import io.radon.compiler.syntax.ErrorExpr;
import io.radon.compiler.syntax.Expr;
import io.radon.compiler.syntax.ListExpr;
import io.radon.compiler.syntax.TextExpr;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a model says about pictures and classes: {@code test_images}, {@code class_names}. */
final class PictureSwitches {
  private static final String TEST_IMAGES = "test_images";
  private static final String CLASS_NAMES = "class_names";

  private final Session session;
  private final ResolvedModel model;
  private List<ImageStep> steps = List.of();
  private final List<String> names = new ArrayList<>();

  PictureSwitches(Session session, ResolvedModel model) {
    this.session = session;
    this.model = model;
  }

  List<ImageStep> steps() {
    return steps;
  }

  /**
   * Reads the steps and judges them by what enters the network.
   *
   * @param input null where that is not known
   */
  void readSteps(@Nullable Shape input) {
    ResolvedModel.SwitchPart part = model.switches().get(TEST_IMAGES);
    if (part == null) {
      return;
    }
    BoundUnit unit = part.environment().unit();
    Expr value = part.statement().value();
    Location place = part.environment().at(value);
    DiagnosticSink sink = new DiagnosticSink();
    ImageStepReader reader =
        new ImageStepReader(sink, unit, new RecipeReader(sink, unit, new RecipeDraft(), false));
    boolean sound = reader.read(value);
    if (sound && input != null) {
      Diagnostic misfit = misfit(reader, input, place);
      if (misfit != null) {
        sink.report(misfit);
      }
    }
    sink.all().forEach(session.reporter()::report);
    steps = reader.steps();
  }

  private @Nullable Diagnostic misfit(ImageStepReader reader, Shape input, Location place) {
    if (!input.isImage()) {
      return DiagnosticCode.NOT_HERE.at(place, TEST_IMAGES, "sequences enter the model");
    }
    for (ImageStep step : reader.steps()) {
      if (step.needsStatistics() || step.isRandom()) {
        return DiagnosticCode.NOT_HERE.at(
            place,
            step.kind(),
            step.needsStatistics()
                ? "its numbers are those of a training, so it belongs to a recipe"
                : "it belongs to the training images of a recipe");
      }
      int channels =
          step.word().isEmpty() ? step.numbers().size() / 2 : KnownStatistics.channels(step.word());
      if (step.kind().equals("normalize") && channels != input.channels()) {
        return DiagnosticCode.STATISTICS_DIFFER.at(
            place,
            step.word().isEmpty() ? "normalize" : "normalize(" + step.word() + ")",
            channels == 1 ? "1 mean" : channels + " means",
            input.channels());
      }
    }
    String wanted = input.height() + "x" + input.width();
    return reader.size().isEmpty() || reader.size().equals(wanted)
        ? null
        : DiagnosticCode.FLOW_DOES_NOT_FIT.at(
            place,
            TEST_IMAGES,
            model.symbol().name(),
            reader.size(),
            model.symbol().name(),
            wanted);
  }

  /** Reads the names; how many there must be is seen later. */
  void readNames() {
    ResolvedModel.SwitchPart part = model.switches().get(CLASS_NAMES);
    if (part == null || part.statement().value() instanceof ErrorExpr) {
      return;
    }
    Expr value = part.statement().value();
    if (!(value instanceof ListExpr list) || list.items().isEmpty()) {
      wrong(part, value);
      return;
    }
    for (Expr item : list.items()) {
      if (!(item instanceof TextExpr text) || text.value().isBlank()) {
        wrong(part, item);
        return;
      }
      if (names.contains(text.value())) {
        session
            .reporter()
            .report(DiagnosticCode.LISTED_TWICE.at(part.environment().at(item), text.value()));
        return;
      }
      names.add(text.value());
    }
  }

  private void wrong(ResolvedModel.SwitchPart part, Expr found) {
    names.clear();
    if (!(found instanceof ErrorExpr)) {
      session
          .reporter()
          .report(
              DiagnosticCode.WRONG_TYPE.at(
                  part.environment().at(found),
                  "`class_names`",
                  "a list of texts such as `[\"cat\", \"dog\"]`",
                  "`" + part.environment().unit().file().text(found.span()) + "`"));
    }
  }

  /**
   * The names, if the model has the class count it was written for; another is a caller's wish.
   *
   * @param arguments with their values in this instance
   */
  List<String> names(Shape output, List<ConstructorArgument> arguments) {
    ResolvedModel.SwitchPart part = model.switches().get(CLASS_NAMES);
    if (part == null || names.isEmpty() || names.size() == output.channels()) {
      return names;
    }
    boolean asWritten =
        arguments.stream()
            .allMatch(
                each ->
                    model.defaults().getOrDefault(each.name(), (long) each.value())
                        == each.value());
    if (asWritten) {
      session
          .reporter()
          .report(
              DiagnosticCode.CLASS_NAMES_DIFFER.at(
                  part.environment().at(part.statement().value()),
                  names.size(),
                  model.symbol().name(),
                  output.channels()));
    }
    return List.of();
  }
}
