package io.radon.compiler.parse;

import io.radon.compiler.source.SourceFile;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.misc.Interval;

/** A file's text as ANTLR reads it, counted in UTF-16 units so that its indices are our offsets. */
final class SourceCharStream implements CharStream {
  private final SourceFile file;
  private final String text;
  private int next;

  SourceCharStream(SourceFile file) {
    this.file = file;
    this.text = file.text();
  }

  @Override
  public void consume() {
    if (next == text.length()) {
      throw new IllegalStateException("cannot consume the end of the file");
    }
    next++;
  }

  @Override
  public int LA(int i) {
    int index = i < 0 ? next + i : next + i - 1;
    if (i == 0 || index < 0 || index >= text.length()) {
      return i == 0 ? 0 : IntStream.EOF;
    }
    return text.charAt(index);
  }

  @Override
  public int mark() {
    return -1;
  }

  @Override
  public void release(int marker) {}

  @Override
  public int index() {
    return next;
  }

  @Override
  public void seek(int index) {
    next = Math.min(index, text.length());
  }

  @Override
  public int size() {
    return text.length();
  }

  @Override
  public String getSourceName() {
    return file.path();
  }

  @Override
  public String getText(Interval interval) {
    int end = Math.min(interval.b + 1, text.length());
    return interval.a >= end ? "" : text.substring(interval.a, end);
  }
}
