package io.radon.compiler.diagnostic;

import java.util.List;

/** What to do about it: a sentence, and the edits that do it (empty when a person must choose). */
public record Help(String text, List<TextEdit> edits) {
  public Help {
    edits = List.copyOf(edits);
  }
}
