package io.radon.compiler.diagnostic;

/** Colours of a terminal, or none. */
enum Paint {
  ERROR("1;31"),
  WARNING("1;33"),
  NOTE("1;36"),
  HELP("1;32"),
  STRONG("1"),
  FRAME("34");

  private final String code;

  Paint(String code) {
    this.code = code;
  }

  static Paint of(Severity severity) {
    return switch (severity) {
      case ERROR -> ERROR;
      case WARNING -> WARNING;
      case NOTE -> NOTE;
    };
  }

  /** The text in this colour; nothing is painted around nothing. */
  String on(String text, boolean colour) {
    return colour && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
