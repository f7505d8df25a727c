package io.radon.compiler.source;

/** A span in a file. */
public record Location(SourceFile file, Span span) {
  public Position start() {
    return file.lines().position(span.start());
  }
}
