package io.radon.cli;

import io.radon.compiler.CompileResult;
import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.source.Location;
import io.radon.compiler.source.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The messages about several specs. */
final class SpecDiagnostics {
  /** The same mistake is found again in each spec that imports the file it is in. */
  private record Mistake(String path, Span span, String message) {
    static Mistake of(Diagnostic diagnostic) {
      Location place = diagnostic.primary().location();
      return new Mistake(place.file().path(), place.span(), diagnostic.message());
    }
  }

  private SpecDiagnostics() {}

  /** Each message once, in the order of the specs. */
  static List<Diagnostic> of(List<CompileResult> results) {
    Map<Mistake, Diagnostic> all = new LinkedHashMap<>();
    for (CompileResult result : results) {
      result.diagnostics().forEach(found -> all.putIfAbsent(Mistake.of(found), found));
    }
    return List.copyOf(all.values());
  }
}
