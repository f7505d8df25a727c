package io.radon.compiler.bind;

/** What a name declared in a file stands for. */
public enum SymbolKind {
  MODEL("model"),
  BLOCK("block"),
  SHORTCUT("shortcut"),
  RECIPE("recipe"),
  EXPERIMENT("experiment"),
  CONSTANT("constant");

  private final String word;

  SymbolKind(String word) {
    this.word = word;
  }

  /** The kind in a word, for messages. */
  public String word() {
    return word;
  }
}
