package io.radon.mojo;

import java.io.File;
import java.nio.file.Path;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Generates a class for each model of the project's test specs and compiles them with its tests.
 *
 * @since 0.1.0
 */
@Mojo(
    name = "generate-test",
    defaultPhase = LifecyclePhase.GENERATE_TEST_SOURCES,
    threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters before it calls execute
public final class GenerateTestMojo extends AbstractGenerateMojo {
  /**
   * The folder of test specs, such as {@code src/test/radon/net/tiny.rn}. Imports are relative to
   * it.
   *
   * @since 0.1.0
   */
  @Parameter(
      property = "radon.testSourceDirectory",
      defaultValue = "${project.basedir}/src/test/radon")
  private File testSourceDirectory;

  /**
   * The folder of generated classes. The goal owns it: files that no spec gives any more are
   * deleted.
   *
   * @since 0.1.0
   */
  @Parameter(
      property = "radon.testOutputDirectory",
      defaultValue = "${project.build.directory}/generated-test-sources/radon")
  private File testOutputDirectory;

  @Override
  Path source() {
    return testSourceDirectory.toPath();
  }

  @Override
  Path output() {
    return testOutputDirectory.toPath();
  }

  @Override
  void addSourceRoot(String folder) {
    project().addTestCompileSourceRoot(folder);
  }
}
