package io.radon.mojo;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** Generates classes into a source root, unless nothing has changed since the last time. */
@SuppressWarnings("NullAway.Init") // Maven sets the parameters before it calls execute
abstract class AbstractGenerateMojo extends AbstractSpecMojo {
  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private MojoExecution execution;

  /** The folder of specs. */
  abstract Path source();

  /** The folder of generated classes; nothing else may lie in it. */
  abstract Path output();

  /** Tells Maven where the generated classes lie. */
  abstract void addSourceRoot(String folder);

  @Override
  final void run() throws IOException, MojoFailureException {
    // Before the up-to-date check: javac needs the folder also when nothing was generated anew.
    addSourceRoot(output().toString());
  }
}
