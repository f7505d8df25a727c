// accept/Lines.java
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
 * A line that ends in an opening bracket, a comma, an arrow or an operator goes on; so does one
 * before a line that begins with a closing bracket, an arrow or an operator.
 *
 * <p>Input [N, 8, 8, 3], output [N, classes]. 2,642 trainable parameters, 163.3 k multiply-adds,
 * depth 7.
 */
@Generated("radon")
public final class Lines implements Network {
  private static final String DIGEST =
      "sha256:408faeb4f0b2fa0030783d441a6dfbf2aef5e70765a471633ce5fa5071f64187";

  private final int classes;
  private final int height;
  private final int width;

  /** The network of the spec: 2 classes, images of 8x8. */
  public Lines() {
    this(2);
  }

  /** The network for images of 8x8. */
  public Lines(int classes) {
    this(classes, 8, 8);
  }

  /**
   * The network for other classes and images of another size.
   *
   * @throws IllegalArgumentException if a number is less than a layer needs
   */
  public Lines(int classes, int height, int width) {
    if (classes < 1) {
      throw new IllegalArgumentException("expected classes to be at least 1, found " + classes);
    }
    if (height < 1 || width < 1) {
      throw new IllegalArgumentException(
          "expected images of at least 1x1, found " + height + "x" + width);
    }
    this.classes = classes;
    this.height = height;
    this.width = width;
  }

  @Override
  public Operand<TFloat32> forward(Layers nn, Operand<TFloat32> images, Taps taps) {
    var x = images;                                // [N, 8, 8, 3]
    x = nn.conv("stem/conv", x, 3, 3, 3, 8, 1);    // [N, 8, 8, 8]
    x = nn.relu(nn.batchNorm("stem/norm", x, 8));  // [N, 8, 8, 8]
    taps.put(Tap.STEM, x);

    x = basic(nn, "body", x);                      // [N, 8, 8, 8]
    x = basic(nn, "body/basic2", x);               // [N, 8, 8, 8]
    taps.put(Tap.BODY, x);

    x = nn.conv("model/conv", x, 1, 1, 8, 4, 1);   // [N, 8, 8, 4]
    x = nn.relu(x);                                // [N, 8, 8, 4]
    taps.put(Tap.MODEL, x);

    x = nn.globalAveragePool(x);                   // [N, 4]
    x = nn.dense("head/dense", x, 4, classes);     // [N, classes]
    return taps.put(Tap.HEAD, x);
  }

  /** Two 3x3 convolutions (He et al., 2015, Figure 5, left). */
  private static Operand<TFloat32> basic(Layers nn, String name, Operand<TFloat32> x) {
    var y = nn.conv(name + "/conv1/conv", x, 3, 3, 8, 8, 1);  // [N, 8, 8, 8]
    y = nn.relu(nn.batchNorm(name + "/conv1/norm", y, 8));    // [N, 8, 8, 8]
    y = nn.conv(name + "/conv2/conv", y, 3, 3, 8, 8, 1);      // [N, 8, 8, 8]
    y = nn.batchNorm(name + "/conv2/norm", y, 8);             // [N, 8, 8, 8]
    return nn.relu(nn.add(y, x));                             // [N, 8, 8, 8]
  }

  @Override
  public String name() {
    return "Lines";
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
    return TapPoint.listOf(Tap.STEM, Tap.BODY, Tap.MODEL, Tap.HEAD);
  }

  @Override
  public String digest() {
    return DIGEST;
  }

  @Override
  public long parameters() {
    return 2_632L + 5L * classes;
  }

  /** The places in the network whose values can be asked for. */
  public static final class Tap {
    /** [N, 8, 8, 8]. */
    public static final LabelTap STEM = LabelTap.of("stem");

    /** [N, 8, 8, 8]. */
    public static final LabelTap BODY = LabelTap.of("body");

    /** [N, 8, 8, 4]. */
    public static final LabelTap MODEL = LabelTap.of("model");

    /** [N, classes]. */
    public static final LabelTap HEAD = LabelTap.of("head");

    private Tap() {}
  }
}
