package io.radon.runtime.data;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * A file of a data set, read once from its first byte to its last. It is opened once, so its size
 * and its content belong together, and every complaint names the file. Gzip is recognised by
 * content, not by name, and only where asked for.
 */
final class DataFile implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final Path path;
  private final InputStream input;
  private final long storedBytes;
  private final boolean compressed;
  private final byte[] head;
  private long position;

  private DataFile(Path path, InputStream input, long storedBytes, byte[] head, boolean gzip) {
    this.path = path;
    this.input = input;
    this.storedBytes = storedBytes;
    this.head = head;
    this.compressed = gzip;
  }

  /** Opens a file whose bytes are taken as they are. */
  static DataFile open(Path path) {
    return open(path, false);
  }

  /** Opens a file that is decompressed while it is read, if it starts as gzip does. */
  static DataFile openMaybeCompressed(Path path) {
    return open(path, true);
  }

  private static DataFile open(Path path, boolean mayBeCompressed) {
    if (Files.isDirectory(path)) {
      throw problem(path, "is a folder: expected a file; give the folder that holds the files");
    }
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      throw problem(path, "is a device or a pipe: expected a file");
    }
    FileChannel channel = null;
    try {
      channel = FileChannel.open(path);
      long size = channel.size();
      InputStream raw = new BufferedInputStream(Channels.newInputStream(channel), BUFFER);
      raw.mark(FileKind.HEAD);
      byte[] head = raw.readNBytes(FileKind.HEAD);
      raw.reset();
      boolean gzip =
          mayBeCompressed && head.length > 1 && head[0] == 0x1f && (head[1] & 0xff) == 0x8b;
      InputStream input = gzip ? new GZIPInputStream(raw, BUFFER) : raw;
      return new DataFile(path, input, size, head, gzip);
    } catch (IOException e) {
      closeAfter(e, channel);
      throw unreadable(path, 0, e);
    }
  }

  private static void closeAfter(IOException reason, @Nullable FileChannel channel) {
    if (channel == null) {
      return;
    }
    try {
      channel.close();
    } catch (IOException e) {
      reason.addSuppressed(e);
    }
  }

  /** The number of bytes on disk. */
  long storedBytes() {
    return storedBytes;
  }

  /** Whether the bytes on disk are decompressed while reading. */
  boolean compressed() {
    return compressed;
  }

  /** How many bytes have been read. */
  long position() {
    return position;
  }

  /** Reads until the array's part is full or the file ends; the number of bytes read. */
  int read(byte[] into, int offset, int length) {
    int count = 0;
    try {
      // Piece by piece, so that a complaint knows how far it got.
      while (count < length) {
        int more = input.read(into, offset + count, length - count);
        if (more < 0) {
          break;
        }
        count += more;
        position += more;
      }
      return count;
    } catch (IOException e) {
      throw unreadable(path, position, e);
    }
  }

  /** Whether no byte is left; reads one if there is. */
  boolean ended() {
    return read(new byte[1], 0, 1) == 0;
  }

  /** " (it is a JPEG picture)" or the like where the first bytes give the file away, else "". */
  String looksLike() {
    String kind = storedBytes == 0 ? "empty" : FileKind.of(head);
    return kind.isEmpty() ? "" : " (it is " + kind + ")";
  }

  /** A complaint about this file; {@code what} follows its name. */
  DataException problem(String what, Object... arguments) {
    return problem(path, String.format(Locale.ROOT, what, arguments));
  }

  private static DataException problem(Path path, String what) {
    return new DataException(DataFolder.quoted(path) + " " + what);
  }

  private static DataException unreadable(Path path, long position, IOException e) {
    String where = DataFolder.quoted(path) + " ";
    String at = String.format(Locale.ROOT, "%,d", position);
    if (e instanceof NoSuchFileException) {
      return new DataException(where + "is not there", e);
    }
    if (e instanceof AccessDeniedException) {
      return new DataException(
          where + "may not be read by this user; change its permissions, or copy it", e);
    }
    if (e instanceof EOFException) {
      return new DataException(
          where
              + "is cut off: its compressed data ends after byte "
              + at
              + " of the content; fetch the file again",
          e);
    }
    if (e instanceof ZipException) {
      return new DataException(
          where
              + "is damaged: its compressed data is not valid gzip after byte "
              + at
              + " of the content ("
              + e.getMessage()
              + "); fetch the file again",
          e);
    }
    return new DataException(
        where
            + "cannot be read at byte "
            + at
            + ": "
            + e.getMessage()
            + "; check the disk, then try again",
        e);
  }

  @Override
  public void close() {
    try {
      input.close();
    } catch (IOException e) {
      throw unreadable(path, position, e);
    }
  }
}
