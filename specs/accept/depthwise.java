// accept/Depthwise.java
package accept;

import io.radon.runtime.model.Conv;
import io.radon.runtime.model.ImageSize;
import io.radon.runtime.model.LabelTap;
import io.radon.runtime.model.Layers;
import io.radon.runtime.model.Network;
import io.radon.runtime.model.Padding;
import io.radon.runtime.model.StageTap;
import io.radon.runtime.model.TapPoint;
import io.radon.runtime.model.Taps;
import java.util.List;
import javax.annotation.processing.Generated;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * Convolutions of each channel by itself.
 *
 * <p>Input [N, 32, 32, 3], output [N, 10]. 6,346 trainable parameters, 544.4 k multiply-adds, depth
 * 14.
 */
@Generated("radon")
public final class Depthwise implements Network {
  private static final String DIGEST =
      "sha256:74225a369b108662e9a91f9d8173296ad5d6abc81df65e5418b328449729bc74";

  private final int height;
  private final int width;

  /** The network of the spec: images of 32x32. */
  public Depthwise() {
    this(32, 32);
  }

  /**
   * The network for images of another size.
   *
   * @throws IllegalArgumentException if a number is less than a layer needs
   */
  public Depthwise(int height, int width) {
    if (height < 1 || width < 1) {
      throw new IllegalArgumentException(
          "expected images of at least 1x1, found " + height + "x" + width);
    }
    this.height = height;
    this.width = width;
  }

  @Override
  public Operand<TFloat32> forward(Layers nn, Operand<TFloat32> images, Taps taps) {
    var x = images;                                                              // [N, 32, 32, 3]
    x = nn.conv("stem/conv", x, 3, 3, 3, 16, 2);                                 // [N, 16, 16, 16]
    x = nn.relu6(nn.batchNorm("stem/norm", x, 16));                              // [N, 16, 16, 16]
    taps.put(Tap.STEM, x);

    for (int i = 0; i < 2; i++) {
      x = separable(nn, "s1/" + i, x, 16, 16, 1);                                // [N, 16, 16, 16]
      taps.put(Tap.S1.block(i), x);
    }
    taps.put(Tap.S1, x);

    x = separable(nn, "s2/0", x, 16, 32, 2);                                     // [N, 8, 8, 32]
    taps.put(Tap.S2.block(0), x);
    x = separable(nn, "s2/1", x, 32, 32, 1);                                     // [N, 8, 8, 32]
    taps.put(Tap.S2.block(1), x);
    taps.put(Tap.S2, x);

    x = nn.conv("wide/conv", x, Conv.of(3, 3, 32, 64).groups(32));               // [N, 8, 8, 64]
    taps.put(Tap.WIDE, x);

    x = nn.conv(
        "spread/conv", x, Conv.of(3, 3, 64, 64).dilation(2).groups(64).bias());  // [N, 8, 8, 64]
    taps.put(Tap.SPREAD, x);

    x = nn.conv("long/conv", x, Conv.of(1, 5, 64, 64).stride(1, 2).groups(64));  // [N, 8, 4, 64]
    x = nn.conv(
        "long/conv2", x, Conv.of(3, 3, 64, 64).groups(64).padding(Padding.SAME));  // [N, 8, 4, 64]
    taps.put(Tap.LONG, x);

    x = nn.globalAveragePool(x);                                                 // [N, 64]
    x = nn.dense("head/dense", x, 64, 10);                                       // [N, 10]
    return taps.put(Tap.HEAD, x);
  }

  /** A depthwise convolution, then one of 1x1 (Howard et al., 2017, Figure 2). */
  private static Operand<TFloat32> separable(
      Layers nn, String name, Operand<TFloat32> x, int in, int width, int stride) {
    var y = nn.depthwise(name + "/depthwise/conv", x, 3, 3, in, stride);
    y = nn.relu6(nn.batchNorm(name + "/depthwise/norm", y, in));
    y = nn.conv(name + "/pointwise/conv", y, 1, 1, in, width, 1);
    return nn.relu6(nn.batchNorm(name + "/pointwise/norm", y, width));
  }

  @Override
  public String name() {
    return "Depthwise";
  }

  @Override
  public ImageSize input() {
    return new ImageSize(height, width, 3);
  }

  @Override
  public int classes() {
    return 10;
  }

  @Override
  public List<TapPoint> taps() {
    return TapPoint.listOf(Tap.STEM, Tap.S1, Tap.S2, Tap.WIDE, Tap.SPREAD, Tap.LONG, Tap.HEAD);
  }

  @Override
  public String digest() {
    return DIGEST;
  }

  @Override
  public long parameters() {
    return 6_346L;
  }

  /** The places in the network whose values can be asked for. */
  public static final class Tap {
    /** [N, 16, 16, 16]. */
    public static final LabelTap STEM = LabelTap.of("stem");

    /** 2 blocks, [N, 16, 16, 16]. */
    public static final StageTap S1 = StageTap.of("s1", 2);

    /** 2 blocks, [N, 8, 8, 32]. */
    public static final StageTap S2 = StageTap.of("s2", 2);

    /** [N, 8, 8, 64]. */
    public static final LabelTap WIDE = LabelTap.of("wide");

    /** [N, 8, 8, 64]. */
    public static final LabelTap SPREAD = LabelTap.of("spread");

    /** [N, 8, 4, 64]. */
    public static final LabelTap LONG = LabelTap.of("long");

    /** [N, 10]. */
    public static final LabelTap HEAD = LabelTap.of("head");

    private Tap() {}
  }
}
