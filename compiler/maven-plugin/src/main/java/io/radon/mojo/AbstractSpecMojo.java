package io.radon.mojo;

import io.radon.compiler.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What all goals share: a project, a way to skip them, and mistakes told as build errors. */
@SuppressWarnings("NullAway.Init") // Maven sets the parameters before it calls execute
abstract class AbstractSpecMojo extends AbstractMojo {
  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  /**
   * Does nothing when true.
   *
   * @since 0.1.0
   */
  @Parameter(property = "radon.skip", defaultValue = "false")
  private boolean skip;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("Radon is skipped");
      return;
    }
    try {
      run();
    } catch (IOException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
  }

  abstract void run() throws IOException, MojoFailureException;

  final MavenProject project() {
    return project;
  }

  /** The specs of a folder; mistakes are shown relative to the project. */
  final SpecFolder specs(Path folder) {
    return new SpecFolder(folder, base());
  }

  /** Tells everything that was found, and fails the build if there was a mistake. */
  final void report(List<Diagnostic> diagnostics) throws MojoFailureException {
    int errors = new MavenDiagnosticReporter(getLog(), base()).report(diagnostics);
    if (errors > 0) {
      throw new MojoFailureException(
          errors == 1 ? "1 error in the specs" : errors + " errors in the specs");
    }
  }

  private Path base() {
    return project.getBasedir().toPath();
  }
}
