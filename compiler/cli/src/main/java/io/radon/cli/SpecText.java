package io.radon.cli;

import io.radon.compiler.diagnostic.DiagnosticSink;
import io.radon.compiler.output.TextFile;
import io.radon.compiler.parse.SourceDecoder;
import io.radon.compiler.source.SourceContent;
import io.radon.compiler.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Reads and replaces a spec's text; a file is replaced as a whole or not at all. */
final class SpecText {
  private SpecText() {}

  /** The file's text, or nothing when the sink was told why. */
  static Optional<SourceFile> read(Path file, DiagnosticSink sink) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      return SourceDecoder.decode(
          new SourceContent(file.toString().replace('\\', '/'), bytes), sink);
    } catch (IOException e) {
      throw CommandFailure.environment("`" + file + "` can't be read: " + e.getMessage(), null);
    }
  }

  /**
   * Replaces a file's text, unless the file is no longer as it was read.
   *
   * @param before the bytes that were read
   */
  static void replace(Path file, byte[] before, String text) {
    try {
      if (!Arrays.equals(Files.readAllBytes(file), before)) {
        throw CommandFailure.environment(
            "`" + file + "` was changed by another program and stays as it is", "run radon again");
      }
    } catch (IOException e) {
      throw CommandFailure.environment("`" + file + "` can't be read: " + e.getMessage(), null);
    }
    replace(file, text);
  }

  /**
   * Replaces a file's text. A link stays a link, and the file keeps its permissions; if the disk is
   * full, or the program ends here, the old text is still there.
   */
  static void replace(Path file, String text) {
    try {
      TextFile.replace(file, text);
    } catch (IOException e) {
      throw CommandFailure.environment(
          "`" + file + "` can't be written, and stays as it was: " + e.getMessage(), null);
    }
  }
}
