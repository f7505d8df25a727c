package io.radon.runtime.weights;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Objects;

/** A range of a file as a stream, with a small buffer. Closing it leaves the file open. */
final class RangeStream extends InputStream {
  private static final int BUFFER = 1 << 13;

  private final InputFile file;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).limit(0);
  private final long end;
  private long next;

  RangeStream(InputFile file, long at, long length) {
    this.file = file;
    this.next = at;
    this.end = at + length;
  }

  /** The place in the file of the byte that comes next. */
  long position() {
    return next - buffer.remaining();
  }

  /** How many bytes are left. */
  long remaining() {
    return end - position();
  }

  @Override
  public int read() {
    return fill() ? buffer.get() & 0xff : -1;
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, into.length);
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, buffer.remaining());
    buffer.get(into, offset, count);
    return count;
  }

  private boolean fill() {
    if (buffer.hasRemaining()) {
      return true;
    }
    if (next == end) {
      return false;
    }
    buffer.clear().limit((int) Math.min(BUFFER, end - next));
    next += buffer.remaining();
    file.read(next - buffer.remaining(), buffer);
    return true;
  }
}
