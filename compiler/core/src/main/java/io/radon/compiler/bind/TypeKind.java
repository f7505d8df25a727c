package io.radon.compiler.bind;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The types a parameter may have. */
public enum TypeKind {
  INT("int", "a whole number"),
  DECIMAL("decimal", "a number"),
  BOOLEAN("bool", "`true` or `false`"),
  TEXT("text", "a text"),
  SIZE("size", "a size such as `3x3` or `3`"),
  BLOCK("block", "a block or `identity`"),
  SHORTCUT("shortcut", "a shortcut policy"),
  NORM("norm", "a normalisation such as `batch_norm`"),
  ACT("act", "an activation such as `relu`");

  private final String word;
  private final String description;

  TypeKind(String word, String description) {
    this.word = word;
    this.description = description;
  }

  /** As a spec spells it. */
  public String word() {
    return word;
  }

  /** In words, for messages. */
  public String description() {
    return description;
  }

  /** The type of that name, or null. */
  public static @Nullable TypeKind of(String word) {
    for (TypeKind kind : values()) {
      if (kind.word.equals(word)) {
        return kind;
      }
    }
    return null;
  }

  /** All names, for suggestions. */
  public static List<String> words() {
    List<String> words = new ArrayList<>();
    for (TypeKind kind : values()) {
      words.add(kind.word);
    }
    return words;
  }
}
