package io.radon.compiler.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * JSON, written by hand: the compiler has no use for a JSON library but its messages.
 *
 * <p>An object is made of members in the order given; those without a value are left out.
 */
final class JsonText {
  private final List<String> members = new ArrayList<>();

  private JsonText() {}

  static JsonText object() {
    return new JsonText();
  }

  /** A member whose value is JSON already. */
  JsonText with(String name, String json) {
    members.add(text(name) + ": " + json);
    return this;
  }

  JsonText with(String name, long number) {
    return with(name, Long.toString(number));
  }

  JsonText with(String name, JsonText object) {
    return with(name, object.toString());
  }

  JsonText withText(String name, String text) {
    return with(name, text(text));
  }

  /** An array, unless it is empty. */
  <T> JsonText withAny(String name, List<T> items, Function<T, String> writer) {
    return items.isEmpty() ? this : with(name, array(items, writer));
  }

  @Override
  public String toString() {
    return "{" + String.join(", ", members) + "}";
  }

  static <T> String array(List<T> items, Function<T, String> writer) {
    return "[" + String.join(", ", items.stream().map(writer).toList()) + "]";
  }

  /** A string with its quotes. */
  static String text(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (isPlain(text, i)) {
        json.append(c);
      } else {
        json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      }
    }
    return json.append('"').toString();
  }

  /** Neither a control character nor a line separator nor half of a surrogate pair. */
  private static boolean isPlain(String text, int index) {
    char c = text.charAt(index);
    if (Character.isHighSurrogate(c)) {
      return index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
    }
    return c >= ' ' && c != '\u007f' && c != '\u2028' && c != '\u2029';
  }
}
