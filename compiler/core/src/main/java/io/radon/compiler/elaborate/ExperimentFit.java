package io.radon.compiler.elaborate;

import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.diagnostic.DiagnosticSink;
import io.radon.compiler.diagnostic.TextEdit;
import io.radon.compiler.elaborate.ExperimentElaborator.Use;
import io.radon.compiler.ir.Duration;
import io.radon.compiler.ir.ImageStep;
import io.radon.compiler.ir.ModelGraph;
import io.radon.compiler.ir.Recipe;
import io.radon.compiler.ir.SchedulePart;
import io.radon.compiler.ir.Spelling;
import io.radon.compiler.shape.Shape;
import java.util.List;

/** Whether models, recipes and data fit together: each model trains with each recipe. */
final class ExperimentFit {
  private final DiagnosticSink sink;
  private final KnownData data;

  ExperimentFit(DiagnosticSink sink, KnownData data) {
    this.sink = sink;
    this.data = data;
  }

  /** Whether all do; what doesn't is told, once for each model and each recipe. */
  boolean check(List<Use<ModelGraph>> models, List<Use<Recipe>> recipes) {
    boolean fits = true;
    for (Use<Recipe> recipe : recipes) {
      fits &= length(recipe);
    }
    for (Use<ModelGraph> model : models) {
      fits &= classes(model);
      fits &= images(model) && flows(model, recipes);
      for (Use<Recipe> recipe : recipes) {
        fits &= new PartsFit(sink).check(model, recipe);
      }
    }
    return fits;
  }

  private boolean classes(Use<ModelGraph> model) {
    int classes = model.value().body().outputShape().channels();
    if (classes == data.classes() || model.value().body().outputShape().isImage()) {
      return true;
    }
    Diagnostic differ =
        DiagnosticCode.CLASSES_DIFFER.at(
            model.place(), model.value().name(), classes, data.word(), data.classes());
    boolean argument = model.value().arguments().stream().anyMatch(a -> a.name().equals("classes"));
    String wanted = model.value().name() + "(classes: " + data.classes() + ")";
    sink.reportOnce(
        !argument
            ? differ
            : model.text().equals(model.value().name())
                ? differ.withHelp("write `" + wanted + "`", new TextEdit(model.place(), wanted))
                : differ.withHelp("give it `classes: " + data.classes() + "`"));
    return false;
  }

  private boolean images(Use<ModelGraph> model) {
    Shape input = model.value().body().input();
    boolean fits =
        data.side() <= input.height()
            && data.side() <= input.width()
            && (data.channels() == 1 || data.channels() == input.channels());
    if (!fits) {
      sink.reportOnce(
          DiagnosticCode.DATA_DOES_NOT_FIT.at(
              model.place(),
              data.word(),
              Shape.image(data.side(), data.side(), data.channels()),
              model.value().name(),
              input));
    }
    return fits;
  }

  private boolean flows(Use<ModelGraph> model, List<Use<Recipe>> recipes) {
    for (Use<Recipe> recipe : recipes) {
      if (!flow("train_images", recipe.value().trainImages(), recipe, model)
          || !flow("test_images", recipe.value().testImages(), recipe, model)) {
        return false;
      }
    }
    return true;
  }

  private boolean flow(
      String key, List<ImageStep> steps, Use<Recipe> recipe, Use<ModelGraph> model) {
    Shape input = model.value().body().input();
    // The data is padded to the model's size first, unless a step gives it another.
    boolean resized = steps.stream().anyMatch(ImageStep::resizes);
    long height = resized ? data.side() : input.height();
    long width = resized ? data.side() : input.width();
    for (ImageStep step : steps) {
      if (step.resizes()) {
        // The images are square: of a range, the smallest that may come out.
        boolean both = step.sizes().size() == 2 && !step.kind().equals("random_resize");
        height = step.sizes().get(0);
        width = step.sizes().get(both ? 1 : 0);
      } else if (step.kind().equals("pad")) {
        height += 2L * step.sizes().get(0);
        width += 2L * step.sizes().get(0);
      } else if (step.kind().endsWith("_crop")) {
        if (step.sizes().get(0) > height || step.sizes().get(1) > width) {
          sink.reportOnce(
              DiagnosticCode.CROP_TOO_LARGE
                  .at(
                      model.place(),
                      step.sizes().get(0) + "x" + step.sizes().get(1),
                      height + "x" + width)
                  .withNote(
                      "`"
                          + recipe.text()
                          + "` crops images of the size `"
                          + model.text()
                          + "` takes"));
          return false;
        }
        height = step.sizes().get(0);
        width = step.sizes().get(1);
      }
    }
    if (height != input.height() || width != input.width()) {
      sink.reportOnce(
          DiagnosticCode.FLOW_DOES_NOT_FIT
              .at(
                  model.place(),
                  key,
                  recipe.text(),
                  height + "x" + width,
                  model.value().name(),
                  input.height() + "x" + input.width())
              .with(recipe.place(), "the recipe is chosen here"));
      return false;
    }
    return true;
  }

  /** The batch is no more than all images, and the rate changes before the end. */
  private boolean length(Use<Recipe> use) {
    Recipe recipe = use.value();
    if (recipe.batch() > data.training()) {
      sink.reportOnce(
          DiagnosticCode.BATCH_TOO_LARGE.at(
              use.place(), recipe.batch(), data.training(), data.word()));
      return false;
    }
    return warmup(use) && schedule(use);
  }

  private boolean warmup(Use<Recipe> use) {
    Recipe recipe = use.value();
    Duration warmup = recipe.warmup().length();
    if (steps(warmup, recipe) < steps(recipe.until(), recipe)) {
      return true;
    }
    sink.reportOnce(
        DiagnosticCode.WARMUP_TOO_LONG
            .at(use.place(), Spelling.duration(warmup), Spelling.duration(recipe.until()))
            .withNote(epochs(recipe.batch())));
    return false;
  }

  /** Each part's moments lie in it, and the parts end with the training. */
  private boolean schedule(Use<Recipe> use) {
    Recipe recipe = use.value();
    double end = steps(recipe.until(), recipe);
    double start = 0;
    for (SchedulePart part : recipe.rate().parts()) {
      Duration over = part.over();
      double length = over == null ? end - start : steps(over, recipe);
      for (Duration moment : part.moments()) {
        if (moment.unit() != Duration.Unit.PERCENT && steps(moment, recipe) >= length) {
          Duration bound = over == null ? recipe.until() : over;
          sink.reportOnce(
              DiagnosticCode.BOUNDARY_PAST_END
                  .at(use.place(), Spelling.duration(moment), Spelling.duration(bound))
                  .withNote(epochs(recipe.batch())));
          return false;
        }
      }
      start += length;
      // Shares of the whole are rounded, and were compared already.
      boolean compared = over == null || over.unit() == Duration.Unit.PERCENT;
      boolean last = part == recipe.rate().parts().get(recipe.rate().parts().size() - 1);
      if (!compared && (last ? start != end : start >= end)) {
        sink.reportOnce(
            DiagnosticCode.SCHEDULE_LENGTH_DIFFERS
                .at(use.place(), Math.round(start) + " steps", Spelling.duration(recipe.until()))
                .withNote(epochs(recipe.batch())));
        return false;
      }
    }
    return true;
  }

  private String epochs(int batch) {
    return "with `%s` and batches of %d, an epoch has %d steps"
        .formatted(data.word(), batch, epoch(batch));
  }

  private double steps(Duration duration, Recipe recipe) {
    return switch (duration.unit()) {
      case STEPS -> duration.amount();
      case EPOCHS -> duration.amount() * epoch(recipe.batch());
      case PERCENT -> duration.amount() / 100 * steps(recipe.until(), recipe);
      case MINUTES -> 0;
    };
  }

  private int epoch(int batch) {
    return Math.max(1, data.training() / batch);
  }
}
