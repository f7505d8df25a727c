package io.radon.compiler.diagnostic;

import io.radon.compiler.source.LineIndex;
import io.radon.compiler.source.Location;
import io.radon.compiler.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Messages as results of a SARIF run. */
final class SarifResult {
  private static final String PLAIN_IN_URI =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/!$&'()*+,;=@";

  private final List<DiagnosticCode> rules;
  private final List<String> paths;

  /**
   * @param rules the run's rules, to which results point
   * @param files the run's artifacts, to which places point
   */
  SarifResult(List<DiagnosticCode> rules, List<SourceFile> files) {
    this.rules = rules;
    this.paths = files.stream().map(SourceFile::path).toList();
  }

  String json(Diagnostic diagnostic) {
    JsonText result =
        JsonText.object()
            .withText("ruleId", diagnostic.code().id())
            .with("ruleIndex", rules.indexOf(diagnostic.code()))
            .withText("level", diagnostic.severity().word())
            .with("message", message(sentences(diagnostic)))
            .with("locations", "[" + location(diagnostic.primary(), null) + "]");
    List<Label> others = diagnostic.secondary();
    List<String> related = new ArrayList<>();
    for (int i = 0; i < others.size(); i++) {
      related.add(location(others.get(i), i + 1L).toString());
    }
    result.withAny("relatedLocations", related, json -> json);
    Help help = diagnostic.help();
    if (help != null && !help.edits().isEmpty()) {
      result.with("fixes", "[" + fix(help) + "]");
    }
    return result.toString();
  }

  /** The message, its notes, and the help where it is no fix. */
  private static String sentences(Diagnostic diagnostic) {
    StringBuilder text = new StringBuilder(diagnostic.message());
    diagnostic.notes().forEach(note -> text.append("\nnote: ").append(note));
    Help help = diagnostic.help();
    if (help != null) {
      text.append("\nhelp: ").append(help.text());
    }
    return text.toString();
  }

  /** A message; braces would be taken for placeholders and are doubled (SARIF 3.11.5). */
  private static JsonText message(String text) {
    return JsonText.object().withText("text", text.replace("{", "{{").replace("}", "}}"));
  }

  private JsonText location(Label label, @Nullable Long id) {
    JsonText location = JsonText.object();
    if (id != null) {
      location.with("id", id);
    }
    JsonText place =
        JsonText.object()
            .with("artifactLocation", artifactLocation(label.location().file()))
            .with("region", region(label.location()));
    location.with("physicalLocation", place);
    return label.text().isEmpty() ? location : location.with("message", message(label.text()));
  }

  private JsonText fix(Help help) {
    Map<String, List<TextEdit>> changes = new LinkedHashMap<>();
    for (TextEdit edit : help.edits()) {
      changes.computeIfAbsent(edit.location().file().path(), p -> new ArrayList<>()).add(edit);
    }
    return JsonText.object()
        .with("description", message(help.text()))
        .with("artifactChanges", JsonText.array(List.copyOf(changes.values()), this::change));
  }

  private String change(List<TextEdit> edits) {
    return JsonText.object()
        .with("artifactLocation", artifactLocation(edits.get(0).location().file()))
        .with("replacements", JsonText.array(edits, SarifResult::replacement))
        .toString();
  }

  private static String replacement(TextEdit edit) {
    return JsonText.object()
        .with("deletedRegion", region(edit.location()))
        .with("insertedContent", JsonText.object().withText("text", edit.replacement()))
        .toString();
  }

  private JsonText artifactLocation(SourceFile file) {
    return JsonText.object()
        .withText("uri", uri(file.path()))
        .with("index", paths.indexOf(file.path()));
  }

  private static JsonText region(Location location) {
    LineIndex lines = location.file().lines();
    int start = location.span().start();
    int end = location.span().end();
    int startLine = lines.position(start).line();
    int endLine = lines.position(end).line();
    return JsonText.object()
        .with("startLine", startLine)
        .with("startColumn", start - lines.start(startLine) + 1L)
        .with("endLine", endLine)
        .with("endColumn", end - lines.start(endLine) + 1L);
  }

  /** A path as a reference: relative as it is, absolute as a file's. */
  static String uri(String path) {
    StringBuilder uri = new StringBuilder(path.startsWith("/") ? "file://" : "");
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = b > 0 && PLAIN_IN_URI.indexOf(b) >= 0;
      uri.append(plain ? String.valueOf((char) b) : String.format(Locale.ROOT, "%%%02X", b & 0xFF));
    }
    return uri.toString();
  }
}
