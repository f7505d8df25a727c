package io.radon.compiler;

import io.radon.compiler.analysis.ModelSummary;
import io.radon.compiler.ir.ModelGraph;
import io.radon.compiler.output.GeneratedFile;
import java.util.function.Supplier;

/**
 * A model that passed every check.
 *
 * @param digest {@code sha256:} and the digest of the elaborated graph: comments, layout and docs
 *     don't count; structure, names, shapes, initialisation and attributes do
 * @param generator writes its class; most commands never ask, and the text takes as long as the
 *     checks
 */
public record CompiledModel(
    ModelGraph graph, ModelSummary summary, String digest, Supplier<GeneratedFile> generator) {
  /**
   * Its class, written when first asked for.
   *
   * @throws io.radon.compiler.diagnostic.CompilerBugException on a fault of the compiler itself
   */
  public GeneratedFile java() {
    return generator.get();
  }
}
