package io.radon.embed;

import io.radon.compiler.CompileRequest;
import io.radon.compiler.CompileResult;
import io.radon.compiler.CompiledModel;
import io.radon.compiler.ModelCompiler;
import io.radon.runtime.model.Network;
import org.jspecify.annotations.Nullable;

/** The compiler with files to read from and a javac to finish the work. */
public final class EmbeddedCompiler {
  private final ModelCompiler compiler = new ModelCompiler();

  /**
   * Compiles a spec to Java text; nothing is loaded, and no tensor is needed.
   *
   * @param model {@code ResNet34} or {@code ResNet34(classes: 5)}; null for every instance of the
   *     file
   * @throws java.io.UncheckedIOException if a file can't be read
   */
  public CompiledSpec compile(SpecFile spec, @Nullable String model) {
    RecordedSources sources = new RecordedSources(spec);
    CompileResult result = compiler.compile(new CompileRequest(sources, spec.path(), model));
    return new CompiledSpec(spec, result, sources.files());
  }

  /**
   * Compiles a model's Java text and loads the class.
   *
   * @throws EmbedException if this Java has no compiler
   */
  public static CompiledNetwork load(CompiledModel model) {
    JavaSource source = new JavaSource(model.java().path(), model.java().text());
    return new CompiledNetwork(model, source.load(Network.class));
  }
}
