package io.radon.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a person writes for a model: {@code FILE.rn}, {@code FILE.rn:Model} or {@code
 * FILE.rn:Model(classes: 5)}.
 *
 * @param model the model as written, with its arguments; null where none was named
 */
record SpecReference(Path file, @Nullable String model) {
  private static final String BEFORE_MODEL = ".rn:";

  /** Takes a reference apart; any text is one. */
  static SpecReference of(String text) {
    int at = text.indexOf(BEFORE_MODEL);
    if (at < 0) {
      return new SpecReference(Path.of(text), null);
    }
    int colon = at + BEFORE_MODEL.length() - 1;
    return new SpecReference(Path.of(text.substring(0, colon)), text.substring(colon + 1).strip());
  }

  /** {@code resnet20} for {@code specs/resnet20.rn}. */
  String fileName() {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(".rn") ? name.substring(0, name.length() - 3) : name;
  }
}
