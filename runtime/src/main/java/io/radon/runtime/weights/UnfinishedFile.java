package io.radon.runtime.weights;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that is being written beside the one it will replace. It takes that one's place in a
 * single move, once the disk has it all; unless {@link #finish} was called, closing removes it.
 */
final class UnfinishedFile implements AutoCloseable {
  private static final int BUFFER = 1 << 16;
  private static final int ATTEMPTS = 100;

  private final Path target;
  private final Path path;
  private final FileChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
  private long position;
  private boolean finished;

  private UnfinishedFile(Path target, Path path, FileChannel channel) {
    this.target = target;
    this.path = path;
    this.channel = channel;
  }

  /**
   * Starts a file.
   *
   * @throws WeightFileException if the disk refuses
   */
  static UnfinishedFile of(Path target) {
    if (Files.isDirectory(target)) {
      throw new WeightFileException(
          Quoted.name(target) + " is a folder: expected the name of a file to write");
    }
    IOException last = null;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Path path = target.resolveSibling(target.getFileName() + "." + attempt + ".unfinished");
      try {
        // Never a file that is there: another program may be writing it.
        FileChannel channel =
            FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return new UnfinishedFile(target, path, channel);
      } catch (FileAlreadyExistsException e) {
        last = e;
      } catch (IOException e) {
        throw failure(target, e);
      }
    }
    throw failure(target, new IOException("too many unfinished files beside it", last));
  }

  /** How many bytes have been written. */
  long position() {
    return position;
  }

  void write(byte[] bytes) {
    write(ByteBuffer.wrap(bytes));
  }

  /** Adds what is left of {@code bytes}. */
  void write(ByteBuffer bytes) {
    position += bytes.remaining();
    if (bytes.remaining() > buffer.remaining()) {
      flush();
    }
    if (bytes.remaining() > buffer.remaining()) {
      put(bytes);
    } else {
      buffer.put(bytes);
    }
  }

  private void flush() {
    put(buffer.flip());
    buffer.clear();
  }

  private void put(ByteBuffer bytes) {
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    } catch (IOException e) {
      throw failure(target, e);
    }
  }

  /** Waits until the disk has the file, and puts it in its place. */
  void finish() {
    flush();
    try {
      channel.force(true);
      channel.close();
      Files.move(path, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      finished = true;
      forceFolder(target.toAbsolutePath().resolveSibling(""));
    } catch (IOException e) {
      throw failure(target, e);
    }
  }

  private static void forceFolder(Path folder) throws IOException {
    if (System.getProperty("os.name").startsWith("Windows")) {
      return; // a folder cannot be opened there
    }
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  @Override
  public void close() {
    if (finished) {
      return;
    }
    try {
      channel.close();
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw failure(target, e);
    }
  }

  private static WeightFileException failure(Path target, IOException cause) {
    return new WeightFileException(
        "cannot write "
            + Quoted.name(target)
            + ": "
            + reason(cause)
            + "; check free space and permissions, or choose another place",
        cause);
  }

  private static String reason(IOException cause) {
    if (cause instanceof AccessDeniedException) {
      return "no permission";
    }
    if (cause instanceof NoSuchFileException) {
      return "its folder is not there";
    }
    if (cause instanceof FileSystemException refused && refused.getReason() != null) {
      return refused.getReason();
    }
    String message = cause.getMessage();
    return message == null ? cause.getClass().getSimpleName() : message;
  }
}
