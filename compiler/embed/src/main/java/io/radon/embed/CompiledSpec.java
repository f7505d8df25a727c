package io.radon.embed;

import io.radon.compiler.CompileResult;
import io.radon.compiler.CompiledModel;
import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.ir.Recipe;
import io.radon.compiler.ir.RecipeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the compiler made of a spec file: messages and, when there is no error, models.
 *
 * @param sources the bytes of every file read, by its path below the source root
 */
public record CompiledSpec(SpecFile file, CompileResult result, Map<String, byte[]> sources) {
  /** Whether the spec has no error. */
  public boolean accepted() {
    return result.accepted();
  }

  /** All messages by place; warnings too. */
  public List<Diagnostic> diagnostics() {
    return result.diagnostics();
  }

  /** Every recipe that can be named here. */
  public Map<String, Recipe> recipes() {
    return result.recipes();
  }

  /** The names of the recipes that aren't the standard library's. */
  public List<String> ownRecipes() {
    List<String> own = new ArrayList<>();
    for (String name : result.recipes().keySet()) {
      RecipeSource source = result.recipeSources().get(name);
      if (source != null && !source.standard()) {
        own.add(name);
      }
    }
    return own;
  }

  /**
   * The model that is meant where none was named: the one named like the file, case and {@code _}
   * aside, else the only one.
   *
   * @throws EmbedException if that is none, with the names there are
   */
  public CompiledModel onlyModel() {
    List<CompiledModel> models = result.models();
    String wanted = plain(file.name());
    for (CompiledModel model : models) {
      if (plain(model.graph().name()).equals(wanted)) {
        return model;
      }
    }
    if (models.size() == 1) {
      return models.get(0);
    }
    if (models.isEmpty()) {
      throw new EmbedException(
          "`"
              + file.file()
              + "` has no model without required parameters: expected one, or a model"
              + " with its arguments, such as `"
              + file.file()
              + ":Name(n: 3)`");
    }
    throw new EmbedException(
        "`"
            + file.file()
            + "` has several models and none named like the file: expected one of "
            + String.join(", ", models.stream().map(m -> m.graph().name()).toList())
            + ", such as `"
            + file.file()
            + ":"
            + models.get(0).graph().name()
            + "`");
  }

  private static String plain(String name) {
    return name.replace("_", "").toLowerCase(Locale.ROOT);
  }
}
