package io.radon.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Which radon this is: its version, the commit it was built from, and the Java it runs on. */
final class VersionText implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {line()};
  }

  static String line() {
    Properties properties = properties();
    return "radon "
        + properties.getProperty("version", "unknown")
        + " (commit "
        + properties.getProperty("commit", "unknown")
        + ", Java "
        + Runtime.version()
        + ")";
  }

  /** {@code 1.0.0}. */
  static String version() {
    return properties().getProperty("version", "unknown");
  }

  private static Properties properties() {
    Properties properties = new Properties();
    try (InputStream in = VersionText.class.getResourceAsStream("version.properties")) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
