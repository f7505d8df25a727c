// accept/Joins.java
package accept;

import io.radon.runtime.model.Conv;
import io.radon.runtime.model.ImageSize;
import io.radon.runtime.model.LabelTap;
import io.radon.runtime.model.Layers;
import io.radon.runtime.model.Network;
import io.radon.runtime.model.Pool;
import io.radon.runtime.model.TapPoint;
import io.radon.runtime.model.Taps;
import java.util.List;
import javax.annotation.processing.Generated;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * The three joins and the short form of {@code mul}; a body of a join may have several statements.
 *
 * <p>Input [N, 16, 16, 3], output [N, 4]. 2,200 trainable parameters, 499.9 k multiply-adds, depth
 * 6.
 */
@Generated("radon")
public final class Joins implements Network {
  private static final String DIGEST =
      "sha256:74202a703891b35ece8b9d2df97121a97ce4536b634abb6eb122d75c94b17211";

  private final int height;
  private final int width;

  /** The network of the spec: images of 16x16. */
  public Joins() {
    this(16, 16);
  }

  /**
   * The network for images of another size.
   *
   * @throws IllegalArgumentException if a number is less than a layer needs
   */
  public Joins(int height, int width) {
    if (height < 1 || width < 1) {
      throw new IllegalArgumentException(
          "expected images of at least 1x1, found " + height + "x" + width);
    }
    this.height = height;
    this.width = width;
  }

  @Override
  public Operand<TFloat32> forward(Layers nn, Operand<TFloat32> images, Taps taps) {
    var x = images;                                              // [N, 16, 16, 3]
    x = nn.conv("stem/conv", x, 3, 3, 3, 8, 1);                  // [N, 16, 16, 8]
    x = nn.relu(nn.batchNorm("stem/norm", x, 8));                // [N, 16, 16, 8]
    taps.put(Tap.STEM, x);

    var y = nn.conv("wide/conv", x, 1, 1, 8, 4, 1);              // [N, 16, 16, 4]
    y = nn.relu(y);                                              // [N, 16, 16, 4]
    var z = nn.conv("wide/reduce/conv", x, 1, 1, 8, 2, 1);       // [N, 16, 16, 2]
    z = nn.relu(z);                                              // [N, 16, 16, 2]
    z = nn.conv("wide/expand/conv", z, 3, 3, 2, 4, 1);           // [N, 16, 16, 4]
    z = nn.relu(z);                                              // [N, 16, 16, 4]
    x = nn.averagePool(x, Pool.of(3, 3));                        // [N, 16, 16, 8]
    x = nn.conv("wide/conv2", x, 1, 1, 8, 4, 1);                 // [N, 16, 16, 4]
    x = nn.concat(List.of(y, z, x));                             // [N, 16, 16, 12]
    taps.put(Tap.WIDE, x);

    y = nn.conv("sum/conv", x, 3, 3, 12, 12, 1);                 // [N, 16, 16, 12]
    y = nn.batchNorm("sum/norm", y, 12);                         // [N, 16, 16, 12]
    x = nn.relu(nn.add(y, x));                                   // [N, 16, 16, 12]
    taps.put(Tap.SUM, x);

    y = nn.conv("scaled/conv", x, 1, 1, 12, 12, 1);              // [N, 16, 16, 12]
    x = nn.conv("scaled/conv2", x, 1, 1, 12, 12, 1);             // [N, 16, 16, 12]
    x = nn.sigmoid(x);                                           // [N, 16, 16, 12]
    x = nn.mul(y, x);                                            // [N, 16, 16, 12]
    taps.put(Tap.SCALED, x);

    y = nn.asImage(nn.globalAveragePool(x));                     // [N, 1, 1, 12]
    y = nn.conv("gated/conv", y, Conv.of(1, 1, 12, 12).bias());  // [N, 1, 1, 12]
    y = nn.sigmoid(y);                                           // [N, 1, 1, 12]
    x = nn.mul(x, y);                                            // [N, 16, 16, 12]
    taps.put(Tap.GATED, x);

    x = nn.globalAveragePool(x);                                 // [N, 12]
    x = nn.dense("head/dense", x, 12, 4);                        // [N, 4]
    return taps.put(Tap.HEAD, x);
  }

  @Override
  public String name() {
    return "Joins";
  }

  @Override
  public ImageSize input() {
    return new ImageSize(height, width, 3);
  }

  @Override
  public int classes() {
    return 4;
  }

  @Override
  public List<TapPoint> taps() {
    return TapPoint.listOf(Tap.STEM, Tap.WIDE, Tap.SUM, Tap.SCALED, Tap.GATED, Tap.HEAD);
  }

  @Override
  public String digest() {
    return DIGEST;
  }

  @Override
  public long parameters() {
    return 2_200L;
  }

  /** The places in the network whose values can be asked for. */
  public static final class Tap {
    /** [N, 16, 16, 8]. */
    public static final LabelTap STEM = LabelTap.of("stem");

    /** [N, 16, 16, 12]. */
    public static final LabelTap WIDE = LabelTap.of("wide");

    /** [N, 16, 16, 12]. */
    public static final LabelTap SUM = LabelTap.of("sum");

    /** [N, 16, 16, 12]. */
    public static final LabelTap SCALED = LabelTap.of("scaled");

    /** [N, 16, 16, 12]. */
    public static final LabelTap GATED = LabelTap.of("gated");

    /** [N, 4]. */
    public static final LabelTap HEAD = LabelTap.of("head");

    private Tap() {}
  }
}
