package io.radon.compiler;

import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.diagnostic.DiagnosticSink;
import io.radon.compiler.source.Location;
import io.radon.compiler.source.SourceContent;
import io.radon.compiler.source.SourceFile;
import io.radon.compiler.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compiles specs to Java: {@code new ModelCompiler().compile(new CompileRequest(files,
 * "resnet20.rn", null))}.
 *
 * <p>Whatever the spec holds, the result is diagnostics or classes; what depends on the files alone
 * is the same each time. A compiler keeps nothing between two compilations and may be used by
 * several threads.
 */
public final class ModelCompiler {
  private final Limits limits;

  /** Under the default limits. */
  public ModelCompiler() {
    this(Limits.DEFAULT);
  }

  public ModelCompiler(Limits limits) {
    this.limits = limits;
  }

  /**
   * Compiles a spec.
   *
   * @throws io.radon.compiler.diagnostic.CompilerBugException on a fault of the compiler itself
   */
  public CompileResult compile(CompileRequest request) {
    Optional<SourceContent> content = request.sources().read(request.path());
    if (content.isPresent()) {
      return new Compilation(limits, request).compile(content.get());
    }
    DiagnosticSink sink = new DiagnosticSink();
    Location nowhere = new Location(new SourceFile(request.path(), ""), new Span(0, 0));
    sink.report(DiagnosticCode.IMPORT_MISSING.at(nowhere, request.path()));
    return new CompileResult(
        false,
        sink.sorted(),
        List.of(),
        List.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        new StageTimes(0, 0, 0));
  }
}
