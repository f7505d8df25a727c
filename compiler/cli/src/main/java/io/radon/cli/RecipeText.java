package io.radon.cli;

import io.radon.compiler.RecipeOverrides;
import io.radon.compiler.ir.ClipSpec;
import io.radon.compiler.ir.Duration;
import io.radon.compiler.ir.ImageStep;
import io.radon.compiler.ir.OptimizerSpec;
import io.radon.compiler.ir.RateSpec;
import io.radon.compiler.ir.Recipe;
import io.radon.compiler.ir.SchedulePart;
import io.radon.compiler.ir.Spelling;
import io.radon.compiler.ir.TargetSpec;
import io.radon.compiler.ir.WarmupSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A recipe as texts of the language, by key, and a recipe of such texts again. */
final class RecipeText {
  private RecipeText() {}

  /** What a recipe says, but for its images. */
  static Map<String, String> values(Recipe recipe) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("optimizer", recipe.optimizer().toString());
    values.put("clip", recipe.clip().toString());
    values.put("rate", recipe.rate().toString());
    values.put("warmup", recipe.warmup().toString());
    values.put("batch", Integer.toString(recipe.batch()));
    values.put("accumulate", Integer.toString(recipe.accumulate()));
    values.put("until", Spelling.duration(recipe.until()));
    values.put("ema", recipe.average().toString());
    values.put("label_smoothing", TargetSpec.text(recipe.targets().smoothing()));
    values.put("mixup", TargetSpec.text(recipe.targets().mixup()));
    values.put("cutmix", TargetSpec.text(recipe.targets().cutmix()));
    values.put("freeze", recipe.parts().frozenText());
    values.put("rate_factors", recipe.parts().factorsText());
    values.put("zero_init", Boolean.toString(recipe.zeroInit()));
    return values;
  }

  /**
   * A recipe that says so.
   *
   * @throws IllegalArgumentException if a text is no value of its key
   */
  static Recipe recipe(
      String name, Map<?, ?> values, List<ImageStep> trainImages, List<ImageStep> testImages) {
    Recipe blank =
        new Recipe(
            name,
            "",
            OptimizerSpec.sgd(0, 0),
            ClipSpec.NONE,
            RateSpec.of(new SchedulePart.Constant(1, null)),
            WarmupSpec.NONE,
            1,
            new Duration(1, Duration.Unit.EPOCHS),
            trainImages,
            testImages);
    List<String> settings = new ArrayList<>();
    values.forEach((key, value) -> settings.add(key + " = " + value));
    RecipeOverrides.Result read = RecipeOverrides.apply(blank, settings);
    return read.recipe()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "expected the settings of a recipe, found " + read.diagnostics()));
  }
}
