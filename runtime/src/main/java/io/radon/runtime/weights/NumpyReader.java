package io.radon.runtime.weights;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads NumPy arrays, alone or in an archive. Python objects among them are refused. */
final class NumpyReader {
  private static final String EXTENSION = ".npy";

  private NumpyReader() {}

  /** The one array of a file, named {@link NpyFile#NAME}. */
  static WeightFile readArray(InputFile file) {
    try (InputStream in = file.stream(0, file.size())) {
      NpyHeader header = NpyHeader.read(file, NpyFile.NAME, "an array", in, file.size());
      FileBytes stored = new FileBytes(file, header.length(), file.size() - header.length());
      FoundTensor found = new FoundTensor(header.tensor(), header.arranged(file, stored));
      return new WeightFile(file.path(), FileFormat.NPY, List.of(found), Map.of(), List.of(file));
    } catch (IOException e) {
      throw file.problem("cannot be read; check the disk, then try again");
    }
  }

  /** The arrays of an archive, by the names of its entries. */
  static WeightFile readArchive(InputFile file, ZipArchive archive) {
    List<FoundTensor> found = new ArrayList<>();
    for (ZipMember member : archive.members().values()) {
      found.add(readMember(file, member));
    }
    return new WeightFile(file.path(), FileFormat.NPZ, found, Map.of(), List.of(file));
  }

  private static FoundTensor readMember(InputFile file, ZipMember member) {
    String what = "an entry " + Quoted.name(member.name());
    String name = member.name().substring(0, member.name().length() - EXTENSION.length());
    try (InputStream in = member.open(file)) {
      NpyHeader header = NpyHeader.read(file, name, what, in, member.length());
      TensorBytes stored = member.bytes(file, header.length(), member.length() - header.length());
      return new FoundTensor(header.tensor(), header.arranged(file, stored));
    } catch (IOException e) {
      throw file.problem("holds %s whose compressed data is damaged; fetch it again", what);
    }
  }

  /** Whether every entry is named as an array. */
  static boolean recognises(ZipArchive archive) {
    return archive.members().keySet().stream()
        .allMatch(name -> name.endsWith(EXTENSION) && name.length() > EXTENSION.length());
  }
}
