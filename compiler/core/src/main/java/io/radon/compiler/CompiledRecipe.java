package io.radon.compiler;

import io.radon.compiler.ir.Recipe;
import io.radon.compiler.output.GeneratedFile;
import java.util.function.Supplier;

/**
 * A recipe of a spec whose class can be written.
 *
 * @param generator writes its class
 */
public record CompiledRecipe(Recipe recipe, Supplier<GeneratedFile> generator) {
  /** Its class, written when first asked for. */
  public GeneratedFile java() {
    return generator.get();
  }
}
