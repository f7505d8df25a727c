package io.radon.runtime.train;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.tensorflow.TensorFlow;

/** The versions a run is recorded with. */
final class Versions {
  private Versions() {}

  static Map<String, Object> all() {
    Map<String, Object> versions = new LinkedHashMap<>();
    versions.put("radon", radon());
    versions.put("tensorflow", TensorFlow.version());
    versions.put("java", Runtime.version().toString());
    return versions;
  }

  private static String radon() {
    Properties properties = new Properties();
    try (InputStream in = Versions.class.getResourceAsStream("version.properties")) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version", "unknown");
  }
}
