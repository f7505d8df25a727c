package io.radon.mojo;

import io.radon.compiler.diagnostic.DiagnosticSink;
import io.radon.compiler.format.SourceFormatter;
import io.radon.compiler.output.TextFile;
import io.radon.compiler.parse.SourceDecoder;
import io.radon.compiler.source.SourceContent;
import io.radon.compiler.source.SourceFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Gives the project's specs their canonical layout; comments and meaning stay as they are. With
 * {@code -Dradon.format.check} nothing is written, and a spec in another layout fails the build.
 *
 * @since 0.1.0
 */
@Mojo(name = "format", defaultPhase = LifecyclePhase.PROCESS_SOURCES, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters before it calls execute
public final class FormatMojo extends AbstractSpecMojo {
  /**
   * The folder of specs.
   *
   * @since 0.1.0
   */
  @Parameter(property = "radon.sourceDirectory", defaultValue = "${project.basedir}/src/main/radon")
  private File sourceDirectory;

  /**
   * Fails when a spec has another layout, instead of changing it.
   *
   * @since 0.1.0
   */
  @Parameter(property = "radon.format.check", defaultValue = "false")
  private boolean check;

  @Override
  void run() throws IOException, MojoFailureException {
    SpecFolder folder = specs(sourceDirectory.toPath());
    DiagnosticSink sink = new DiagnosticSink();
    List<Rewrite> rewrites = new ArrayList<>();
    for (String spec : folder.specs()) {
      rewrite(folder, spec, sink).ifPresent(rewrites::add);
    }
    // Before anything is written: a spec that can't be read leaves the others as they are, too.
    report(sink.sorted());
    if (check && !rewrites.isEmpty()) {
      rewrites.forEach(rewrite -> getLog().error(rewrite.shown() + " is not in canonical layout"));
      throw new MojoFailureException(
          (rewrites.size() == 1 ? "1 spec is" : rewrites.size() + " specs are")
              + " not in canonical layout: run `mvn radon:format`");
    }
    for (Rewrite rewrite : rewrites) {
      TextFile.replace(rewrite.file(), rewrite.text());
      getLog().info("formatted " + rewrite.shown());
    }
  }

  private static Optional<Rewrite> rewrite(SpecFolder folder, String spec, DiagnosticSink sink) {
    SourceContent content = folder.read(spec).orElseThrow();
    Optional<SourceFile> source = SourceDecoder.decode(content, sink);
    return source
        .flatMap(file -> SourceFormatter.format(file, sink))
        .filter(text -> !text.equals(source.orElseThrow().text()))
        .map(text -> new Rewrite(folder.root().resolve(spec), content.displayPath(), text));
  }

  /** A spec and the text it should have. */
  private record Rewrite(Path file, String shown, String text) {}
}
