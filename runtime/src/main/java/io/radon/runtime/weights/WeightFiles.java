package io.radon.runtime.weights;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Opens files of weights. The content tells what a file is, never its name. */
public final class WeightFiles {
  private static final int HEAD = 512;

  private WeightFiles() {}

  /**
   * Opens a file of weights of any kind in {@link FileFormat}. It is opened once and never through
   * a link, and checked as a whole: what it declares fits the file to the byte, and its checksums
   * hold. Nothing in it is run, whatever it is. A TensorFlow checkpoint is given by its index or by
   * its prefix.
   *
   * @throws WeightFileException if it is not there, damaged, hostile or of another kind
   */
  public static WeightFile open(Path path) {
    InputFile file = InputFile.open(withIndex(path));
    boolean opened = false;
    try {
      WeightFile weights = read(file);
      opened = true;
      return weights;
    } finally {
      if (!opened) {
        file.close();
      }
    }
  }

  /** A checkpoint may be named by what its files' names start with, as TensorFlow does. */
  private static Path withIndex(Path path) {
    Path index = path.resolveSibling(path.getFileName() + BundleFormat.INDEX);
    boolean prefix =
        !Files.exists(path, LinkOption.NOFOLLOW_LINKS)
            && Files.exists(index, LinkOption.NOFOLLOW_LINKS);
    return prefix ? index : path;
  }

  private static WeightFile read(InputFile file) {
    ByteBuffer bytes = file.read(0, (int) Math.min(HEAD, file.size()));
    byte[] head = new byte[bytes.remaining()];
    bytes.get(head);
    if (NpyHeader.recognises(head)) {
      return NumpyReader.readArray(file);
    }
    if (startsWith(head, 'P', 'K', 3, 4)) {
      return readArchive(file);
    }
    if (KerasReader.recognises(head)) {
      return KerasReader.read(file);
    }
    if (TorchLegacyReader.recognises(head)) {
      return TorchLegacyReader.read(file);
    }
    if (BundleIndex.recognises(file)) {
      return CheckpointReader.read(file);
    }
    // The length of a JSON object, then the object: nothing else starts so.
    if (head.length > 8 && head[8] == '{') {
      return SafetensorsReader.read(file);
    }
    throw UnknownContent.refuse(file, head);
  }

  private static WeightFile readArchive(InputFile file) {
    ZipArchive archive = ZipArchive.open(file);
    if (TorchZipReader.recognises(archive)) {
      return TorchZipReader.read(file, archive);
    }
    if (NumpyReader.recognises(archive)) {
      return NumpyReader.readArchive(file, archive);
    }
    throw UnknownContent.refuse(file, archive);
  }

  static boolean startsWith(byte[] head, int... start) {
    for (int i = 0; i < start.length; i++) {
      if (i >= head.length || (head[i] & 0xff) != start[i]) {
        return false;
      }
    }
    return true;
  }
}
