package io.radon.cli;

import io.radon.compiler.diagnostic.Suggestions;
import io.radon.compiler.ir.ImageStep;
import io.radon.compiler.ir.Recipe;
import io.radon.runtime.model.ImageSize;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The recipe a training takes, and why.
 *
 * @param reason for the user: {@code the default for shapes}
 */
record RecipeChoice(Recipe recipe, String reason) {
  private static final String FOR_SHAPES = "shapes_quick";
  private static final String FOR_CIFAR = "cifar10_short";

  /**
   * The recipe of that name; without a name the spec's only one, else the default for the data.
   *
   * @param recipes every recipe that can be named
   * @param own the names of those that aren't the standard library's
   */
  static RecipeChoice of(
      @Nullable String name,
      Map<String, Recipe> recipes,
      List<String> own,
      String data,
      ImageSize input) {
    if (name != null) {
      return new RecipeChoice(named(name, recipes), "as asked");
    }
    if (own.size() == 1) {
      return new RecipeChoice(named(own.get(0), recipes), "the spec's only recipe");
    }
    String usual = data.equals("shapes") ? FOR_SHAPES : FOR_CIFAR;
    if (!fits(named(usual, recipes), input)) {
      usual = FOR_SHAPES;
    }
    return new RecipeChoice(named(usual, recipes), "the default for " + data);
  }

  private static Recipe named(String name, Map<String, Recipe> recipes) {
    Recipe recipe = recipes.get(name);
    if (recipe == null) {
      throw CommandFailure.usage(
          "unknown recipe `" + name + "`",
          Suggestions.closest(name, recipes.keySet())
              .map(near -> "did you mean `" + near + "`?")
              .orElse("the recipes here are `" + String.join("`, `", recipes.keySet()) + "`"));
    }
    return recipe;
  }

  /** Whether a crop, where there is one, gives images of the network's size. */
  private static boolean fits(Recipe recipe, ImageSize input) {
    List<Integer> size = List.of(input.height(), input.width());
    for (ImageStep step : recipe.trainImages()) {
      if (step.kind().equals("random_crop") && !step.sizes().equals(size)) {
        return false;
      }
    }
    return true;
  }
}
