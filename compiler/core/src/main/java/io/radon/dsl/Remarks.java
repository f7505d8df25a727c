package io.radon.dsl;

import io.radon.compiler.diagnostic.DiagnosticSink;
import io.radon.compiler.parse.ModelParser;
import io.radon.compiler.source.SourceFile;
import io.radon.compiler.syntax.SourceUnit;
import io.radon.compiler.syntax.SyntaxPrinter;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** Puts ordinary comments, which are no part of a tree, into its text. */
final class Remarks {
  private Remarks() {}

  /** The text with each comment on lines of its own, right before what it belongs to. */
  static String insert(String text, SourceUnit built, Origins origins) {
    if (!origins.hasRemarks()) {
      return text;
    }
    DiagnosticSink sink = new DiagnosticSink();
    SourceUnit read = ModelParser.parse(new SourceFile("", text), sink);
    if (sink.hasErrors() || !SyntaxPrinter.print(read).equals(SyntaxPrinter.print(built))) {
      return text; // told without comments
    }
    TreeMap<Integer, List<String>> places = new TreeMap<>(Comparator.reverseOrder());
    for (NodePair pair : NodePair.of(built, read)) {
      List<String> comments = origins.remarks(pair.built().span());
      if (!comments.isEmpty()) {
        places.put(pair.read().span().start(), comments);
      }
    }
    StringBuilder more = new StringBuilder(text);
    places.forEach((place, comments) -> insert(more, place, comments));
    return more.toString();
  }

  private static void insert(StringBuilder text, int place, List<String> comments) {
    int line = text.lastIndexOf("\n", place - 1) + 1;
    boolean first = text.substring(line, place).isBlank();
    StringBuilder lines = new StringBuilder(first ? "" : "\n");
    for (String comment : comments) {
      lines.append("//").append(comment.isEmpty() ? "" : " ").append(comment).append('\n');
    }
    text.insert(first ? line : place, lines);
  }
}
