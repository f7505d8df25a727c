package io.radon.compiler.diagnostic;

import io.radon.compiler.source.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The messages as a SARIF 2.1.0 log of one run, for code hosts and editors. Columns count UTF-16
 * units from 1, ends are exclusive; a help's edits are fixes.
 */
public final class SarifRenderer implements DiagnosticRenderer {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private final String version;
  private final Function<DiagnosticCode, Optional<String>> pages;

  /**
   * @param version radon's own version
   * @param pages what there is to say about a code, as Markdown
   */
  public SarifRenderer(String version, Function<DiagnosticCode, Optional<String>> pages) {
    this.version = version;
    this.pages = pages;
  }

  @Override
  public String render(List<Diagnostic> diagnostics, int maxErrors) {
    List<Diagnostic> shown = Tally.of(diagnostics, maxErrors).shown();
    List<DiagnosticCode> rules =
        List.copyOf(new TreeSet<>(shown.stream().map(Diagnostic::code).toList()));
    List<SourceFile> files = files(shown);
    SarifResult results = new SarifResult(rules, files);
    JsonText driver =
        JsonText.object()
            .withText("name", "radon")
            .withText("version", version)
            .with("rules", JsonText.array(rules, this::rule));
    JsonText run =
        JsonText.object()
            .with("tool", JsonText.object().with("driver", driver))
            .withText("columnKind", "utf16CodeUnits")
            .with("artifacts", JsonText.array(files, SarifRenderer::artifact))
            .with("results", JsonText.array(shown, results::json));
    return JsonText.object()
            .withText("$schema", SCHEMA)
            .withText("version", "2.1.0")
            .with("runs", "[" + run + "]")
        + "\n";
  }

  /** Every file that is named, in the order of the messages; files of one path are one. */
  private static List<SourceFile> files(List<Diagnostic> diagnostics) {
    Map<String, SourceFile> files = new LinkedHashMap<>();
    Set<SourceFile> named = new LinkedHashSet<>();
    for (Diagnostic diagnostic : diagnostics) {
      named.add(diagnostic.primary().location().file());
      diagnostic.secondary().forEach(label -> named.add(label.location().file()));
      Help help = diagnostic.help();
      if (help != null) {
        help.edits().forEach(edit -> named.add(edit.location().file()));
      }
    }
    named.forEach(file -> files.putIfAbsent(file.path(), file));
    return new ArrayList<>(files.values());
  }

  private static String artifact(SourceFile file) {
    return JsonText.object()
        .with("location", JsonText.object().withText("uri", SarifResult.uri(file.path())))
        .withText("encoding", "utf-8")
        .toString();
  }

  /** A code: its wording with the facts left open, and its page. */
  private String rule(DiagnosticCode code) {
    String wording = code.template().replaceAll("%[,0-9$]*[sd]", "…");
    JsonText rule =
        JsonText.object()
            .withText("id", code.id())
            .withText("name", name(code))
            .with("shortDescription", JsonText.object().withText("text", wording))
            .with(
                "defaultConfiguration",
                JsonText.object().withText("level", code.severity().word()));
    pages
        .apply(code)
        .ifPresent(
            page ->
                rule.with(
                    "help", JsonText.object().withText("text", page).withText("markdown", page)));
    return rule.toString();
  }

  /** {@code UnknownName}, as SARIF wants names to be. */
  private static String name(DiagnosticCode code) {
    StringBuilder name = new StringBuilder();
    for (String word : code.name().split("_")) {
      name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return name.toString();
  }
}
