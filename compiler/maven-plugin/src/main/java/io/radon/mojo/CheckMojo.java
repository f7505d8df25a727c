package io.radon.mojo;

import java.io.File;
import java.io.IOException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Checks the project's specs and writes nothing.
 *
 * @since 0.1.0
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters before it calls execute
public final class CheckMojo extends AbstractSpecMojo {
  /**
   * The folder of specs, such as {@code src/main/radon/net/resnet.rn}. Imports are relative to it.
   *
   * @since 0.1.0
   */
  @Parameter(property = "radon.sourceDirectory", defaultValue = "${project.basedir}/src/main/radon")
  private File sourceDirectory;

  @Override
  void run() throws IOException, MojoFailureException {
    SpecFolder folder = specs(sourceDirectory.toPath());
    report(Compilation.of(folder).diagnostics());
  }
}
