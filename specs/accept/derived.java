// accept/Changed.java
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
 * A changed switch and a changed flow; the expectations are this model's own.
 *
 * <p>Input [N, 32, 32, 3], output [N, classes]. 5,106 trainable parameters, 2.286 M multiply-adds,
 * depth 6.
 */
@Generated("radon")
public final class Changed implements Network {
  private static final String DIGEST =
      "sha256:cc697c1c556b7c3f311ffb332f2dc3e8f80186f177d85ae13dcff56f2e381f38";

  private final int classes;
  private final int height;
  private final int width;

  /** The network of the spec: 10 classes, images of 32x32. */
  public Changed() {
    this(10);
  }

  /** The network for images of 32x32. */
  public Changed(int classes) {
    this(classes, 32, 32);
  }

  /**
   * The network for other classes and images of another size.
   *
   * @throws IllegalArgumentException if a number is less than a layer needs
   */
  public Changed(int classes, int height, int width) {
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
    var x = images;                                 // [N, 32, 32, 3]
    x = nn.conv("conv1/conv", x, 3, 3, 3, 8, 1);    // [N, 32, 32, 8]
    x = nn.silu(nn.batchNorm("conv1/norm", x, 8));  // [N, 32, 32, 8]
    taps.put(Tap.CONV1, x);

    x = basic(nn, "s1/0", x, 8, 1);                 // [N, 32, 32, 8]
    taps.put(Tap.S1.block(0), x);
    taps.put(Tap.S1, x);

    x = basicZeroPad(nn, "s2/0", x, 16, 2);         // [N, 16, 16, 16]
    taps.put(Tap.S2.block(0), x);
    taps.put(Tap.S2, x);

    x = nn.globalMaxPool(x);                        // [N, 16]
    x = nn.dropout(x, 0.5);                         // [N, 16]
    x = nn.dense("head/dense", x, 16, classes);     // [N, classes]
    return taps.put(Tap.HEAD, x);
  }

  /**
   * Two 3x3 convolutions (He et al., 2015, Figure 5, left).
   *
   * <p>The shortcut is the identity.
   */
  private static Operand<TFloat32> basic(
      Layers nn, String name, Operand<TFloat32> x, int width, int stride) {
    var y = nn.conv(name + "/conv1/conv", x, 3, 3, 8, width, stride);  // [N, 32, 32, 8]
    y = nn.silu(nn.batchNorm(name + "/conv1/norm", y, width));         // [N, 32, 32, 8]
    y = nn.conv(name + "/conv2/conv", y, 3, 3, width, width, 1);       // [N, 32, 32, 8]
    y = nn.batchNorm(name + "/conv2/norm", y, width);                  // [N, 32, 32, 8]
    return nn.silu(nn.add(y, x));                                      // [N, 32, 32, 8]
  }

  /**
   * Two 3x3 convolutions (He et al., 2015, Figure 5, left).
   *
   * <p>The shortcut is {@code subsample -> zero_channels}.
   */
  private static Operand<TFloat32> basicZeroPad(
      Layers nn, String name, Operand<TFloat32> x, int width, int stride) {
    var y = nn.conv(name + "/conv1/conv", x, 3, 3, 8, width, stride);  // [N, 16, 16, 16]
    y = nn.silu(nn.batchNorm(name + "/conv1/norm", y, width));         // [N, 16, 16, 16]
    y = nn.conv(name + "/conv2/conv", y, 3, 3, width, width, 1);       // [N, 16, 16, 16]
    y = nn.batchNorm(name + "/conv2/norm", y, width);                  // [N, 16, 16, 16]
    var shortcut = nn.subsample(x, stride);                            // [N, 16, 16, 8]
    shortcut = nn.zeroChannels(shortcut, 8, width);                    // [N, 16, 16, 16]
    return nn.silu(nn.add(y, shortcut));                               // [N, 16, 16, 16]
  }

  @Override
  public String name() {
    return "Changed";
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
    return TapPoint.listOf(Tap.CONV1, Tap.S1, Tap.S2, Tap.HEAD);
  }

  @Override
  public String digest() {
    return DIGEST;
  }

  @Override
  public long parameters() {
    return 4_936L + 17L * classes;
  }

  /** The places in the network whose values can be asked for. */
  public static final class Tap {
    /** [N, 32, 32, 8]. */
    public static final LabelTap CONV1 = LabelTap.of("conv1");

    /** One block, [N, 32, 32, 8]. */
    public static final StageTap S1 = StageTap.of("s1", 1);

    /** One block, [N, 16, 16, 16]. */
    public static final StageTap S2 = StageTap.of("s2", 1);

    /** [N, classes]. */
    public static final LabelTap HEAD = LabelTap.of("head");

    private Tap() {}
  }
}

// accept/Six.java
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
 * The expectations of the family hold here, and one more does.
 *
 * <p>Input [N, 32, 32, 3], output [N, classes]. 5,106 trainable parameters, 2.286 M multiply-adds,
 * depth 6.
 */
@Generated("radon")
public final class Six implements Network {
  private static final String DIGEST =
      "sha256:4426a6cd189eb736192b12a3ae1cb921fdbc5b261660c34cc43c3c20949a51db";

  private final int classes;
  private final int height;
  private final int width;

  /** The network of the spec: 10 classes, images of 32x32. */
  public Six() {
    this(10);
  }

  /** The network for images of 32x32. */
  public Six(int classes) {
    this(classes, 32, 32);
  }

  /**
   * The network for other classes and images of another size.
   *
   * @throws IllegalArgumentException if a number is less than a layer needs
   */
  public Six(int classes, int height, int width) {
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
    var x = images;                                 // [N, 32, 32, 3]
    x = nn.conv("conv1/conv", x, 3, 3, 3, 8, 1);    // [N, 32, 32, 8]
    x = nn.relu(nn.batchNorm("conv1/norm", x, 8));  // [N, 32, 32, 8]
    taps.put(Tap.CONV1, x);

    x = basic(nn, "s1/0", x, 8, 1);                 // [N, 32, 32, 8]
    taps.put(Tap.S1.block(0), x);
    taps.put(Tap.S1, x);

    x = basicZeroPad(nn, "s2/0", x, 16, 2);         // [N, 16, 16, 16]
    taps.put(Tap.S2.block(0), x);
    taps.put(Tap.S2, x);

    x = nn.globalAveragePool(x);                    // [N, 16]
    x = nn.dense("head/dense", x, 16, classes);     // [N, classes]
    return taps.put(Tap.HEAD, x);
  }

  /**
   * Two 3x3 convolutions (He et al., 2015, Figure 5, left).
   *
   * <p>The shortcut is the identity.
   */
  private static Operand<TFloat32> basic(
      Layers nn, String name, Operand<TFloat32> x, int width, int stride) {
    var y = nn.conv(name + "/conv1/conv", x, 3, 3, 8, width, stride);  // [N, 32, 32, 8]
    y = nn.relu(nn.batchNorm(name + "/conv1/norm", y, width));         // [N, 32, 32, 8]
    y = nn.conv(name + "/conv2/conv", y, 3, 3, width, width, 1);       // [N, 32, 32, 8]
    y = nn.batchNorm(name + "/conv2/norm", y, width);                  // [N, 32, 32, 8]
    return nn.relu(nn.add(y, x));                                      // [N, 32, 32, 8]
  }

  /**
   * Two 3x3 convolutions (He et al., 2015, Figure 5, left).
   *
   * <p>The shortcut is {@code subsample -> zero_channels}.
   */
  private static Operand<TFloat32> basicZeroPad(
      Layers nn, String name, Operand<TFloat32> x, int width, int stride) {
    var y = nn.conv(name + "/conv1/conv", x, 3, 3, 8, width, stride);  // [N, 16, 16, 16]
    y = nn.relu(nn.batchNorm(name + "/conv1/norm", y, width));         // [N, 16, 16, 16]
    y = nn.conv(name + "/conv2/conv", y, 3, 3, width, width, 1);       // [N, 16, 16, 16]
    y = nn.batchNorm(name + "/conv2/norm", y, width);                  // [N, 16, 16, 16]
    var shortcut = nn.subsample(x, stride);                            // [N, 16, 16, 8]
    shortcut = nn.zeroChannels(shortcut, 8, width);                    // [N, 16, 16, 16]
    return nn.relu(nn.add(y, shortcut));                               // [N, 16, 16, 16]
  }

  @Override
  public String name() {
    return "Six";
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
    return TapPoint.listOf(Tap.CONV1, Tap.S1, Tap.S2, Tap.HEAD);
  }

  @Override
  public String digest() {
    return DIGEST;
  }

  @Override
  public long parameters() {
    return 4_936L + 17L * classes;
  }

  /** The places in the network whose values can be asked for. */
  public static final class Tap {
    /** [N, 32, 32, 8]. */
    public static final LabelTap CONV1 = LabelTap.of("conv1");

    /** One block, [N, 32, 32, 8]. */
    public static final StageTap S1 = StageTap.of("s1", 1);

    /** One block, [N, 16, 16, 16]. */
    public static final StageTap S2 = StageTap.of("s2", 1);

    /** [N, classes]. */
    public static final LabelTap HEAD = LabelTap.of("head");

    private Tap() {}
  }
}
