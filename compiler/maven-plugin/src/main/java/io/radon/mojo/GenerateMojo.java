package io.radon.mojo;

import java.io.File;
import java.nio.file.Path;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Generates a class for each model of the project's specs and compiles them with its sources.
 *
 * @since 0.1.0
 */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters before it calls execute
public final class GenerateMojo extends AbstractGenerateMojo {
  /**
   * The folder of specs, such as {@code src/main/radon/net/resnet.rn}. Imports are relative to it.
   *
   * @since 0.1.0
   */
  @Parameter(property = "radon.sourceDirectory", defaultValue = "${project.basedir}/src/main/radon")
  private File sourceDirectory;

  /**
   * The folder of generated classes. The goal owns it: files that no spec gives any more are
   * deleted.
   *
   * @since 0.1.0
   */
  @Parameter(
      property = "radon.outputDirectory",
      defaultValue = "${project.build.directory}/generated-sources/radon")
  private File outputDirectory;

  @Override
  Path source() {
    return sourceDirectory.toPath();
  }

  @Override
  Path output() {
    return outputDirectory.toPath();
  }

  @Override
  void addSourceRoot(String folder) {
    project().addCompileSourceRoot(folder);
  }
}
