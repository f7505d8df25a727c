package io.radon.compiler.bind;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Paths of imports. */
final class ImportPath {
  private ImportPath() {}

  /** The path below the source root without {@code .} and {@code ..}; nothing if it leaves it. */
  static Optional<String> normal(String path) {
    boolean drive = path.length() > 1 && path.charAt(1) == ':';
    if (path.startsWith("/") || drive || path.indexOf('\\') >= 0 || path.indexOf('\0') >= 0) {
      return Optional.empty();
    }
    Deque<String> parts = new ArrayDeque<>();
    for (String part : path.split("/", -1)) {
      if (part.equals("..")) {
        if (parts.isEmpty()) {
          return Optional.empty();
        }
        parts.removeLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("/", parts));
  }
}
