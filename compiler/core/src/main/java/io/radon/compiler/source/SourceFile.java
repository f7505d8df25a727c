package io.radon.compiler.source;

/**
 * A file's text with the name people know it by: its path as given, with forward slashes.
 *
 * <p>Two files are the same when they are the same object.
 */
public final class SourceFile {
  private final String path;
  private final String text;
  private final LineIndex lines;

  public SourceFile(String path, String text) {
    this.path = path;
    this.text = text;
    this.lines = new LineIndex(text);
  }

  public String path() {
    return path;
  }

  public String text() {
    return text;
  }

  public LineIndex lines() {
    return lines;
  }

  /** The text of a span. */
  public String text(Span span) {
    return text.substring(span.start(), span.end());
  }

  @Override
  public String toString() {
    return path;
  }
}
