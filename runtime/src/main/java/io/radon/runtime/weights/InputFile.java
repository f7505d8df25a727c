package io.radon.runtime.weights;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;

/**
 * A file that is read at any place. It is opened once, never through a link, so that its size and
 * its content belong together; every read is checked against that size; every complaint names it.
 * Any number of threads may read.
 */
final class InputFile implements AutoCloseable {
  private final Path path;
  private final FileChannel channel;
  private final long size;

  private InputFile(Path path, FileChannel channel, long size) {
    this.path = path;
    this.channel = channel;
    this.size = size;
  }

  /**
   * Opens a file.
   *
   * @throws WeightFileException if it is not there, no plain file, or may not be read
   */
  static InputFile open(Path path) {
    try {
      // Asked first because opening a pipe would wait for a writer.
      refuseAllButFiles(path);
      FileChannel channel =
          FileChannel.open(path, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
      try {
        return new InputFile(path, channel, channel.size());
      } catch (IOException e) {
        channel.close();
        throw e;
      }
    } catch (NoSuchFileException e) {
      throw new WeightFileException(
          Quoted.name(path) + " is not there; check the name and the folder", e);
    } catch (AccessDeniedException e) {
      throw new WeightFileException(
          Quoted.name(path) + " may not be read by this user; change its permissions, or copy it",
          e);
    } catch (IOException e) {
      throw unreadable(path, 0, e);
    }
  }

  private static void refuseAllButFiles(Path path) throws IOException {
    BasicFileAttributes attributes =
        Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (attributes.isSymbolicLink()) {
      throw new WeightFileException(
          Quoted.name(path)
              + " is a symbolic link: expected a file; give the file it points to, "
              + Quoted.name(Files.readSymbolicLink(path)));
    }
    if (attributes.isDirectory()) {
      throw new WeightFileException(
          Quoted.name(path) + " is a folder: expected a file; give a file in it");
    }
    if (!attributes.isRegularFile()) {
      throw new WeightFileException(
          Quoted.name(path) + " is a device or a pipe: expected a file; copy it into one");
    }
  }

  Path path() {
    return path;
  }

  long size() {
    return size;
  }

  /** Fills what is left of {@code into} from a place of the file, and flips it. */
  void read(long at, ByteBuffer into) {
    checkRange(at, into.remaining());
    long place = at;
    try {
      while (into.hasRemaining()) {
        int count = channel.read(into, place);
        if (count < 0) {
          throw problem("was cut to %,d bytes while it was read; fetch or copy it again", place);
        }
        place += count;
      }
    } catch (IOException e) {
      throw unreadable(path, place, e);
    }
    into.flip();
  }

  /** A few bytes, little-endian. The caller has bounded the length. */
  ByteBuffer read(long at, int length) {
    checkRange(at, length);
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    read(at, bytes);
    return bytes;
  }

  /** Refuses a range that is not inside the file. */
  void checkRange(long at, long length) {
    if (at < 0 || length < 0 || length > size - at) {
      throw problem(
          "ends at byte %,d: expected %,d bytes from byte %,d on; it is cut off or damaged, fetch"
              + " it again",
          size, length, at);
    }
  }

  /** The bytes of a range, in order. */
  RangeStream stream(long at, long length) {
    checkRange(at, length);
    return new RangeStream(this, at, length);
  }

  /** A complaint about this file; {@code what} follows its name. */
  WeightFileException problem(String what, Object... arguments) {
    return new WeightFileException(
        Quoted.name(path) + " " + String.format(Locale.ROOT, what, arguments));
  }

  private static WeightFileException unreadable(Path path, long position, IOException e) {
    return new WeightFileException(
        String.format(
            Locale.ROOT,
            "%s cannot be read at byte %,d: %s; check the disk, then try again",
            Quoted.name(path),
            position,
            e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()),
        e);
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw unreadable(path, size, e);
    }
  }
}
