package io.radon.cli;

import io.radon.compiler.CompiledModel;
import io.radon.compiler.RecipeOverrides;
import io.radon.compiler.diagnostic.Suggestions;
import io.radon.compiler.ir.Experiment;
import io.radon.compiler.ir.Recipe;
import io.radon.embed.CompiledSpec;
import io.radon.runtime.tensor.Precision;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An experiment with its models compiled and its recipes changed as the command line asks.
 *
 * @param specs what the compiler made of the spec for each model, by the text that names it
 * @param cells every training: the models in order, with each recipe, with each seed
 * @param settings the changes of every recipe from the command line
 */
record ExperimentPlan(
    Experiment experiment,
    Map<String, CompiledSpec> specs,
    List<ExperimentCell> cells,
    List<String> settings) {
  ExperimentPlan {
    cells = List.copyOf(cells);
    settings = List.copyOf(settings);
  }

  /**
   * Makes the plan of an experiment whose spec was accepted.
   *
   * @param reference the spec, and the experiment's name where one was given
   * @param settings as {@code --set} takes them, for every recipe
   */
  static ExperimentPlan of(
      Console console,
      SpecReference reference,
      CompiledSpec spec,
      List<String> settings,
      Precision precision) {
    Experiment experiment = chosen(reference, spec.result().experiments());
    List<Recipe> recipes = new ArrayList<>();
    for (Recipe recipe : experiment.recipes()) {
      RecipeOverrides.Result changed = RecipeOverrides.apply(recipe, settings);
      new DiagnosticsText(console).show(changed.diagnostics());
      recipes.add(changed.recipe().orElseThrow(CommandFailure::alreadyTold));
    }
    Map<String, CompiledSpec> specs = new LinkedHashMap<>();
    List<ExperimentCell> cells = new ArrayList<>();
    for (String text : experiment.models()) {
      CompiledSpec compiled = SpecLoader.compile(new SpecReference(reference.file(), text));
      specs.put(text, compiled);
      CompiledModel model = compiled.result().models().get(0);
      for (Recipe recipe : recipes) {
        for (long seed : experiment.seeds()) {
          cells.add(new ExperimentCell(model, text, recipe, seed, precision));
        }
      }
    }
    return new ExperimentPlan(experiment, specs, cells, settings);
  }

  private static Experiment chosen(SpecReference reference, Map<String, Experiment> all) {
    String asked = reference.model();
    if (all.isEmpty()) {
      throw CommandFailure.usage(
          "no experiment in `" + reference.file() + "`",
          "declare one, as `radon explain RN0602` shows, or train a model with `radon train`");
    }
    String named = asked == null ? reference.fileName() : asked;
    Experiment found = all.get(named);
    if (found != null) {
      return found;
    }
    if (asked == null && all.size() == 1) {
      return all.values().iterator().next();
    }
    String names = "`" + String.join("`, `", all.keySet()) + "`";
    if (asked == null) {
      throw CommandFailure.usage(
          "`" + reference.file() + "` has several experiments: expected one of " + names,
          "name one: `" + reference.file() + ":" + all.keySet().iterator().next() + "`");
    }
    throw CommandFailure.usage(
        "unknown experiment `" + asked + "`",
        Suggestions.closest(asked, all.keySet())
            .map(near -> "did you mean `" + near + "`?")
            .orElse("the experiments here are " + names));
  }
}
