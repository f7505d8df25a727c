package io.radon.runtime.train;

import static io.radon.runtime.image.SixteenPictures.COUNT;
import static io.radon.runtime.image.SixteenPictures.HEIGHT;
import static io.radon.runtime.image.SixteenPictures.WIDTH;

import io.radon.runtime.data.ColourJitter;
import io.radon.runtime.data.Erasing;
import io.radon.runtime.image.SixteenPictures;
import io.radon.runtime.tensor.Device;
import io.radon.runtime.tensor.GraphSession;
import io.radon.runtime.tensor.Placement;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Steps that are done in the graph, with what {@code augmentations.py} wrote. */
class ColourStepsTest {
  private static float[] pictures() {
    int size = HEIGHT * WIDTH * 3;
    float[] values = new float[COUNT * size];
    for (int number = 0; number < COUNT; number++) {
      byte[] pixels = SixteenPictures.picture(number).pixels();
      for (int at = 0; at < size; at++) {
        values[number * size + at] = (pixels[at] & 0xff) / 255f;
      }
    }
    return values;
  }

  /** [rows, 16]. */
  private static float[][] units(int rows) {
    float[][] units = new float[rows][COUNT];
    for (int row = 0; row < rows; row++) {
      for (int number = 0; number < COUNT; number++) {
        units[row][number] = (float) SixteenPictures.unit(number, row);
      }
    }
    return units;
  }

  private static byte[] result(BiFunction<Ops, Operand<TFloat32>, Operand<TFloat32>> step) {
    Placement placement = Device.CPU.place(1);
    Graph graph = new Graph();
    Ops tf = placement.ops(graph);
    Operand<TFloat32> images =
        tf.reshape(tf.constant(pictures()), tf.constant(Shape.of(COUNT, HEIGHT, WIDTH, 3)));
    Operand<TFloat32> changed = step.apply(tf, images);
    try (GraphSession session = placement.open(graph)) {
      float[] values = session.run().fetch(changed).floats().get(0);
      byte[] bytes = new byte[values.length];
      for (int at = 0; at < bytes.length; at++) {
        bytes[at] = (byte) Math.max(0, Math.min(255, Math.rint(values[at] * 255)));
      }
      return bytes;
    }
  }

  @Test
  void brightnessContrastAndSaturationAreTorchvisions() {
    ColourJitter jitter = new ColourJitter(0.4, 0.3, 0.5);
    SixteenPictures.assertWithinOneLevel(
        "jitter",
        result(
            (tf, images) -> new ColourChanges(tf).jittered(images, jitter, tf.constant(units(3)))));
  }

  @Test
  void principalComponentsAreAddedAsThePaperSays() {
    float[][] draws = new float[COUNT][3];
    for (int number = 0; number < COUNT; number++) {
      for (int row = 0; row < 3; row++) {
        draws[number][row] = (float) (SixteenPictures.unit(number, row) * 2 - 1);
      }
    }
    SixteenPictures.assertWithinOneLevel(
        "pca_colour",
        result((tf, images) -> new ColourChanges(tf).alongComponents(images, tf.constant(draws))));
  }

  @Test
  void rectanglesAreErasedWhereTorchvisionErasesThem() {
    SixteenPictures.assertWithinOneLevel(
        "erasing",
        result(
            (tf, images) -> new Erased(tf, new Erasing(0.5)).apply(images, tf.constant(units(5)))));
  }
}
