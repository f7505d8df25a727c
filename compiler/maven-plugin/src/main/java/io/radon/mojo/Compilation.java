package io.radon.mojo;

import io.radon.compiler.CompileRequest;
import io.radon.compiler.CompileResult;
import io.radon.compiler.ModelCompiler;
import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.output.GeneratedFile;
import io.radon.compiler.output.GeneratedTree;
import io.radon.compiler.source.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.maven.plugin.MojoFailureException;

/** Compiles the specs of a folder one by one and gathers what comes out. Used once. */
final class Compilation {
  private final ModelCompiler compiler = new ModelCompiler();
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final Set<Mistake> told = new HashSet<>();
  private final List<GeneratedFile> files = new ArrayList<>();
  private final Map<String, String> specOfFile = new HashMap<>();

  /** The same mistake is found again in each spec that imports the file it is in. */
  private record Mistake(String path, Span span, DiagnosticCode code, String message) {
    static Mistake of(Diagnostic diagnostic) {
      return new Mistake(
          diagnostic.primary().location().file().path(),
          diagnostic.primary().location().span(),
          diagnostic.code(),
          diagnostic.message());
    }
  }

  private Compilation() {}

  /** Compiles all specs of a folder. */
  static Compilation of(SpecFolder folder) throws IOException, MojoFailureException {
    Compilation compilation = new Compilation();
    for (String spec : folder.specs()) {
      compilation.compile(folder, spec);
    }
    return compilation;
  }

  /** What was found, each mistake once. */
  List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /** The classes. */
  GeneratedTree tree() {
    return new GeneratedTree(files);
  }

  private void compile(SpecFolder folder, String spec) throws MojoFailureException {
    CompileResult result = compiler.compile(new CompileRequest(folder, spec, null));
    for (Diagnostic diagnostic : result.diagnostics()) {
      if (told.add(Mistake.of(diagnostic))) {
        diagnostics.add(diagnostic);
      }
    }
    for (GeneratedFile file : result.tree().files()) {
      // Not a matter of one spec, and so nothing the compiler can tell.
      String other = specOfFile.put(file.path().toLowerCase(Locale.ROOT), spec);
      if (other != null) {
        throw new MojoFailureException(
            "`"
                + other
                + "` and `"
                + spec
                + "` both give the class "
                + file.path()
                + ": rename one of the models, or give one of the specs another package");
      }
      files.add(file);
    }
  }
}
