package io.radon.compiler;

import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.ir.Experiment;
import io.radon.compiler.ir.Recipe;
import io.radon.compiler.ir.RecipeSource;
import io.radon.compiler.output.GeneratedTree;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What became of a spec.
 *
 * @param accepted whether there is no error
 * @param diagnostics all messages by file and place; an accepted spec may have warnings
 * @param models none unless accepted
 * @param recipeClasses the file's own recipes; none unless accepted, or where one model was asked
 *     for
 * @param recipes by name: the file's own, those of files it imports, the standard library's
 * @param recipeSources where they are written, by name
 * @param experiments by name: the file's own; none where one model was asked for
 */
public record CompileResult(
    boolean accepted,
    List<Diagnostic> diagnostics,
    List<CompiledModel> models,
    List<CompiledRecipe> recipeClasses,
    Map<String, Recipe> recipes,
    Map<String, RecipeSource> recipeSources,
    Map<String, Experiment> experiments,
    StageTimes times) {
  public CompileResult {
    diagnostics = List.copyOf(diagnostics);
    models = List.copyOf(models);
    recipeClasses = List.copyOf(recipeClasses);
    experiments = Collections.unmodifiableMap(new LinkedHashMap<>(experiments));
    recipeSources = Collections.unmodifiableMap(new LinkedHashMap<>(recipeSources));
    recipes = Collections.unmodifiableMap(new LinkedHashMap<>(recipes));
  }

  /** The classes of all models and recipes. */
  public GeneratedTree tree() {
    return new GeneratedTree(
        Stream.concat(
                models.stream().map(CompiledModel::java),
                recipeClasses.stream().map(CompiledRecipe::java))
            .toList());
  }
}
