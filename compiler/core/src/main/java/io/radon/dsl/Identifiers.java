package io.radon.dsl;

import io.radon.compiler.syntax.Name;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What may be a name. Whatever else a program passes as one is refused where it does. */
final class Identifiers {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final Set<String> RESERVED =
      Set.of("and", "or", "not", "if", "then", "else", "true", "false", "_");

  private Identifiers() {}

  /**
   * The name, if it is one.
   *
   * @param role what it names, such as {@code label}
   */
  static String checked(String role, @Nullable String name) {
    if (name == null || name.isEmpty()) {
      throw new IllegalArgumentException(
          "the name of a " + role + " is missing: expected a name, found " + shown(name));
    }
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a "
              + role
              + " needs a name: expected a letter or `_`, then letters, digits or `_`, found "
              + shown(name));
    }
    if (RESERVED.contains(name)) {
      throw new IllegalArgumentException(
          "a "
              + role
              + " needs a name: expected one that is no word of the language, found "
              + shown(name));
    }
    return name;
  }

  private static String shown(@Nullable String name) {
    if (name == null) {
      return "null";
    }
    StringBuilder text = new StringBuilder("\"");
    for (char c : name.substring(0, Math.min(60, name.length())).toCharArray()) {
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (c < ' ' || c > '~') {
        text.append("\\u").append(Integer.toHexString(c | 0x10000).substring(1));
      } else {
        text.append(c);
      }
    }
    return text.append(name.length() > 60 ? "…\"" : "\"").toString();
  }

  /** A name of a tree. */
  static Name name(String text, Origins origins) {
    return new Name(origins.span(), text);
  }
}
