package io.radon.compiler.check;

import io.radon.compiler.bind.BoundUnit;
import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.diagnostic.DiagnosticSink;
import io.radon.compiler.diagnostic.TextEdit;
import io.radon.compiler.source.LineIndex;
import io.radon.compiler.source.Location;
import io.radon.compiler.source.SourceFile;
import io.radon.compiler.source.Span;
import io.radon.compiler.syntax.Comment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes out the warnings and notes that comments silence, each for a reason it gives. */
public final class Allowances {
  private final DiagnosticSink sink = new DiagnosticSink();
  private final List<AllowComment> comments = new ArrayList<>();
  private final Set<AllowComment> used = new HashSet<>();

  /** Reads the comments of a file. */
  public void read(BoundUnit unit) {
    for (Comment comment : unit.tree().comments()) {
      AllowComment.of(comment, unit.file(), sink).ifPresent(comments::add);
    }
  }

  /** The messages that no comment silences. */
  public List<Diagnostic> left(List<Diagnostic> diagnostics) {
    List<Diagnostic> left = new ArrayList<>();
    for (Diagnostic diagnostic : diagnostics) {
      List<AllowComment> silencing =
          comments.stream().filter(comment -> silences(comment, diagnostic)).toList();
      used.addAll(silencing);
      if (silencing.isEmpty()) {
        left.add(diagnostic);
      }
    }
    return left;
  }

  private static boolean silences(AllowComment comment, Diagnostic diagnostic) {
    Location place = diagnostic.primary().location();
    return comment.codes().contains(diagnostic.code())
        && place.file().equals(comment.place().file())
        && place.start().line() == comment.line();
  }

  /**
   * What is wrong with the comments of a file themselves.
   *
   * @param judged the lines of it that have been looked at: of a block that no model here uses
   *     nothing is known
   */
  public List<Diagnostic> faults(BoundUnit unit, JudgedLines judged) {
    DiagnosticSink faults = new DiagnosticSink();
    sink.all().stream()
        .filter(fault -> fault.primary().location().file().equals(unit.file()))
        .forEach(faults::report);
    for (AllowComment comment : comments) {
      boolean mine = comment.place().file().equals(unit.file());
      if (mine && !used.contains(comment) && judged.contains(comment.line())) {
        String codes =
            String.join(" or ", comment.codes().stream().map(c -> "`" + c.id() + "`").toList());
        faults.report(
            DiagnosticCode.ALLOW_WITHOUT_EFFECT
                .at(comment.place(), codes)
                .withHelp("delete the comment", new TextEdit(whole(comment.place()), "")));
      }
    }
    return faults.all();
  }

  /** The comment with the blanks before it, or its whole line where it stands alone. */
  private static Location whole(Location comment) {
    SourceFile file = comment.file();
    LineIndex lines = file.lines();
    int line = comment.start().line();
    int start = comment.span().start();
    while (start > lines.start(line) && Character.isWhitespace(file.text().charAt(start - 1))) {
      start--;
    }
    boolean alone = start == lines.start(line) && line < lines.count();
    return new Location(
        file, new Span(start, alone ? lines.start(line + 1) : comment.span().end()));
  }
}
