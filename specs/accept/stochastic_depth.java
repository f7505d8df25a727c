// accept/StochasticDepth.java
package accept;

import io.radon.runtime.model.ImageSize;
import io.radon.runtime.model.LabelTap;
import io.radon.runtime.model.Layers;
import io.radon.runtime.model.Network;
import io.radon.runtime.model.StageTap;
import io.radon.runtime.model.TapPoint;
import io.radon.runtime.model.Taps;
import java.util.List;
import javax.annotation.processing.Generated;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * Stochastic depth with rates that rise in a line.
 *
 * <p>Input [N, 16, 16, 3], output [N, 4]. 15,532 trainable parameters, 1.456 M multiply-adds, depth
 * 12.
 */
@Generated("radon")
public final class StochasticDepth implements Network {
  private static final String DIGEST =
      "sha256:feea821adf2464c7f6c65386518903cadc0fad51bba9413a4376b983708af4f6";

  private final int height;
  private final int width;

  /** The network of the spec: images of 16x16. */
  public StochasticDepth() {
    this(16, 16);
  }

  /**
   * The network for images of another size.
   *
   * @throws IllegalArgumentException if a number is less than a layer needs
   */
  public StochasticDepth(int height, int width) {
    if (height < 1 || width < 1) {
      throw new IllegalArgumentException(
          "expected images of at least 1x1, found " + height + "x" + width);
    }
    this.height = height;
    this.width = width;
  }

  @Override
  public Operand<TFloat32> forward(Layers nn, Operand<TFloat32> images, Taps taps) {
    var x = images;                                           // [N, 16, 16, 3]
    x = nn.conv("conv1/conv", x, 3, 3, 3, 8, 1);              // [N, 16, 16, 8]
    x = nn.relu(nn.batchNorm("conv1/norm", x, 8));            // [N, 16, 16, 8]
    taps.put(Tap.CONV1, x);

    x = dropped(nn, "s1/0", x, 8, 8, 1);                      // [N, 16, 16, 8]
    taps.put(Tap.S1.block(0), x);
    x = droppedWithDropPath(nn, "s1/1", x, 8, 8, 1, 0.05);    // [N, 16, 16, 8]
    taps.put(Tap.S1.block(1), x);
    taps.put(Tap.S1, x);

    x = droppedZeroPad(nn, "s2/0", x, 8, 16, 2, 0.1);         // [N, 8, 8, 16]
    taps.put(Tap.S2.block(0), x);
    x = droppedWithDropPath(nn, "s2/1", x, 16, 16, 1, 0.15);  // [N, 8, 8, 16]
    taps.put(Tap.S2.block(1), x);
    x = droppedWithDropPath(nn, "s2/2", x, 16, 16, 1, 0.2);   // [N, 8, 8, 16]
    taps.put(Tap.S2.block(2), x);
    taps.put(Tap.S2, x);

    x = nn.globalAveragePool(x);                              // [N, 16]
    x = nn.dense("head/dense", x, 16, 4);                     // [N, 4]
    return taps.put(Tap.HEAD, x);
  }

  /**
   * A basic block whose branch is dropped more often the deeper it stands (Huang et al., 2016,
   * equation 4, counted from 0 as timm does).
   *
   * <p>The shortcut is the identity.
   */
  private static Operand<TFloat32> dropped(
      Layers nn, String name, Operand<TFloat32> x, int in, int width, int stride) {
    var y = nn.conv(name + "/conv1/conv", x, 3, 3, in, width, stride);  // [N, 16, 16, 8]
    y = nn.relu(nn.batchNorm(name + "/conv1/norm", y, width));          // [N, 16, 16, 8]
    y = nn.conv(name + "/conv2/conv", y, 3, 3, width, width, 1);        // [N, 16, 16, 8]
    y = nn.batchNorm(name + "/conv2/norm", y, width);                   // [N, 16, 16, 8]
    return nn.relu(nn.add(y, x));                                       // [N, 16, 16, 8]
  }

  /**
   * A basic block whose branch is dropped more often the deeper it stands (Huang et al., 2016,
   * equation 4, counted from 0 as timm does).
   *
   * <p>The shortcut is the identity.
   */
  private static Operand<TFloat32> droppedWithDropPath(
      Layers nn, String name, Operand<TFloat32> x, int in, int width, int stride, double rate) {
    var y = nn.conv(name + "/conv1/conv", x, 3, 3, in, width, stride);
    y = nn.relu(nn.batchNorm(name + "/conv1/norm", y, width));
    y = nn.conv(name + "/conv2/conv", y, 3, 3, width, width, 1);
    y = nn.batchNorm(name + "/conv2/norm", y, width);
    y = nn.dropPath(name + "/drop_path", y, rate);
    return nn.relu(nn.add(y, x));
  }

  /**
   * A basic block whose branch is dropped more often the deeper it stands (Huang et al., 2016,
   * equation 4, counted from 0 as timm does).
   *
   * <p>The shortcut is {@code subsample -> zero_channels}.
   */
  private static Operand<TFloat32> droppedZeroPad(
      Layers nn, String name, Operand<TFloat32> x, int in, int width, int stride, double rate) {
    var y = nn.conv(name + "/conv1/conv", x, 3, 3, in, width, stride);  // [N, 8, 8, 16]
    y = nn.relu(nn.batchNorm(name + "/conv1/norm", y, width));          // [N, 8, 8, 16]
    y = nn.conv(name + "/conv2/conv", y, 3, 3, width, width, 1);        // [N, 8, 8, 16]
    y = nn.batchNorm(name + "/conv2/norm", y, width);                   // [N, 8, 8, 16]
    y = nn.dropPath(name + "/drop_path", y, rate);                      // [N, 8, 8, 16]
    var shortcut = nn.subsample(x, stride);                             // [N, 8, 8, 8]
    shortcut = nn.zeroChannels(shortcut, in, width);                    // [N, 8, 8, 16]
    return nn.relu(nn.add(y, shortcut));                                // [N, 8, 8, 16]
  }

  @Override
  public String name() {
    return "StochasticDepth";
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
    return TapPoint.listOf(Tap.CONV1, Tap.S1, Tap.S2, Tap.HEAD);
  }

  @Override
  public String digest() {
    return DIGEST;
  }

  @Override
  public long parameters() {
    return 15_532L;
  }

  /** The places in the network whose values can be asked for. */
  public static final class Tap {
    /** [N, 16, 16, 8]. */
    public static final LabelTap CONV1 = LabelTap.of("conv1");

    /** 2 blocks, [N, 16, 16, 8]. */
    public static final StageTap S1 = StageTap.of("s1", 2);

    /** 3 blocks, [N, 8, 8, 16]. */
    public static final StageTap S2 = StageTap.of("s2", 3);

    /** [N, 4]. */
    public static final LabelTap HEAD = LabelTap.of("head");

    private Tap() {}
  }
}
