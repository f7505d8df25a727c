package io.radon.runtime.weights;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** Says what a file is that is none of weights, as far as its first bytes tell. */
final class UnknownContent {
  private static final String EXPECTED =
      "expected safetensors, PyTorch, NumPy, Keras weights or a TensorFlow checkpoint";

  private UnknownContent() {}

  static WeightFileException refuse(InputFile file, byte[] head) {
    if (head.length == 0) {
      return file.problem("is empty: %s; fetch it again", EXPECTED);
    }
    String text = new String(head, StandardCharsets.ISO_8859_1).stripLeading();
    if (text.startsWith("version https://git-lfs")) {
      return file.problem(
          "is a pointer of Git LFS: %s; fetch the file itself with `git lfs pull`", EXPECTED);
    }
    if (text.startsWith("<")) {
      return file.problem("is a web page: %s; fetch the file itself", EXPECTED);
    }
    if (WeightFiles.startsWith(head, 0x1f, 0x8b)) {
      return file.problem("is compressed by gzip: %s; decompress it first", EXPECTED);
    }
    if (WeightFiles.startsWith(head, 0x80)) {
      return file.problem(
          "is a pickle, but none that PyTorch wrote: %s; a pickle can run any program, so it is not"
              + " read",
          EXPECTED);
    }
    if (text.startsWith("{")) {
      return file.problem("is JSON: %s; give the file of the weights", EXPECTED);
    }
    return file.problem(
        "is no file of weights that Radon knows: %s; found the first bytes %s",
        EXPECTED, firstBytes(head));
  }

  static WeightFileException refuse(InputFile file, ZipArchive archive) {
    Set<String> names = archive.members().keySet();
    if (names.contains("model.weights.h5")) {
      return file.problem(
          "is a Keras model: expected its weights; unpack `model.weights.h5` from it, and give"
              + " that");
    }
    List<String> shown = names.stream().limit(3).map(Quoted::name).toList();
    return file.problem(
        "is a zip archive with %,d entries, such as %s: expected one of PyTorch or NumPy",
        names.size(), String.join(", ", shown));
  }

  private static String firstBytes(byte[] head) {
    StringBuilder bytes = new StringBuilder("`");
    for (int i = 0; i < Math.min(8, head.length); i++) {
      bytes.append(i == 0 ? "" : " ").append(String.format("%02x", head[i]));
    }
    return bytes.append('`').toString();
  }
}
