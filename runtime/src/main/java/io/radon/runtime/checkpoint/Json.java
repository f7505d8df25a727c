package io.radon.runtime.checkpoint;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** JSON objects as maps, with checked access. */
public final class Json {
  private Json() {}

  /** The text of a tree of maps, lists, numbers and strings, indented, with a line end. */
  public static String text(Map<String, Object> object) {
    try {
      return JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(object) + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The object behind a key.
   *
   * @throws CheckpointException if there is none
   */
  public static Map<String, Object> object(Map<String, Object> from, String key) {
    if (!(from.get(key) instanceof Map<?, ?> map)) {
      throw new CheckpointException("expected an object `" + key + "`, found " + from.get(key));
    }
    return object(map);
  }

  /** A map with text keys. */
  public static Map<String, Object> object(Map<?, ?> map) {
    Map<String, Object> copy = new LinkedHashMap<>();
    map.forEach((name, value) -> copy.put(String.valueOf(name), value));
    return copy;
  }

  /**
   * The number behind a key.
   *
   * @throws CheckpointException if there is none
   */
  public static Number number(Map<String, Object> from, String key) {
    if (!(from.get(key) instanceof Number number)) {
      throw new CheckpointException("expected a number `" + key + "`, found " + from.get(key));
    }
    return number;
  }
}
