package io.radon.embed;

import io.radon.dsl.Model;
import io.radon.dsl.ModelUse;
import io.radon.dsl.Recipe;
import io.radon.dsl.Spec;
import io.radon.runtime.train.TrainingConfig;
import java.nio.file.Path;

/**
 * From a spec to a network, in one call.
 *
 * <pre>{@code
 * Network network = Radon.compile(Path.of("resnet20.rn")).newInstance();
 * }</pre>
 */
public final class Radon {
  private Radon() {}

  /**
   * Compiles and loads the model named like the file (case and {@code _} aside), else its only one.
   *
   * @throws SpecException if the spec has errors
   * @throws EmbedException if the file has several models, or this Java has no compiler
   * @throws java.io.UncheckedIOException if a file can't be read
   */
  public static CompiledNetwork compile(Path spec) {
    CompiledSpec compiled = new EmbeddedCompiler().compile(SpecFile.of(spec), null);
    return EmbeddedCompiler.load(accepted(compiled).onlyModel());
  }

  /**
   * Compiles and loads a model of a spec.
   *
   * @param model its name, with arguments where it has required ones: {@code CifarResNet(n: 3)}
   * @throws SpecException if the spec has errors
   * @throws EmbedException if this Java has no compiler
   * @throws java.io.UncheckedIOException if a file can't be read
   */
  public static CompiledNetwork compile(Path spec, String model) {
    CompiledSpec compiled = new EmbeddedCompiler().compile(SpecFile.of(spec), model);
    return EmbeddedCompiler.load(accepted(compiled).result().models().get(0));
  }

  /**
   * Compiles and loads a model built in Java.
   *
   * @throws SpecException if it has errors, each with the Java line that built the part it is in
   * @throws EmbedException if this Java has no compiler
   */
  public static CompiledNetwork compile(Model model) {
    return compile(model.of());
  }

  /**
   * Compiles and loads a model built in Java, with arguments: {@code Radon.compile(family.of(3))}.
   *
   * @throws SpecException if it has errors, each with the Java line that built the part it is in
   * @throws EmbedException if this Java has no compiler
   */
  public static CompiledNetwork compile(ModelUse model) {
    return new DslCompiler(null).load(model.spec(), model.request());
  }

  /**
   * Compiles and loads a model of a spec built in Java, such as one with a package.
   *
   * @param model its name, with arguments where it has required ones: {@code CifarResNet(n: 3)}
   * @throws SpecException if the spec has errors, each with the Java line it comes from
   * @throws EmbedException if this Java has no compiler
   */
  public static CompiledNetwork compile(Spec spec, String model) {
    return new DslCompiler(null).load(spec, model);
  }

  /**
   * Compiles and loads a model of a spec built in Java that imports files.
   *
   * @param model its name, with arguments where it has required ones: {@code CifarResNet(n: 3)}
   * @param root the folder that imports are relative to
   * @throws SpecException if the spec has errors, each with the Java line it comes from
   * @throws EmbedException if this Java has no compiler
   * @throws java.io.UncheckedIOException if an imported file can't be read
   */
  public static CompiledNetwork compile(Spec spec, String model, Path root) {
    return new DslCompiler(root).load(spec, model);
  }

  /**
   * The configuration that a recipe built in Java describes: {@code Radon.config(recipe).build()}.
   *
   * @throws SpecException if it has errors, each with the Java line it comes from
   * @throws EmbedException if the recipe asks for what the runtime doesn't do
   */
  public static TrainingConfig.Builder config(Recipe recipe) {
    return RecipeConfigs.of(new DslCompiler(null).recipe(recipe));
  }

  private static CompiledSpec accepted(CompiledSpec compiled) {
    if (!compiled.accepted()) {
      throw new SpecException(compiled.diagnostics());
    }
    return compiled;
  }
}
