package io.radon.runtime.weights;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.Consumer;

/** A range of a file. */
record FileBytes(InputFile file, long at, long length) implements TensorBytes {
  FileBytes {
    file.checkRange(at, length);
  }

  @Override
  public void stream(Consumer<ByteBuffer> sink) {
    ByteBuffer chunk = ByteBuffer.allocate((int) Math.min(CHUNK, length));
    long done = 0;
    while (done < length) {
      chunk.clear().limit((int) Math.min(CHUNK, length - done));
      file.read(at + done, chunk);
      done += chunk.remaining();
      sink.accept(chunk.order(ByteOrder.LITTLE_ENDIAN));
    }
  }
}
