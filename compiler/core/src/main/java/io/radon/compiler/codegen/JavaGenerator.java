package io.radon.compiler.codegen;

import com.palantir.javapoet.JavaFile;
import io.radon.compiler.analysis.ModelSummary;
import io.radon.compiler.diagnostic.CompilerBugException;
import io.radon.compiler.ir.ModelGraph;
import io.radon.compiler.ir.Recipe;
import io.radon.compiler.lower.LoweredModel;
import io.radon.compiler.lower.ModelLowering;
import io.radon.compiler.output.GeneratedFile;
import io.radon.compiler.verify.GraphVerifier;

/** Turns resolved models into Java classes. What it writes depends on its arguments alone. */
public final class JavaGenerator {
  private final boolean verifies;

  /** As fast as it can. */
  public JavaGenerator() {
    this(false);
  }

  /**
   * @param verifies whether the compiler's own invariants are checked on the way
   */
  public JavaGenerator(boolean verifies) {
    this.verifies = verifies;
  }

  /**
   * Writes the class of a model that has passed every check.
   *
   * @param digest of the elaborated graph, which the class carries
   */
  public GeneratedFile generate(ModelGraph graph, ModelSummary summary, String digest) {
    LoweredModel model = lowered(graph);
    long parameters = model.parameters().at(graph.arguments());
    if (parameters != summary.parameters()) {
      throw new CompilerBugException(
          "expected " + summary.parameters() + " parameters, the class would tell " + parameters);
    }
    ClassNames names = new ClassNames(model);
    JavaFile file =
        JavaFile.builder(
                names.packageName(), new ModelClassEmitter(model, names).type(summary, digest))
            .indent("  ")
            .skipJavaLangImports(true)
            .build();
    return new GeneratedFile(path(graph), SourceLayout.of(file.toString()));
  }

  /**
   * Writes the class of a recipe.
   *
   * @param packageName of the spec
   */
  public static GeneratedFile generate(Recipe recipe, String packageName) {
    String java =
        JavaFile.builder(JavaText.packageName(packageName), new RecipeClassEmitter(recipe).type())
            .indent("  ")
            .skipJavaLangImports(true)
            .build()
            .toString();
    return new GeneratedFile(path(packageName, recipeType(recipe.name())), SourceLayout.of(java));
  }

  /** Where the class of a model goes: {@code io/radon/zoo/cifar10/ResNet20.java}. */
  public static String path(ModelGraph graph) {
    return path(graph.packageName(), type(graph.name()));
  }

  private static String path(String packageName, String type) {
    String folder = JavaText.packageName(packageName).replace('.', '/');
    String name = type + ".java";
    return folder.isEmpty() ? name : folder + '/' + name;
  }

  /** What the class of a recipe is called: {@code QuickRecipe} for {@code quick}. */
  public static String recipeType(String recipe) {
    return RecipeClassEmitter.typeName(recipe);
  }

  /** What the class of a model is called: as the model, unless Java keeps that word for itself. */
  public static String type(String model) {
    return JavaText.type(model);
  }

  private LoweredModel lowered(ModelGraph graph) {
    if (!verifies) {
      return ModelLowering.lower(graph);
    }
    GraphVerifier.verify(graph);
    LoweredModel model = ModelLowering.lower(graph);
    GraphVerifier.verify(model);
    return model;
  }
}
