package io.radon.compiler.lower;

/** Reads the labels out of weight paths. */
final class Labels {
  private Labels() {}

  /** The label that a node's kind follows: {@code pre} for {@code pre/norm}; empty for none. */
  static String of(String path) {
    int end = path.lastIndexOf('/');
    return end < 0 ? "" : path.substring(path.lastIndexOf('/', end - 1) + 1, end);
  }

  /** Whether the node is on the shortcut of a {@code residual}. */
  static boolean isShortcut(String path) {
    int end = path.indexOf('/');
    return (end < 0 ? path : path.substring(0, end)).matches("shortcut[0-9]*");
  }
}
