package io.radon.compiler.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/** Replaces the text of a file that a person wrote: as a whole, or not at all. */
public final class TextFile {
  private TextFile() {}

  /**
   * Replaces a file's text. A link stays a link, and the file keeps its permissions; if the disk is
   * full, or the program ends here, the old text is still there.
   */
  public static void replace(Path file, String text) throws IOException {
    Path place = file.toRealPath();
    Path partial = Files.createTempFile(place.resolveSibling(""), ".radon", ".part");
    try {
      write(partial, text);
      keepPermissions(place, partial);
      move(partial, place);
    } finally {
      Files.deleteIfExists(partial);
    }
  }

  private static void write(Path partial, String text) throws IOException {
    try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  private static void keepPermissions(Path from, Path to) throws IOException {
    try {
      Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(from);
      Files.setPosixFilePermissions(to, permissions);
    } catch (UnsupportedOperationException e) {
      // a file system without such permissions has none to keep
    }
  }

  private static void move(Path partial, Path place) throws IOException {
    try {
      Files.move(
          partial, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(partial, place, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
