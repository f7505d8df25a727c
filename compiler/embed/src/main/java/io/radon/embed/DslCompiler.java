package io.radon.embed;

import io.radon.compiler.CompileRequest;
import io.radon.compiler.CompileResult;
import io.radon.compiler.ModelCompiler;
import io.radon.compiler.ir.Recipe;
import io.radon.compiler.source.SourceContent;
import io.radon.compiler.source.SourceProvider;
import io.radon.dsl.Models;
import io.radon.dsl.Spec;
import io.radon.dsl.SpecText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compiles specs built in Java: as text, with messages about the Java lines that built it. */
final class DslCompiler {
  /** No import names this. */
  private static final String PATH = "built in Java";

  private final SpecText.JavaFiles files;
  private final SourceProvider imports;

  /**
   * @param root the folder that imports are relative to; null for none
   */
  DslCompiler(@Nullable Path root) {
    this.files = new JavaFolders(Path.of(""));
    this.imports = root == null ? path -> Optional.empty() : SpecFile.of(root.resolve(PATH), root);
  }

  /**
   * Compiles a spec to Java text.
   *
   * @param model {@code ResNet34} or {@code CifarResNet(n: 3)}; null for every instance of the spec
   */
  CompileResult compile(Spec spec, @Nullable String model) {
    SpecText text = spec.text();
    byte[] bytes = text.file().text().getBytes(StandardCharsets.UTF_8);
    SourceProvider sources =
        new SourceProvider() {
          @Override
          public Optional<SourceContent> read(String path) {
            return path.equals(PATH)
                ? Optional.of(new SourceContent(text.file().path(), bytes))
                : imports.read(path);
          }

          @Override
          public List<String> near(String path) {
            return imports.near(path);
          }
        };
    CompileResult result = new ModelCompiler().compile(new CompileRequest(sources, PATH, model));
    return new CompileResult(
        result.accepted(),
        result.diagnostics().stream().map(told -> text.inJava(told, files)).toList(),
        result.models(),
        result.recipeClasses(),
        result.recipes(),
        result.recipeSources(),
        result.experiments(),
        result.times());
  }

  /** Compiles one model of a spec and loads its class. */
  CompiledNetwork load(Spec spec, String model) {
    return EmbeddedCompiler.load(accepted(compile(spec, model)).models().get(0));
  }

  /** Checks a recipe and whatever it names. */
  Recipe recipe(io.radon.dsl.Recipe recipe) {
    CompileResult result = accepted(compile(Models.spec(recipe), null));
    return Objects.requireNonNull(result.recipes().get(recipe.name()));
  }

  private static CompileResult accepted(CompileResult result) {
    if (!result.accepted()) {
      throw new SpecException(result.diagnostics());
    }
    return result;
  }
}
