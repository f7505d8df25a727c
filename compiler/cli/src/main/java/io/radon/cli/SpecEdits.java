package io.radon.cli;

import io.radon.compiler.diagnostic.TextEdit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Edits of one text that don't touch one another; they are made all at once. */
final class SpecEdits {
  private final List<TextEdit> edits = new ArrayList<>();

  /** Whether an edit could be made together with those that are here already. */
  boolean takes(TextEdit edit) {
    return edits.stream().noneMatch(other -> touch(edit, other));
  }

  /** Two that only meet can't be told apart in their order, so they touch. */
  private static boolean touch(TextEdit one, TextEdit other) {
    return one.location().span().start() <= other.location().span().end()
        && other.location().span().start() <= one.location().span().end();
  }

  void add(TextEdit edit) {
    edits.add(edit);
  }

  /** The text with the edits made. */
  String apply(String text) {
    List<TextEdit> last = new ArrayList<>(edits);
    last.sort(Comparator.comparing((TextEdit edit) -> edit.location().span().start()).reversed());
    StringBuilder changed = new StringBuilder(text);
    for (TextEdit edit : last) {
      changed.replace(
          edit.location().span().start(), edit.location().span().end(), edit.replacement());
    }
    return changed.toString();
  }
}
