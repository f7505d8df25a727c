// accept/Flows.java
package accept;

import io.radon.runtime.model.ImageSize;
import io.radon.runtime.model.LabelTap;
import io.radon.runtime.model.Layers;
import io.radon.runtime.model.Network;
import io.radon.runtime.model.TapPoint;
import io.radon.runtime.model.Taps;
import java.util.List;
import javax.annotation.processing.Generated;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * Labels, unlabelled flows, checked shapes, and a flow that starts at a label.
 *
 * <p>Input [N, 32, 32, 3], output [N, classes]. 2,738 trainable parameters, 811.2 k multiply-adds,
 * depth 3.
 */
@Generated("radon")
public final class Flows implements Network {
  private static final String DIGEST =
      "sha256:102af93a72735198af989eca3dc9f4f3b01ff71d703a168de270f4625c2e6225";

  private final int classes;
  private final int height;
  private final int width;

  /** The network of the spec: 10 classes, images of 32x32. */
  public Flows() {
    this(10);
  }

  /** The network for images of 32x32. */
  public Flows(int classes) {
    this(classes, 32, 32);
  }

  /**
   * The network for other classes and images of another size.
   *
   * @throws IllegalArgumentException if a number is less than a layer needs
   */
  public Flows(int classes, int height, int width) {
    if (classes < 1) {
      throw new IllegalArgumentException("expected classes to be at least 1, found " + classes);
    }
    if (height < 2 || width < 2) {
      throw new IllegalArgumentException(
          "expected images of at least 2x2 for `max_pool`, found " + height + "x" + width);
    }
    if (height / 2 != (height + 1) / 2) {
      throw new IllegalArgumentException(
          "expected equal heights at `both/add`, found "
              + height / 2
              + " and "
              + (height + 1) / 2
              + " for images of "
              + height
              + "x"
              + width);
    }
    if (width / 2 != (width + 1) / 2) {
      throw new IllegalArgumentException(
          "expected equal widths at `both/add`, found "
              + width / 2
              + " and "
              + (width + 1) / 2
              + " for images of "
              + height
              + "x"
              + width);
    }
    this.classes = classes;
    this.height = height;
    this.width = width;
  }

  @Override
  public Operand<TFloat32> forward(Layers nn, Operand<TFloat32> images, Taps taps) {
    var x = images;                                // [N, 32, 32, 3]
    x = nn.conv("stem/conv", x, 3, 3, 3, 8, 1);    // [N, 32, 32, 8]
    x = nn.relu(nn.batchNorm("stem/norm", x, 8));  // [N, 32, 32, 8]
    taps.put(Tap.STEM, x);

    var y = nn.maxPool(x, 2, 2, 2);                // [N, 16, 16, 8]

    y = nn.conv("left/conv", y, 3, 3, 8, 16, 1);   // [N, 16, 16, 16]
    y = nn.relu(y);                                // [N, 16, 16, 16]
    taps.put(Tap.LEFT, y);

    x = nn.conv("right/conv", x, 3, 3, 8, 16, 2);  // [N, 16, 16, 16]
    x = nn.batchNorm("right/norm", x, 16);         // [N, 16, 16, 16]
    taps.put(Tap.RIGHT, x);

    x = nn.add(y, x);                              // [N, 16, 16, 16]
    taps.put(Tap.BOTH, x);

    x = nn.relu(x);                                // [N, 16, 16, 16]

    x = nn.globalAveragePool(x);                   // [N, 16]
    x = nn.dense("head/dense", x, 16, classes);    // [N, classes]
    return taps.put(Tap.HEAD, x);
  }

  @Override
  public String name() {
    return "Flows";
  }

  @Override
  public ImageSize input() {
    return new ImageSize(height, width, 3);
  }

  @Override
  public int classes() {
    return classes;
  }

  @Override
  public List<TapPoint> taps() {
    return TapPoint.listOf(Tap.STEM, Tap.LEFT, Tap.RIGHT, Tap.BOTH, Tap.HEAD);
  }

  @Override
  public String digest() {
    return DIGEST;
  }

  @Override
  public long parameters() {
    return 2_568L + 17L * classes;
  }

  /** The places in the network whose values can be asked for. */
  public static final class Tap {
    /** [N, 32, 32, 8]. */
    public static final LabelTap STEM = LabelTap.of("stem");

    /** [N, 16, 16, 16]. */
    public static final LabelTap LEFT = LabelTap.of("left");

    /** [N, 16, 16, 16]. */
    public static final LabelTap RIGHT = LabelTap.of("right");

    /** [N, 16, 16, 16]. */
    public static final LabelTap BOTH = LabelTap.of("both");

    /** [N, classes]. */
    public static final LabelTap HEAD = LabelTap.of("head");

    private Tap() {}
  }
}
