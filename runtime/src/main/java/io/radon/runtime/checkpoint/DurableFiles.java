package io.radon.runtime.checkpoint;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes files that are whole or absent, also after a power cut. */
public final class DurableFiles {
  private static final String UNFINISHED = ".unfinished";

  private DurableFiles() {}

  /**
   * Replaces a file by {@code text} in one move.
   *
   * @throws CheckpointException if the disk refuses
   */
  public static void replace(Path file, String text) {
    Path unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
    try {
      Files.writeString(unfinished, text, StandardCharsets.UTF_8);
      force(unfinished);
      Files.move(
          unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      forceFolder(file.toAbsolutePath().resolveSibling(""));
    } catch (IOException e) {
      CheckpointException failure = failure("write", file, e);
      try {
        Files.deleteIfExists(unfinished);
      } catch (IOException rest) {
        failure.addSuppressed(rest); // whoever comes next writes over it
      }
      throw failure;
    }
  }

  /**
   * Makes a folder and those above it.
   *
   * @throws CheckpointException if the disk refuses
   */
  public static void createFolder(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw failure("make the folder", folder, e);
    }
    if (!Files.isWritable(folder)) {
      throw new CheckpointException(
          "cannot write into the folder `"
              + folder
              + "`: no permission; choose another output folder");
    }
  }

  /** Removes what interrupted calls of {@link #replace} left in a folder. */
  public static void sweep(Path folder) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + UNFINISHED)) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw failure("list the folder", folder, e);
    }
  }

  /** Whether a file of that name was left by an interrupted {@link #replace}. */
  static boolean isUnfinished(String name) {
    return name.endsWith(UNFINISHED);
  }

  /** Waits until the disk has the file. */
  static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** Waits until the disk has the folder's list of names. */
  static void forceFolder(Path folder) throws IOException {
    if (System.getProperty("os.name").startsWith("Windows")) {
      return; // a folder cannot be opened there
    }
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  static CheckpointException failure(String verb, Path file, IOException cause) {
    return new CheckpointException(
        "cannot "
            + verb
            + " `"
            + file
            + "`: "
            + reason(cause)
            + "; check free space and permissions, or choose another output folder",
        cause);
  }

  private static String reason(IOException cause) {
    if (cause instanceof AccessDeniedException) {
      return "no permission";
    }
    if (cause instanceof NoSuchFileException missing) {
      return "`" + missing.getFile() + "` is not there";
    }
    if (cause instanceof FileAlreadyExistsException taken) {
      return "`" + taken.getFile() + "` is a file, where a folder was expected";
    }
    if (cause instanceof FileSystemException refused && refused.getReason() != null) {
      return refused.getReason();
    }
    String message = cause.getMessage();
    return message == null ? cause.getClass().getSimpleName() : message;
  }
}
