package io.radon.zoo;

import io.radon.runtime.model.Network;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/**
 * The zoo with the figures of {@code counts/figures.tsv}, which {@code count_parameters.py} wrote.
 */
final class ZooTable {
  /** Deeper networks are counted, but few of their graphs are built: each takes many seconds. */
  private static final int DEEPEST = 60;

  /** One network and what PyTorch counts in it. */
  record Row(String family, String name, long parameters, long multiplyAdds, int depth) {
    static Row of(String line) {
      String[] cells = line.split("\t", -1);
      String[] path = cells[0].split("/", -1);
      return new Row(
          path[0],
          path[1],
          Long.parseLong(cells[1]),
          Long.parseLong(cells[2]),
          Integer.parseInt(cells[3]));
    }

    Network network() {
      try {
        return Class.forName("io.radon.zoo." + family + "." + name)
            .asSubclass(Network.class)
            .getConstructor()
            .newInstance();
      } catch (ReflectiveOperationException e) {
        throw new LinkageError("no class for " + this, e);
      }
    }

    @Override
    public String toString() {
      return family + "/" + name;
    }
  }

  private ZooTable() {}

  /** All networks. */
  static List<Row> rows() {
    try {
      return Files.readAllLines(ZooFolders.FIGURES).stream()
          .filter(line -> !line.startsWith("#"))
          .map(Row::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The networks whose graphs are built in tests. */
  static List<Row> built() {
    return rows().stream()
        .filter(
            row ->
                row.depth() <= DEEPEST
                    || row.name().matches("(Plain110|ResNet(101|110|152)(V1)?|DenseNet121)"))
        .toList();
  }
}
