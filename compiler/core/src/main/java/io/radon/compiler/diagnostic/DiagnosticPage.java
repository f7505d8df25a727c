package io.radon.compiler.diagnostic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * What there is to say about a code: what it means, an example that gives it, and the mended
 * example.
 *
 * @param title the gist in a few words
 * @param text Markdown without the title: paragraphs, {@code ##} headings and fenced examples
 */
public record DiagnosticPage(DiagnosticCode code, String title, String text) {
  /** The page of a code; each has one. */
  public static DiagnosticPage of(DiagnosticCode code) {
    String name = "/io/radon/diagnostics/" + code.id() + ".md";
    try (InputStream stream = DiagnosticPage.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("no page " + name + " on the class path");
      }
      return read(code, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DiagnosticPage read(DiagnosticCode code, String page) {
    String head = "# " + code.id() + ": ";
    int line = page.indexOf('\n');
    if (!page.startsWith(head) || line < 0) {
      throw new IllegalStateException("the page of " + code.id() + " has no title");
    }
    return new DiagnosticPage(
        code, page.substring(head.length(), line), page.substring(line + 1).strip() + "\n");
  }
}
