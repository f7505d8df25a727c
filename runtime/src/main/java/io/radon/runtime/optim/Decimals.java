package io.radon.runtime.optim;

/** Numbers as a spec writes them: 0.1, 1e-4, 30. */
final class Decimals {
  private Decimals() {}

  static String text(double value) {
    String text = Double.toString(value).replace(".0E", "e").replace('E', 'e');
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
