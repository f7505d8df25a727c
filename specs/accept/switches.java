// accept/NoNorm.java
package accept;

import io.radon.runtime.model.Conv;
import io.radon.runtime.model.ImageSize;
import io.radon.runtime.model.Initializer;
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
 * What a model's switches hold, blocks of the standard library follow.
 *
 * <p>Input [N, 16, 16, 3], output [N, 4]. 10,652 trainable parameters, 1.161 M multiply-adds, depth
 * 10.
 */
@Generated("radon")
public final class NoNorm implements Network {
  private static final String DIGEST =
      "sha256:5b4bc392f078307057431a6595615f3513b9d40587cb03acacc081af03f027e3";

  private final int height;
  private final int width;

  /** The network of the spec: images of 16x16. */
  public NoNorm() {
    this(16, 16);
  }

  /**
   * The network for images of another size.
   *
   * @throws IllegalArgumentException if a number is less than a layer needs
   */
  public NoNorm(int height, int width) {
    if (height < 1 || width < 1) {
      throw new IllegalArgumentException(
          "expected images of at least 1x1, found " + height + "x" + width);
    }
    this.height = height;
    this.width = width;
  }

  @Override
  public Operand<TFloat32> forward(Layers nn, Operand<TFloat32> images, Taps taps) {
    var x = images;                                                           // [N, 16, 16, 3]
    x = nn.conv("conv1/conv", x, Conv.of(3, 3, 3, 8).padding(Padding.SAME));  // [N, 16, 16, 8]
    x = nn.relu(x);                                                           // [N, 16, 16, 8]
    taps.put(Tap.CONV1, x);

    for (int i = 0; i < 2; i++) {
      x = basic(nn, "s1/" + i, x, 8, 8, 1);                                   // [N, 16, 16, 8]
      taps.put(Tap.S1.block(i), x);
    }
    taps.put(Tap.S1, x);

    x = basicZeroPad(nn, "s2/0", x, 8, 16, 2);                                // [N, 8, 8, 16]
    taps.put(Tap.S2.block(0), x);
    x = basic(nn, "s2/1", x, 16, 16, 1);                                      // [N, 8, 8, 16]
    taps.put(Tap.S2.block(1), x);
    taps.put(Tap.S2, x);

    x = nn.globalAveragePool(x);                                              // [N, 16]
    x = nn.dense("head/dense", x, 16, 4);                                     // [N, 4]
    return taps.put(Tap.HEAD, x);
  }

  /**
   * Two 3x3 convolutions (He et al., 2015, Figure 5, left).
   *
   * <p>The shortcut is the identity.
   */
  private static Operand<TFloat32> basic(
      Layers nn, String name, Operand<TFloat32> x, int in, int width, int stride) {
    var y = nn.conv(
        name + "/conv1/conv", x, Conv.of(3, 3, in, width).stride(stride).padding(Padding.SAME));
    y = nn.relu(y);
    y = nn.conv(name + "/conv2/conv", y, Conv.of(3, 3, width, width).padding(Padding.SAME));
    return nn.relu(nn.add(y, x));
  }

  /**
   * Two 3x3 convolutions (He et al., 2015, Figure 5, left).
   *
   * <p>The shortcut is {@code subsample -> zero_channels}.
   */
  private static Operand<TFloat32> basicZeroPad(
      Layers nn, String name, Operand<TFloat32> x, int in, int width, int stride) {
    var y = nn.conv(
        name + "/conv1/conv",
        x,
        Conv.of(3, 3, in, width).stride(stride).padding(Padding.SAME));  // [N, 8, 8, 16]
    y = nn.relu(y);                                                      // [N, 8, 8, 16]
    y = nn.conv(
        name + "/conv2/conv",
        y,
        Conv.of(3, 3, width, width).padding(Padding.SAME));              // [N, 8, 8, 16]
    var shortcut = nn.subsample(x, stride);                              // [N, 8, 8, 8]
    shortcut = nn.zeroChannels(shortcut, in, width);                     // [N, 8, 8, 16]
    return nn.relu(nn.add(y, shortcut));                                 // [N, 8, 8, 16]
  }

  @Override
  public String name() {
    return "NoNorm";
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
    return 10_652L;
  }

  @Override
  public Initializer initializer() {
    return Initializer.HE_FAN_IN;
  }

  /** The places in the network whose values can be asked for. */
  public static final class Tap {
    /** [N, 16, 16, 8]. */
    public static final LabelTap CONV1 = LabelTap.of("conv1");

    /** 2 blocks, [N, 16, 16, 8]. */
    public static final StageTap S1 = StageTap.of("s1", 2);

    /** 2 blocks, [N, 8, 8, 16]. */
    public static final StageTap S2 = StageTap.of("s2", 2);

    /** [N, 4]. */
    public static final LabelTap HEAD = LabelTap.of("head");

    private Tap() {}
  }
}

// accept/Switches.java
package accept;

import io.radon.runtime.model.Conv;
import io.radon.runtime.model.ImageSize;
import io.radon.runtime.model.Initializer;
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
 * What a model's switches hold, blocks of the standard library follow.
 *
 * <p>Input [N, 16, 16, 3], output [N, 4]. 10,860 trainable parameters, 1.161 M multiply-adds, depth
 * 10.
 */
@Generated("radon")
public final class Switches implements Network {
  private static final String DIGEST =
      "sha256:0ca1f42107fa27b9b01854cb93403574c9e6b464191f46e80918540032305889";

  private final int height;
  private final int width;

  /** The network of the spec: images of 16x16. */
  public Switches() {
    this(16, 16);
  }

  /**
   * The network for images of another size.
   *
   * @throws IllegalArgumentException if a number is less than a layer needs
   */
  public Switches(int height, int width) {
    if (height < 1 || width < 1) {
      throw new IllegalArgumentException(
          "expected images of at least 1x1, found " + height + "x" + width);
    }
    this.height = height;
    this.width = width;
  }

  @Override
  public Operand<TFloat32> forward(Layers nn, Operand<TFloat32> images, Taps taps) {
    var x = images;                                                           // [N, 16, 16, 3]
    x = nn.conv("conv1/conv", x, Conv.of(3, 3, 3, 8).padding(Padding.SAME));  // [N, 16, 16, 8]
    x = nn.gelu(nn.batchNorm("conv1/norm", x, 8, 0.001, 0.99));               // [N, 16, 16, 8]
    taps.put(Tap.CONV1, x);

    for (int i = 0; i < 2; i++) {
      x = basic(nn, "s1/" + i, x, 8, 8, 1);                                   // [N, 16, 16, 8]
      taps.put(Tap.S1.block(i), x);
    }
    taps.put(Tap.S1, x);

    x = basicZeroPad(nn, "s2/0", x, 8, 16, 2);                                // [N, 8, 8, 16]
    taps.put(Tap.S2.block(0), x);
    x = basic(nn, "s2/1", x, 16, 16, 1);                                      // [N, 8, 8, 16]
    taps.put(Tap.S2.block(1), x);
    taps.put(Tap.S2, x);

    x = nn.globalAveragePool(x);                                              // [N, 16]
    x = nn.dense("head/dense", x, 16, 4);                                     // [N, 4]
    return taps.put(Tap.HEAD, x);
  }

  /**
   * Two 3x3 convolutions (He et al., 2015, Figure 5, left).
   *
   * <p>The shortcut is the identity.
   */
  private static Operand<TFloat32> basic(
      Layers nn, String name, Operand<TFloat32> x, int in, int width, int stride) {
    var y = nn.conv(
        name + "/conv1/conv", x, Conv.of(3, 3, in, width).stride(stride).padding(Padding.SAME));
    y = nn.gelu(nn.batchNorm(name + "/conv1/norm", y, width, 0.001, 0.99));
    y = nn.conv(name + "/conv2/conv", y, Conv.of(3, 3, width, width).padding(Padding.SAME));
    y = nn.batchNorm(name + "/conv2/norm", y, width, 0.001, 0.99);
    return nn.gelu(nn.add(y, x));
  }

  /**
   * Two 3x3 convolutions (He et al., 2015, Figure 5, left).
   *
   * <p>The shortcut is {@code subsample -> zero_channels}.
   */
  private static Operand<TFloat32> basicZeroPad(
      Layers nn, String name, Operand<TFloat32> x, int in, int width, int stride) {
    var y = nn.conv(
        name + "/conv1/conv",
        x,
        Conv.of(3, 3, in, width).stride(stride).padding(Padding.SAME));      // [N, 8, 8, 16]
    y = nn.gelu(nn.batchNorm(name + "/conv1/norm", y, width, 0.001, 0.99));  // [N, 8, 8, 16]
    y = nn.conv(
        name + "/conv2/conv",
        y,
        Conv.of(3, 3, width, width).padding(Padding.SAME));                  // [N, 8, 8, 16]
    y = nn.batchNorm(name + "/conv2/norm", y, width, 0.001, 0.99);           // [N, 8, 8, 16]
    var shortcut = nn.subsample(x, stride);                                  // [N, 8, 8, 8]
    shortcut = nn.zeroChannels(shortcut, in, width);                         // [N, 8, 8, 16]
    return nn.gelu(nn.add(y, shortcut));                                     // [N, 8, 8, 16]
  }

  @Override
  public String name() {
    return "Switches";
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
    return 10_860L;
  }

  @Override
  public Initializer initializer() {
    return Initializer.HE_FAN_IN;
  }

  /** The places in the network whose values can be asked for. */
  public static final class Tap {
    /** [N, 16, 16, 8]. */
    public static final LabelTap CONV1 = LabelTap.of("conv1");

    /** 2 blocks, [N, 16, 16, 8]. */
    public static final StageTap S1 = StageTap.of("s1", 2);

    /** 2 blocks, [N, 8, 8, 16]. */
    public static final StageTap S2 = StageTap.of("s2", 2);

    /** [N, 4]. */
    public static final LabelTap HEAD = LabelTap.of("head");

    private Tap() {}
  }
}
