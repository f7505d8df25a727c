package io.radon.compiler.golden;

import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.Help;
import io.radon.compiler.diagnostic.TextEdit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A spec as a message's help would have it. */
final class Mended {
  private Mended() {}

  /** The text of the message's file after the help's edits; nothing when it has none. */
  static Optional<String> text(Diagnostic diagnostic) {
    Help help = diagnostic.help();
    if (help == null || help.edits().isEmpty()) {
      return Optional.empty();
    }
    List<TextEdit> edits = new ArrayList<>(help.edits());
    edits.sort(Comparator.comparing((TextEdit edit) -> edit.location().span().start()).reversed());
    StringBuilder text = new StringBuilder(diagnostic.primary().location().file().text());
    for (TextEdit edit : edits) {
      text.replace(
          edit.location().span().start(), edit.location().span().end(), edit.replacement());
    }
    return Optional.of(text.toString());
  }
}
