package io.radon.mojo;

import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.HumanRenderer;
import io.radon.compiler.diagnostic.PlainRenderer;
import io.radon.compiler.source.Position;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.logging.Log;

/**
 * Tells mistakes as Maven's compiler plugin does, {@code file:[line,column] message}, which editors
 * and build servers make clickable, with the lines they are about and the advice below.
 */
final class MavenDiagnosticReporter {
  private static final int MAX_ERRORS = 50;

  private final Log log;
  private final Path base;
  private final HumanRenderer human = new HumanRenderer();
  private final PlainRenderer plain = new PlainRenderer();

  /**
   * @param base what the paths of files are relative to
   */
  MavenDiagnosticReporter(Log log, Path base) {
    this.log = log;
    this.base = base;
  }

  /** Tells all, and gives the number of errors; those beyond the fiftieth are only counted. */
  int report(List<Diagnostic> diagnostics) {
    int errors = 0;
    for (Diagnostic diagnostic : diagnostics) {
      switch (diagnostic.severity()) {
        case ERROR -> {
          if (++errors <= MAX_ERRORS) {
            log.error(text(diagnostic));
          }
        }
        case WARNING -> log.warn(text(diagnostic));
        case NOTE -> log.info(text(diagnostic));
      }
    }
    if (errors > MAX_ERRORS) {
      log.error(errors + " errors, of which the first " + MAX_ERRORS + " are shown");
    }
    return errors;
  }

  private String text(Diagnostic diagnostic) {
    Position start = diagnostic.primary().location().start();
    String full = human.render(diagnostic);
    String lines = full.substring(full.indexOf('\n') + 1).stripTrailing();
    return place(diagnostic.primary().location().file().path())
        + ":["
        + start.line()
        + ","
        + start.column()
        + "] "
        + plain.sentence(diagnostic)
        + (lines.isEmpty() ? "" : "\n" + lines);
  }

  /** The file's full path; a file of the standard library has none and keeps its name. */
  private String place(String shown) {
    Path file = base.resolve(shown);
    return Files.exists(file) ? file.toString() : shown;
  }
}
