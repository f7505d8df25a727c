package io.radon.cli;

import io.radon.runtime.image.Picture;
import io.radon.runtime.image.PictureException;
import io.radon.runtime.model.ImageSize;
import io.radon.runtime.model.Network;
import io.radon.runtime.model.TapPoint;
import io.radon.runtime.train.Inference;
import io.radon.runtime.train.Predictor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Images in one array of NumPy's: floats go to the network as they are, bytes are pictures that are
 * prepared as the model declares.
 */
final class NpyImages implements ImageSource {
  private final Path file;
  private final NpyInput input;
  private final TensorLayout layout;
  private final List<Integer> sizes;

  private NpyImages(Path file, NpyInput input, TensorLayout layout) {
    this.file = file;
    this.input = input;
    this.layout = layout;
    this.sizes = channelsLast(input.shape(), layout);
  }

  /** Opens a file and checks its sizes. */
  static NpyImages open(Path file, TensorLayout layout, Network network) {
    NpyInput input = NpyInput.open(file);
    try {
      check(file, input, layout, network);
      return new NpyImages(file, input, layout);
    } catch (CommandFailure e) {
      input.close();
      throw e;
    }
  }

  private static void check(Path file, NpyInput input, TensorLayout layout, Network network) {
    List<Integer> found = input.shape();
    List<Integer> wanted = wanted(network, found.isEmpty() ? 1 : found.get(0));
    boolean pixels = input.type() == NpyInput.Type.BYTE && wanted.size() == 4;
    if (fits(found, layout.of(wanted), layout, pixels)) {
      if (found.get(0) == 0) {
        throw CommandFailure.environment("`" + file + "` holds no image: " + found, null);
      }
      return;
    }
    String expected = shown(layout.of(wanted), pixels, layout);
    if (fits(found, layout.other().of(wanted), layout.other(), pixels)) {
      throw CommandFailure.environment(
          String.format(
              "`%s` %s looks like %s: expected %s", file, found, layout.other(), expected),
          "give `--layout " + layout.other() + "`");
    }
    boolean single = found.equals(layout.of(wanted).subList(1, wanted.size()));
    throw CommandFailure.environment(
        String.format(
            "`%s` does not fit `%s`: expected %s (%s), found %s",
            file, network.name(), expected, layout, found),
        single ? "give the array a first axis of images: `array[None]`" : null);
  }

  private static List<Integer> wanted(Network network, int count) {
    ImageSize size = network.input();
    return network.takesSequences()
        ? List.of(count, size.width(), size.channels())
        : List.of(count, size.height(), size.width(), size.channels());
  }

  /** Pixels may be of any height and width. */
  private static boolean fits(
      List<Integer> found, List<Integer> wanted, TensorLayout layout, boolean pixels) {
    if (!pixels || found.size() != wanted.size()) {
      return found.equals(wanted);
    }
    int channels = layout == TensorLayout.NHWC ? 3 : 1;
    int given = found.get(channels);
    return found.stream().skip(1).allMatch(each -> each > 0) && (given == 1 || given == 3);
  }

  private static String shown(List<Integer> sizes, boolean pixels, TensorLayout layout) {
    if (pixels) {
      return layout == TensorLayout.NHWC
          ? "[N, height, width, 1 or 3]"
          : "[N, 1 or 3, height, width]";
    }
    List<String> texts = new ArrayList<>(sizes.stream().map(String::valueOf).toList());
    texts.set(0, "N");
    return "[" + String.join(", ", texts) + "]";
  }

  private static List<Integer> channelsLast(List<Integer> shape, TensorLayout layout) {
    if (layout == TensorLayout.NHWC) {
      return shape;
    }
    List<Integer> sizes = new ArrayList<>(shape);
    sizes.add(sizes.remove(1));
    return sizes;
  }

  /** Whether the images still have to be prepared. */
  boolean arePictures() {
    return input.type() == NpyInput.Type.BYTE && sizes.size() == 4;
  }

  @Override
  public int count() {
    return sizes.get(0);
  }

  @Override
  public String name(int index) {
    return Integer.toString(index);
  }

  @Override
  public Inference infer(Predictor predictor, int from, int count, List<TapPoint> taps) {
    int channels = sizes.get(sizes.size() - 1);
    int places = input.rowSize() / channels;
    float[] values = layout.toChannelsLast(input.floats(count), count, places, channels);
    if (!arePictures()) {
      requireFinite(values, from);
      return predictor.infer(values, count, taps);
    }
    List<Picture> pictures = new ArrayList<>();
    int each = input.rowSize();
    for (int i = 0; i < count; i++) {
      byte[] pixels = bytes(Arrays.copyOfRange(values, i * each, (i + 1) * each));
      try {
        pictures.add(predictor.prepared(new Picture(sizes.get(1), sizes.get(2), channels, pixels)));
      } catch (PictureException e) {
        throw CommandFailure.environment(
            "image " + (from + i) + " of `" + file + "`: " + e.getMessage(), null);
      }
    }
    return predictor.inferPrepared(pictures, taps);
  }

  /** Some layers make numbers of what is none: it would not be seen in the logits. */
  private void requireFinite(float[] values, int from) {
    for (int i = 0; i < values.length; i++) {
      if (!Float.isFinite(values[i])) {
        throw CommandFailure.environment(
            "image "
                + (from + i / input.rowSize())
                + " of `"
                + file
                + "` holds "
                + values[i]
                + ": expected finite numbers",
            null);
      }
    }
  }

  private static byte[] bytes(float[] values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (int) values[i];
    }
    return bytes;
  }

  @Override
  public void close() {
    input.close();
  }
}
