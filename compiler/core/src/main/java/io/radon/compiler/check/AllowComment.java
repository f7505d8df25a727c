package io.radon.compiler.check;

import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.diagnostic.DiagnosticSink;
import io.radon.compiler.diagnostic.Severity;
import io.radon.compiler.diagnostic.Suggestions;
import io.radon.compiler.source.LineIndex;
import io.radon.compiler.source.Location;
import io.radon.compiler.source.SourceFile;
import io.radon.compiler.source.Span;
import io.radon.compiler.syntax.Comment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A comment that silences messages: {@code // allow RN0412: why}, behind what it is about or on the
 * line before it. Several codes are parted by commas.
 *
 * @param line the line it is about, from 1
 */
record AllowComment(Location place, List<DiagnosticCode> codes, int line) {
  private static final Pattern MEANT =
      Pattern.compile("//+\\s*allow\\b[\\s:(\\[]*RN[\\s_-]*\\d.*", Pattern.CASE_INSENSITIVE);
  private static final Pattern WRITTEN =
      Pattern.compile("//\\s*allow\\s+(RN\\d{4}(?:\\s*,\\s*RN\\d{4})*)\\s*(?::\\s*(.*))?");

  AllowComment {
    codes = List.copyOf(codes);
  }

  /** The comment as one that silences; nothing for any other, and after a message. */
  static Optional<AllowComment> of(Comment comment, SourceFile file, DiagnosticSink sink) {
    String text = comment.text().strip();
    Location place = new Location(file, comment.span());
    if (!MEANT.matcher(text).matches()) {
      return Optional.empty();
    }
    Matcher parts = WRITTEN.matcher(text);
    if (!parts.matches()) {
      return malformed(place, "it is not written as one that does", sink);
    }
    String reason = parts.group(2);
    if (reason == null || reason.isBlank()) {
      return malformed(place, "it gives no reason", sink);
    }
    List<DiagnosticCode> codes = new ArrayList<>();
    for (String id : parts.group(1).split("\\s*,\\s*", -1)) {
      DiagnosticCode code = DiagnosticCode.of(id);
      if (code == null) {
        sink.reportOnce(unknown(place, id));
        return Optional.empty();
      }
      if (code.severity() == Severity.ERROR) {
        return malformed(place, "`" + id + "` is an error, which has to be mended", sink);
      }
      codes.add(code);
    }
    return Optional.of(new AllowComment(place, codes, line(comment, file)));
  }

  private static Optional<AllowComment> malformed(Location place, String why, DiagnosticSink sink) {
    sink.reportOnce(
        DiagnosticCode.MALFORMED_ALLOW
            .at(place, why)
            .withHelp("write the code of a warning and a reason: `// allow RN0421: why`"));
    return Optional.empty();
  }

  private static Diagnostic unknown(Location place, String id) {
    List<String> known =
        Arrays.stream(DiagnosticCode.values())
            .filter(code -> code.severity() != Severity.ERROR)
            .map(DiagnosticCode::id)
            .toList();
    int at = place.file().text(place.span()).indexOf(id) + place.span().start();
    Location written = new Location(place.file(), new Span(at, at + id.length()));
    return Suggestions.suggestOr(
        DiagnosticCode.MALFORMED_ALLOW.at(written, "there is no message `" + id + "`"),
        written,
        id,
        known,
        "the code stands behind the word `warning` or `note` of the message");
  }

  /** Its own line, or the next that is no comment where it stands alone. */
  private static int line(Comment comment, SourceFile file) {
    LineIndex lines = file.lines();
    int own = lines.position(comment.span().start()).line();
    int line = own;
    while (line < lines.count() && lines.line(line).stripLeading().startsWith("//")) {
      line++;
    }
    return line;
  }
}
