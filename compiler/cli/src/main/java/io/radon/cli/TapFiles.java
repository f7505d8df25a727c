package io.radon.cli;

import io.radon.compiler.diagnostic.Suggestions;
import io.radon.runtime.model.Network;
import io.radon.runtime.model.TapPoint;
import io.radon.runtime.train.TapValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * The files of taps, one each: {@code conv1.npy}, and {@code s1.0.npy} for the block {@code s1/0}.
 * No label holds a point.
 */
final class TapFiles implements AutoCloseable {
  private final Path folder;
  private final TensorLayout layout;
  private final int total;
  private final List<OutputFile> files = new ArrayList<>();

  /**
   * @param total how many images there will be
   */
  TapFiles(Path folder, TensorLayout layout, int total) {
    this.folder = folder;
    this.layout = layout;
    this.total = total;
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw CommandFailure.environment(
          "the folder `" + folder + "` can't be made: " + e.getMessage(),
          "name a folder you may write to");
    }
  }

  /** The places of these names, each once. */
  static List<TapPoint> points(Network network, List<String> names) {
    List<TapPoint> points = new ArrayList<>();
    for (String name : new LinkedHashSet<>(names)) {
      points.add(
          network.taps().stream()
              .filter(point -> point.name().equals(name))
              .findFirst()
              .orElseThrow(() -> unknown(network, name)));
    }
    return points;
  }

  private static CommandFailure unknown(Network network, String name) {
    List<String> known = network.taps().stream().map(TapPoint::name).toList();
    // Blocks are many: they go without saying.
    List<String> shown = known.stream().filter(each -> !each.contains("/")).toList();
    String list = "the taps are `" + String.join("`, `", shown) + "`, and blocks such as `s1/0`";
    return CommandFailure.usage(
        "`" + network.name() + "` has no tap `" + name + "`",
        Suggestions.closest(name, known)
            .map(near -> "did you mean `" + near + "`? " + list)
            .orElse(list));
  }

  /** Where the values of a tap are. */
  static Path file(Path folder, TapPoint point) {
    return folder.resolve(point.name().replace('/', '.') + ".npy");
  }

  /** Adds the values of one batch; the same taps each time. */
  void write(List<TapValue> taps) {
    for (int i = 0; i < taps.size(); i++) {
      TapValue tap = taps.get(i);
      if (i == files.size()) {
        List<Integer> shape = new ArrayList<>(tap.shape());
        shape.set(0, total);
        files.add(OutputFile.npy(file(folder, tap.point()), layout.of(shape)));
      }
      files.get(i).write(inLayout(tap, layout));
    }
  }

  /** The values of a tap in a layout. */
  static float[] inLayout(TapValue tap, TensorLayout layout) {
    List<Integer> shape = tap.shape();
    if (shape.size() < 3) {
      return tap.values();
    }
    int channels = shape.get(shape.size() - 1);
    int places = tap.values().length / (shape.get(0) * channels);
    return layout.fromChannelsLast(tap.values(), shape.get(0), places, channels);
  }

  /** Puts all files in their places. */
  void finish() {
    files.forEach(OutputFile::finish);
  }

  @Override
  public void close() {
    files.forEach(OutputFile::close);
  }
}
