// accept/EcaNet.java
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
 * One more weight per tap and block, none per channel.
 *
 * <p>Input [N, 16, 16, 3], output [N, 4]. 2,086,740 trainable parameters, 161.9 M multiply-adds,
 * depth 10.
 */
@Generated("radon")
public final class EcaNet implements Network {
  private static final String DIGEST =
      "sha256:71cf860aafa10442d4d204a1fd4c32204fa5adcbf48a0643db13963e0c50ad75";

  private final int height;
  private final int width;

  /** The network of the spec: images of 16x16. */
  public EcaNet() {
    this(16, 16);
  }

  /**
   * The network for images of another size.
   *
   * @throws IllegalArgumentException if a number is less than a layer needs
   */
  public EcaNet(int height, int width) {
    if (height < 1 || width < 1) {
      throw new IllegalArgumentException(
          "expected images of at least 1x1, found " + height + "x" + width);
    }
    this.height = height;
    this.width = width;
  }

  @Override
  public Operand<TFloat32> forward(Layers nn, Operand<TFloat32> images, Taps taps) {
    var x = images;                                        // [N, 16, 16, 3]
    x = nn.conv("conv1/conv", x, 3, 3, 3, 64, 1);          // [N, 16, 16, 64]
    x = nn.relu(nn.batchNorm("conv1/norm", x, 64));        // [N, 16, 16, 64]
    taps.put(Tap.CONV1, x);

    for (int i = 0; i < 2; i++) {
      x = attentive(nn, "s1/" + i, x, 64, 64, 3, 1);       // [N, 16, 16, 64]
      taps.put(Tap.S1.block(i), x);
    }
    taps.put(Tap.S1, x);

    x = attentiveProjected(nn, "s2/0", x, 64, 256, 5, 2);  // [N, 8, 8, 256]
    taps.put(Tap.S2.block(0), x);
    x = attentive(nn, "s2/1", x, 256, 256, 5, 1);          // [N, 8, 8, 256]
    taps.put(Tap.S2.block(1), x);
    taps.put(Tap.S2, x);

    x = nn.globalAveragePool(x);                           // [N, 256]
    x = nn.dense("head/dense", x, 256, 4);                 // [N, 4]
    return taps.put(Tap.HEAD, x);
  }

  /**
   * A basic block with attention before the addition.
   *
   * <p>The shortcut is the identity.
   */
  private static Operand<TFloat32> attentive(
      Layers nn, String name, Operand<TFloat32> x, int in, int width, int kernel, int stride) {
    var y = nn.conv(name + "/conv1/conv", x, 3, 3, in, width, stride);
    y = nn.relu(nn.batchNorm(name + "/conv1/norm", y, width));
    y = nn.conv(name + "/conv2/conv", y, 3, 3, width, width, 1);
    y = nn.batchNorm(name + "/conv2/norm", y, width);
    y = eca(nn, name + "/eca", y, width, kernel);
    return nn.relu(nn.add(y, x));
  }

  /**
   * Efficient channel attention (Wang et al., 2020): a convolution along the channels, whose width
   * is |log2(C) / 2 + 1 / 2| made odd. The channels become the rows of an image of one column.
   */
  private static Operand<TFloat32> eca(
      Layers nn, String name, Operand<TFloat32> x, int in, int kernel) {
    var y = nn.globalAveragePool(x);
    y = nn.reshape(y, in, 1, 1);
    y = nn.conv(name + "/conv", y, kernel, 1, 1, 1, 1);
    y = nn.reshape(y, in);
    y = nn.sigmoid(y);
    return nn.mul(x, y);
  }

  /**
   * A basic block with attention before the addition.
   *
   * <p>The shortcut is {@code conv -> batch_norm}.
   */
  private static Operand<TFloat32> attentiveProjected(
      Layers nn, String name, Operand<TFloat32> x, int in, int width, int kernel, int stride) {
    var y = nn.conv(name + "/conv1/conv", x, 3, 3, in, width, stride);            // [N, 8, 8, 256]
    y = nn.relu(nn.batchNorm(name + "/conv1/norm", y, width));                    // [N, 8, 8, 256]
    y = nn.conv(name + "/conv2/conv", y, 3, 3, width, width, 1);                  // [N, 8, 8, 256]
    y = nn.batchNorm(name + "/conv2/norm", y, width);                             // [N, 8, 8, 256]
    y = eca(nn, name + "/eca", y, width, kernel);                                 // [N, 8, 8, 256]
    var shortcut = nn.conv(name + "/shortcut/conv", x, 1, 1, in, width, stride);  // [N, 8, 8, 256]
    shortcut = nn.batchNorm(name + "/shortcut/norm", shortcut, width);            // [N, 8, 8, 256]
    return nn.relu(nn.add(y, shortcut));                                          // [N, 8, 8, 256]
  }

  @Override
  public String name() {
    return "EcaNet";
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
    return 2_086_740L;
  }

  /** The places in the network whose values can be asked for. */
  public static final class Tap {
    /** [N, 16, 16, 64]. */
    public static final LabelTap CONV1 = LabelTap.of("conv1");

    /** 2 blocks, [N, 16, 16, 64]. */
    public static final StageTap S1 = StageTap.of("s1", 2);

    /** 2 blocks, [N, 8, 8, 256]. */
    public static final StageTap S2 = StageTap.of("s2", 2);

    /** [N, 4]. */
    public static final LabelTap HEAD = LabelTap.of("head");

    private Tap() {}
  }
}
