package io.radon.cli;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** JSON as the commands print it. */
final class JsonText {
  private JsonText() {}

  /** The object, indented, without a line end after it. */
  static String of(Map<String, Object> object) {
    try {
      return JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(object);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
