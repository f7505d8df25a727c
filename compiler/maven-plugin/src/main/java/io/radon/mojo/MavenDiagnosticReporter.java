package io.radon.mojo;

import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.Severity;
import io.radon.compiler.source.Position;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.logging.Log;

/**
 * Tells mistakes as Maven's compiler plugin does, {@code file:[line,column] message}, which editors
 * and build servers make clickable, with the source line and the advice below.
 */
final class MavenDiagnosticReporter {
  private final Log log;
  private final Path base;

  MavenDiagnosticReporter(Log log, Path base) {
    this.log = log;
    this.base = base;
  }
}
