package io.radon.compiler.lower;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name that ends in a number, as the calls of a loop have.
 *
 * @param index the number; -1 if the name has none
 */
record IndexedName(String prefix, int index) {
  private static final Pattern ENDING = Pattern.compile("(.*?)(0|[1-9][0-9]{0,8})", Pattern.DOTALL);

  static IndexedName of(String name) {
    Matcher matcher = ENDING.matcher(name);
    return matcher.matches()
        ? new IndexedName(matcher.group(1), Integer.parseInt(matcher.group(2)))
        : new IndexedName(name, -1);
  }

  boolean isFollowedBy(IndexedName next) {
    return index >= 0 && next.prefix.equals(prefix) && next.index == index + 1;
  }
}
