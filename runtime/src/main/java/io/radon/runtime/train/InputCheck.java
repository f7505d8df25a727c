package io.radon.runtime.train;

import io.radon.runtime.data.DataException;
import io.radon.runtime.data.Dataset;
import io.radon.runtime.data.ImageStep;
import io.radon.runtime.model.ImageSize;
import io.radon.runtime.model.Network;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;

/** Refuses images and classes that a network does not take. */
final class InputCheck {
  private InputCheck() {}

  /** Gives {@code images} back if they have the size that the network takes. */
  static Operand<TFloat32> checked(Network network, Operand<TFloat32> images, String steps) {
    ImageSize size = network.input();
    Shape shape = images.shape();
    // A shape with an unknown size, here N, equals no other.
    if (shape.get(1) != size.height()
        || shape.get(2) != size.width()
        || shape.get(3) != size.channels()) {
      throw new DataException(
          String.format(
              "`%s` takes images of %s, `%s` gives %dx%dx%d; choose other data, or change the"
                  + " steps or the model's input",
              network.name(), size, steps, shape.get(1), shape.get(2), shape.get(3)));
    }
    return images;
  }

  /** The size of the images as they are stored. */
  static ImageSize stored(Dataset data) {
    return new ImageSize(data.height(), data.width(), data.channels());
  }

  /** Checks that the network tells as many classes apart as the data has. */
  static void checkClasses(Network network, Dataset data) {
    checkClasses(network, data.classes(), "`" + data.name() + "`");
  }

  /** Checks that the network tells {@code expected} classes apart, as {@code data} has. */
  static void checkClasses(Network network, int expected, String data) {
    if (network.classes() != expected) {
      throw new DataException(
          String.format(
              "`%s` must have as many classes as %s: expected %d, found %d; write `%s(classes:"
                  + " %d)`",
              network.name(), data, expected, network.classes(), network.name(), expected));
    }
  }

  /** The size from which {@code steps} lead to {@code size}; borders are all they may add. */
  static ImageSize before(List<ImageStep> steps, ImageSize size) {
    int border = steps.stream().mapToInt(ImageStep::border).sum();
    if (2 * border >= Math.min(size.height(), size.width())) {
      return size;
    }
    return new ImageSize(size.height() - 2 * border, size.width() - 2 * border, size.channels());
  }
}
