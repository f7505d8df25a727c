package io.radon.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A file that a command writes: it appears, whole, when it is finished, and not at all when the
 * command fails.
 */
final class OutputFile implements AutoCloseable {
  private static final int ALIGNMENT = 64;

  private final Path file;
  private final Path unfinished;
  private final FileChannel channel;
  private final OutputStream output;
  private boolean finished;

  private OutputFile(Path file, Path unfinished, FileChannel channel) {
    this.file = file;
    this.unfinished = unfinished;
    this.channel = channel;
    this.output = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
  }

  /** Begins a file, in a folder that is there. */
  static OutputFile begin(Path file) {
    if (Files.isDirectory(file)) {
      throw CommandFailure.usage("`" + file + "` is a folder: expected a file to write", null);
    }
    Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
    try {
      return new OutputFile(
          file,
          unfinished,
          FileChannel.open(
              unfinished,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE));
    } catch (IOException e) {
      throw failure(file, e);
    }
  }

  /** Begins an array of floats in NumPy's format, version 1. */
  static OutputFile npy(Path file, List<Integer> shape) {
    OutputFile begun = begin(file);
    String sizes = shape.stream().map(String::valueOf).collect(Collectors.joining(", "));
    String header =
        "{'descr': '<f4', 'fortran_order': False, 'shape': ("
            + sizes
            + (shape.size() == 1 ? ",), }" : "), }");
    int length = header.length() + 1;
    int padding = ALIGNMENT - (length + 10) % ALIGNMENT;
    String padded = header + " ".repeat(padding % ALIGNMENT) + "\n";
    ByteBuffer start = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN);
    start.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0});
    start.putShort((short) padded.length());
    begun.write(start.array());
    begun.write(padded.getBytes(StandardCharsets.US_ASCII));
    return begun;
  }

  /** Writes a whole text file. */
  static void text(Path file, String text) {
    try (OutputFile begun = begin(file)) {
      begun.write(text.getBytes(StandardCharsets.UTF_8));
      begun.finish();
    }
  }

  void write(float[] values) {
    ByteBuffer bytes =
        ByteBuffer.allocate(Math.multiplyExact(values.length, Float.BYTES))
            .order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    write(bytes.array());
  }

  void write(byte[] bytes) {
    try {
      output.write(bytes);
    } catch (IOException e) {
      throw failure(file, e);
    }
  }

  /** Puts the file in its place. */
  void finish() {
    try {
      output.flush();
      channel.force(true);
      channel.close();
      Files.move(
          unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      finished = true;
    } catch (IOException e) {
      throw failure(file, e);
    }
  }

  @Override
  public void close() {
    if (finished) {
      return;
    }
    try {
      channel.close();
      Files.deleteIfExists(unfinished);
    } catch (IOException e) {
      throw failure(file, e);
    }
  }

  private static CommandFailure failure(Path file, IOException problem) {
    String why =
        problem instanceof NoSuchFileException ? "its folder is not there" : problem.getMessage();
    return CommandFailure.environment(
        "`" + file + "` can't be written: " + why, "check free space and permissions");
  }
}
