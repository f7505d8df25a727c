// accept/Shortcuts.java
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
 * One model per policy.
 *
 * <p>Input [N, 16, 16, 3], output [N, 4]. 2,840 trainable parameters, 304.2 k multiply-adds, depth
 * 10.
 */
@Generated("radon")
public final class Shortcuts implements Network {
  private static final String DIGEST =
      "sha256:1389161b0eb6777f8dd23c030973ba45674dce38774e272762f4481e0f54da90";

  private final int height;
  private final int width;

  /** The network of the spec: images of 16x16. */
  public Shortcuts() {
    this(16, 16);
  }

  /**
   * The network for images of another size.
   *
   * @throws IllegalArgumentException if a number is less than a layer needs
   */
  public Shortcuts(int height, int width) {
    if (height < 1 || width < 1) {
      throw new IllegalArgumentException(
          "expected images of at least 1x1, found " + height + "x" + width);
    }
    this.height = height;
    this.width = width;
  }

  @Override
  public Operand<TFloat32> forward(Layers nn, Operand<TFloat32> images, Taps taps) {
    var x = images;                                 // [N, 16, 16, 3]
    x = nn.conv("conv1/conv", x, 3, 3, 3, 4, 1);    // [N, 16, 16, 4]
    x = nn.relu(nn.batchNorm("conv1/norm", x, 4));  // [N, 16, 16, 4]
    taps.put(Tap.CONV1, x);

    for (int i = 0; i < 2; i++) {
      x = basic(nn, "s1/" + i, x, 4, 4, 1);         // [N, 16, 16, 4]
      taps.put(Tap.S1.block(i), x);
    }
    taps.put(Tap.S1, x);

    x = basicPlain(nn, "s2/0", x, 4, 8, 2);         // [N, 8, 8, 8]
    taps.put(Tap.S2.block(0), x);
    x = basic(nn, "s2/1", x, 8, 8, 1);              // [N, 8, 8, 8]
    taps.put(Tap.S2.block(1), x);
    taps.put(Tap.S2, x);

    x = nn.globalAveragePool(x);                    // [N, 8]
    x = nn.dense("head/dense", x, 8, 4);            // [N, 4]
    return taps.put(Tap.HEAD, x);
  }

  /**
   * Two 3x3 convolutions (He et al., 2015, Figure 5, left).
   *
   * <p>The shortcut is the identity.
   */
  private static Operand<TFloat32> basic(
      Layers nn, String name, Operand<TFloat32> x, int in, int width, int stride) {
    var y = nn.conv(name + "/conv1/conv", x, 3, 3, in, width, stride);
    y = nn.relu(nn.batchNorm(name + "/conv1/norm", y, width));
    y = nn.conv(name + "/conv2/conv", y, 3, 3, width, width, 1);
    y = nn.batchNorm(name + "/conv2/norm", y, width);
    return nn.relu(nn.add(y, x));
  }

  /**
   * Two 3x3 convolutions (He et al., 2015, Figure 5, left).
   *
   * <p>Nothing is added.
   */
  private static Operand<TFloat32> basicPlain(
      Layers nn, String name, Operand<TFloat32> x, int in, int width, int stride) {
    var y = nn.conv(name + "/conv1/conv", x, 3, 3, in, width, stride);  // [N, 8, 8, 8]
    y = nn.relu(nn.batchNorm(name + "/conv1/norm", y, width));          // [N, 8, 8, 8]
    y = nn.conv(name + "/conv2/conv", y, 3, 3, width, width, 1);        // [N, 8, 8, 8]
    return nn.relu(nn.batchNorm(name + "/conv2/norm", y, width));       // [N, 8, 8, 8]
  }

  @Override
  public String name() {
    return "Shortcuts";
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
    return 2_840L;
  }

  /** The places in the network whose values can be asked for. */
  public static final class Tap {
    /** [N, 16, 16, 4]. */
    public static final LabelTap CONV1 = LabelTap.of("conv1");

    /** 2 blocks, [N, 16, 16, 4]. */
    public static final StageTap S1 = StageTap.of("s1", 2);

    /** 2 blocks, [N, 8, 8, 8]. */
    public static final StageTap S2 = StageTap.of("s2", 2);

    /** [N, 4]. */
    public static final LabelTap HEAD = LabelTap.of("head");

    private Tap() {}
  }
}

// accept/ShortcutsA.java
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
 * One model per policy.
 *
 * <p>Input [N, 16, 16, 3], output [N, 4]. 2,840 trainable parameters, 304.2 k multiply-adds, depth
 * 10.
 */
@Generated("radon")
public final class ShortcutsA implements Network {
  private static final String DIGEST =
      "sha256:0940bf636ef7a9f47effa4a1c09f5b523ac8dc6a2cda543805a77492fcd49ccf";

  private final int height;
  private final int width;

  /** The network of the spec: images of 16x16. */
  public ShortcutsA() {
    this(16, 16);
  }

  /**
   * The network for images of another size.
   *
   * @throws IllegalArgumentException if a number is less than a layer needs
   */
  public ShortcutsA(int height, int width) {
    if (height < 1 || width < 1) {
      throw new IllegalArgumentException(
          "expected images of at least 1x1, found " + height + "x" + width);
    }
    this.height = height;
    this.width = width;
  }

  @Override
  public Operand<TFloat32> forward(Layers nn, Operand<TFloat32> images, Taps taps) {
    var x = images;                                 // [N, 16, 16, 3]
    x = nn.conv("conv1/conv", x, 3, 3, 3, 4, 1);    // [N, 16, 16, 4]
    x = nn.relu(nn.batchNorm("conv1/norm", x, 4));  // [N, 16, 16, 4]
    taps.put(Tap.CONV1, x);

    for (int i = 0; i < 2; i++) {
      x = basic(nn, "s1/" + i, x, 4, 4, 1);         // [N, 16, 16, 4]
      taps.put(Tap.S1.block(i), x);
    }
    taps.put(Tap.S1, x);

    x = basicZeroPad(nn, "s2/0", x, 4, 8, 2);       // [N, 8, 8, 8]
    taps.put(Tap.S2.block(0), x);
    x = basic(nn, "s2/1", x, 8, 8, 1);              // [N, 8, 8, 8]
    taps.put(Tap.S2.block(1), x);
    taps.put(Tap.S2, x);

    x = nn.globalAveragePool(x);                    // [N, 8]
    x = nn.dense("head/dense", x, 8, 4);            // [N, 4]
    return taps.put(Tap.HEAD, x);
  }

  /**
   * Two 3x3 convolutions (He et al., 2015, Figure 5, left).
   *
   * <p>The shortcut is the identity.
   */
  private static Operand<TFloat32> basic(
      Layers nn, String name, Operand<TFloat32> x, int in, int width, int stride) {
    var y = nn.conv(name + "/conv1/conv", x, 3, 3, in, width, stride);
    y = nn.relu(nn.batchNorm(name + "/conv1/norm", y, width));
    y = nn.conv(name + "/conv2/conv", y, 3, 3, width, width, 1);
    y = nn.batchNorm(name + "/conv2/norm", y, width);
    return nn.relu(nn.add(y, x));
  }

  /**
   * Two 3x3 convolutions (He et al., 2015, Figure 5, left).
   *
   * <p>The shortcut is {@code subsample -> zero_channels}.
   */
  private static Operand<TFloat32> basicZeroPad(
      Layers nn, String name, Operand<TFloat32> x, int in, int width, int stride) {
    var y = nn.conv(name + "/conv1/conv", x, 3, 3, in, width, stride);  // [N, 8, 8, 8]
    y = nn.relu(nn.batchNorm(name + "/conv1/norm", y, width));          // [N, 8, 8, 8]
    y = nn.conv(name + "/conv2/conv", y, 3, 3, width, width, 1);        // [N, 8, 8, 8]
    y = nn.batchNorm(name + "/conv2/norm", y, width);                   // [N, 8, 8, 8]
    var shortcut = nn.subsample(x, stride);                             // [N, 8, 8, 4]
    shortcut = nn.zeroChannels(shortcut, in, width);                    // [N, 8, 8, 8]
    return nn.relu(nn.add(y, shortcut));                                // [N, 8, 8, 8]
  }

  @Override
  public String name() {
    return "ShortcutsA";
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
    return 2_840L;
  }

  /** The places in the network whose values can be asked for. */
  public static final class Tap {
    /** [N, 16, 16, 4]. */
    public static final LabelTap CONV1 = LabelTap.of("conv1");

    /** 2 blocks, [N, 16, 16, 4]. */
    public static final StageTap S1 = StageTap.of("s1", 2);

    /** 2 blocks, [N, 8, 8, 8]. */
    public static final StageTap S2 = StageTap.of("s2", 2);

    /** [N, 4]. */
    public static final LabelTap HEAD = LabelTap.of("head");

    private Tap() {}
  }
}

// accept/ShortcutsB.java
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
 * One model per policy.
 *
 * <p>Input [N, 16, 16, 3], output [N, 4]. 2,888 trainable parameters, 306.2 k multiply-adds, depth
 * 10.
 */
@Generated("radon")
public final class ShortcutsB implements Network {
  private static final String DIGEST =
      "sha256:3ee218dc6a82d6f61103a6a5b3b42f79eacf4ba8af56d3e56099de8485f985b1";

  private final int height;
  private final int width;

  /** The network of the spec: images of 16x16. */
  public ShortcutsB() {
    this(16, 16);
  }

  /**
   * The network for images of another size.
   *
   * @throws IllegalArgumentException if a number is less than a layer needs
   */
  public ShortcutsB(int height, int width) {
    if (height < 1 || width < 1) {
      throw new IllegalArgumentException(
          "expected images of at least 1x1, found " + height + "x" + width);
    }
    this.height = height;
    this.width = width;
  }

  @Override
  public Operand<TFloat32> forward(Layers nn, Operand<TFloat32> images, Taps taps) {
    var x = images;                                 // [N, 16, 16, 3]
    x = nn.conv("conv1/conv", x, 3, 3, 3, 4, 1);    // [N, 16, 16, 4]
    x = nn.relu(nn.batchNorm("conv1/norm", x, 4));  // [N, 16, 16, 4]
    taps.put(Tap.CONV1, x);

    for (int i = 0; i < 2; i++) {
      x = basic(nn, "s1/" + i, x, 4, 4, 1);         // [N, 16, 16, 4]
      taps.put(Tap.S1.block(i), x);
    }
    taps.put(Tap.S1, x);

    x = basicProjected(nn, "s2/0", x, 4, 8, 2);     // [N, 8, 8, 8]
    taps.put(Tap.S2.block(0), x);
    x = basic(nn, "s2/1", x, 8, 8, 1);              // [N, 8, 8, 8]
    taps.put(Tap.S2.block(1), x);
    taps.put(Tap.S2, x);

    x = nn.globalAveragePool(x);                    // [N, 8]
    x = nn.dense("head/dense", x, 8, 4);            // [N, 4]
    return taps.put(Tap.HEAD, x);
  }

  /**
   * Two 3x3 convolutions (He et al., 2015, Figure 5, left).
   *
   * <p>The shortcut is the identity.
   */
  private static Operand<TFloat32> basic(
      Layers nn, String name, Operand<TFloat32> x, int in, int width, int stride) {
    var y = nn.conv(name + "/conv1/conv", x, 3, 3, in, width, stride);
    y = nn.relu(nn.batchNorm(name + "/conv1/norm", y, width));
    y = nn.conv(name + "/conv2/conv", y, 3, 3, width, width, 1);
    y = nn.batchNorm(name + "/conv2/norm", y, width);
    return nn.relu(nn.add(y, x));
  }

  /**
   * Two 3x3 convolutions (He et al., 2015, Figure 5, left).
   *
   * <p>The shortcut is {@code conv -> batch_norm}.
   */
  private static Operand<TFloat32> basicProjected(
      Layers nn, String name, Operand<TFloat32> x, int in, int width, int stride) {
    var y = nn.conv(name + "/conv1/conv", x, 3, 3, in, width, stride);            // [N, 8, 8, 8]
    y = nn.relu(nn.batchNorm(name + "/conv1/norm", y, width));                    // [N, 8, 8, 8]
    y = nn.conv(name + "/conv2/conv", y, 3, 3, width, width, 1);                  // [N, 8, 8, 8]
    y = nn.batchNorm(name + "/conv2/norm", y, width);                             // [N, 8, 8, 8]
    var shortcut = nn.conv(name + "/shortcut/conv", x, 1, 1, in, width, stride);  // [N, 8, 8, 8]
    shortcut = nn.batchNorm(name + "/shortcut/norm", shortcut, width);            // [N, 8, 8, 8]
    return nn.relu(nn.add(y, shortcut));                                          // [N, 8, 8, 8]
  }

  @Override
  public String name() {
    return "ShortcutsB";
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
    return 2_888L;
  }

  /** The places in the network whose values can be asked for. */
  public static final class Tap {
    /** [N, 16, 16, 4]. */
    public static final LabelTap CONV1 = LabelTap.of("conv1");

    /** 2 blocks, [N, 16, 16, 4]. */
    public static final StageTap S1 = StageTap.of("s1", 2);

    /** 2 blocks, [N, 8, 8, 8]. */
    public static final StageTap S2 = StageTap.of("s2", 2);

    /** [N, 4]. */
    public static final LabelTap HEAD = LabelTap.of("head");

    private Tap() {}
  }
}

// accept/ShortcutsC.java
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
 * One model per policy.
 *
 * <p>Input [N, 16, 16, 3], output [N, 4]. 3,016 trainable parameters, 318.5 k multiply-adds, depth
 * 10.
 */
@Generated("radon")
public final class ShortcutsC implements Network {
  private static final String DIGEST =
      "sha256:8f826b7a4694d20f65fb9b9faf3a5ed5fdfde1696099e731f593238944cf857e";

  private final int height;
  private final int width;

  /** The network of the spec: images of 16x16. */
  public ShortcutsC() {
    this(16, 16);
  }

  /**
   * The network for images of another size.
   *
   * @throws IllegalArgumentException if a number is less than a layer needs
   */
  public ShortcutsC(int height, int width) {
    if (height < 1 || width < 1) {
      throw new IllegalArgumentException(
          "expected images of at least 1x1, found " + height + "x" + width);
    }
    this.height = height;
    this.width = width;
  }

  @Override
  public Operand<TFloat32> forward(Layers nn, Operand<TFloat32> images, Taps taps) {
    var x = images;                                   // [N, 16, 16, 3]
    x = nn.conv("conv1/conv", x, 3, 3, 3, 4, 1);      // [N, 16, 16, 4]
    x = nn.relu(nn.batchNorm("conv1/norm", x, 4));    // [N, 16, 16, 4]
    taps.put(Tap.CONV1, x);

    for (int i = 0; i < 2; i++) {
      x = basicProjected(nn, "s1/" + i, x, 4, 4, 1);  // [N, 16, 16, 4]
      taps.put(Tap.S1.block(i), x);
    }
    taps.put(Tap.S1, x);

    x = basicProjected(nn, "s2/0", x, 4, 8, 2);       // [N, 8, 8, 8]
    taps.put(Tap.S2.block(0), x);
    x = basicProjected(nn, "s2/1", x, 8, 8, 1);       // [N, 8, 8, 8]
    taps.put(Tap.S2.block(1), x);
    taps.put(Tap.S2, x);

    x = nn.globalAveragePool(x);                      // [N, 8]
    x = nn.dense("head/dense", x, 8, 4);              // [N, 4]
    return taps.put(Tap.HEAD, x);
  }

  /** Two 3x3 convolutions (He et al., 2015, Figure 5, left). */
  private static Operand<TFloat32> basicProjected(
      Layers nn, String name, Operand<TFloat32> x, int in, int width, int stride) {
    var y = nn.conv(name + "/conv1/conv", x, 3, 3, in, width, stride);
    y = nn.relu(nn.batchNorm(name + "/conv1/norm", y, width));
    y = nn.conv(name + "/conv2/conv", y, 3, 3, width, width, 1);
    y = nn.batchNorm(name + "/conv2/norm", y, width);
    var shortcut = nn.conv(name + "/shortcut/conv", x, 1, 1, in, width, stride);
    shortcut = nn.batchNorm(name + "/shortcut/norm", shortcut, width);
    return nn.relu(nn.add(y, shortcut));
  }

  @Override
  public String name() {
    return "ShortcutsC";
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
    return 3_016L;
  }

  /** The places in the network whose values can be asked for. */
  public static final class Tap {
    /** [N, 16, 16, 4]. */
    public static final LabelTap CONV1 = LabelTap.of("conv1");

    /** 2 blocks, [N, 16, 16, 4]. */
    public static final StageTap S1 = StageTap.of("s1", 2);

    /** 2 blocks, [N, 8, 8, 8]. */
    public static final StageTap S2 = StageTap.of("s2", 2);

    /** [N, 4]. */
    public static final LabelTap HEAD = LabelTap.of("head");

    private Tap() {}
  }
}

// accept/ShortcutsD.java
package accept;

import io.radon.runtime.model.ImageSize;
import io.radon.runtime.model.LabelTap;
import io.radon.runtime.model.Layers;
import io.radon.runtime.model.Network;
import io.radon.runtime.model.Pool;
import io.radon.runtime.model.StageTap;
import io.radon.runtime.model.TapPoint;
import io.radon.runtime.model.Taps;
import java.util.List;
import javax.annotation.processing.Generated;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * One model per policy.
 *
 * <p>Input [N, 16, 16, 3], output [N, 4]. 2,888 trainable parameters, 306.2 k multiply-adds, depth
 * 10.
 */
@Generated("radon")
public final class ShortcutsD implements Network {
  private static final String DIGEST =
      "sha256:a6a9e029dffdd99cfcce5ea63ab71ce530aec96585c9c7d0ea6aa2b3141b3c7a";

  private final int height;
  private final int width;

  /** The network of the spec: images of 16x16. */
  public ShortcutsD() {
    this(16, 16);
  }

  /**
   * The network for images of another size.
   *
   * @throws IllegalArgumentException if a number is less than a layer needs
   */
  public ShortcutsD(int height, int width) {
    if (height < 2 || width < 2) {
      throw new IllegalArgumentException(
          "expected images of at least 2x2 for `s2/0/shortcut/avg_pool`, found "
              + height
              + "x"
              + width);
    }
    this.height = height;
    this.width = width;
  }

  @Override
  public Operand<TFloat32> forward(Layers nn, Operand<TFloat32> images, Taps taps) {
    var x = images;                                     // [N, 16, 16, 3]
    x = nn.conv("conv1/conv", x, 3, 3, 3, 4, 1);        // [N, 16, 16, 4]
    x = nn.relu(nn.batchNorm("conv1/norm", x, 4));      // [N, 16, 16, 4]
    taps.put(Tap.CONV1, x);

    for (int i = 0; i < 2; i++) {
      x = basic(nn, "s1/" + i, x, 4, 4, 1);             // [N, 16, 16, 4]
      taps.put(Tap.S1.block(i), x);
    }
    taps.put(Tap.S1, x);

    x = basicAverageProjected(nn, "s2/0", x, 4, 8, 2);  // [N, 8, 8, 8]
    taps.put(Tap.S2.block(0), x);
    x = basic(nn, "s2/1", x, 8, 8, 1);                  // [N, 8, 8, 8]
    taps.put(Tap.S2.block(1), x);
    taps.put(Tap.S2, x);

    x = nn.globalAveragePool(x);                        // [N, 8]
    x = nn.dense("head/dense", x, 8, 4);                // [N, 4]
    return taps.put(Tap.HEAD, x);
  }

  /**
   * Two 3x3 convolutions (He et al., 2015, Figure 5, left).
   *
   * <p>The shortcut is the identity.
   */
  private static Operand<TFloat32> basic(
      Layers nn, String name, Operand<TFloat32> x, int in, int width, int stride) {
    var y = nn.conv(name + "/conv1/conv", x, 3, 3, in, width, stride);
    y = nn.relu(nn.batchNorm(name + "/conv1/norm", y, width));
    y = nn.conv(name + "/conv2/conv", y, 3, 3, width, width, 1);
    y = nn.batchNorm(name + "/conv2/norm", y, width);
    return nn.relu(nn.add(y, x));
  }

  /**
   * Two 3x3 convolutions (He et al., 2015, Figure 5, left).
   *
   * <p>The shortcut is {@code avg_pool -> conv -> batch_norm}.
   */
  private static Operand<TFloat32> basicAverageProjected(
      Layers nn, String name, Operand<TFloat32> x, int in, int width, int stride) {
    var y = nn.conv(name + "/conv1/conv", x, 3, 3, in, width, stride);          // [N, 8, 8, 8]
    y = nn.relu(nn.batchNorm(name + "/conv1/norm", y, width));                  // [N, 8, 8, 8]
    y = nn.conv(name + "/conv2/conv", y, 3, 3, width, width, 1);                // [N, 8, 8, 8]
    y = nn.batchNorm(name + "/conv2/norm", y, width);                           // [N, 8, 8, 8]
    var shortcut = nn.averagePool(x, Pool.of(2, 2).stride(stride).ceil());      // [N, 8, 8, 4]
    shortcut = nn.conv(name + "/shortcut/conv", shortcut, 1, 1, in, width, 1);  // [N, 8, 8, 8]
    shortcut = nn.batchNorm(name + "/shortcut/norm", shortcut, width);          // [N, 8, 8, 8]
    return nn.relu(nn.add(y, shortcut));                                        // [N, 8, 8, 8]
  }

  @Override
  public String name() {
    return "ShortcutsD";
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
    return 2_888L;
  }

  /** The places in the network whose values can be asked for. */
  public static final class Tap {
    /** [N, 16, 16, 4]. */
    public static final LabelTap CONV1 = LabelTap.of("conv1");

    /** 2 blocks, [N, 16, 16, 4]. */
    public static final StageTap S1 = StageTap.of("s1", 2);

    /** 2 blocks, [N, 8, 8, 8]. */
    public static final StageTap S2 = StageTap.of("s2", 2);

    /** [N, 4]. */
    public static final LabelTap HEAD = LabelTap.of("head");

    private Tap() {}
  }
}

// accept/ShortcutsPlain.java
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
 * One model per policy.
 *
 * <p>Input [N, 16, 16, 3], output [N, 4]. 2,840 trainable parameters, 304.2 k multiply-adds, depth
 * 10.
 */
@Generated("radon")
public final class ShortcutsPlain implements Network {
  private static final String DIGEST =
      "sha256:7ce6d3c21db21778a8bf3bd0f6b60038299ea8e3a2d0f1a581c60ab39d3e75e3";

  private final int height;
  private final int width;

  /** The network of the spec: images of 16x16. */
  public ShortcutsPlain() {
    this(16, 16);
  }

  /**
   * The network for images of another size.
   *
   * @throws IllegalArgumentException if a number is less than a layer needs
   */
  public ShortcutsPlain(int height, int width) {
    if (height < 1 || width < 1) {
      throw new IllegalArgumentException(
          "expected images of at least 1x1, found " + height + "x" + width);
    }
    this.height = height;
    this.width = width;
  }

  @Override
  public Operand<TFloat32> forward(Layers nn, Operand<TFloat32> images, Taps taps) {
    var x = images;                                 // [N, 16, 16, 3]
    x = nn.conv("conv1/conv", x, 3, 3, 3, 4, 1);    // [N, 16, 16, 4]
    x = nn.relu(nn.batchNorm("conv1/norm", x, 4));  // [N, 16, 16, 4]
    taps.put(Tap.CONV1, x);

    for (int i = 0; i < 2; i++) {
      x = basic(nn, "s1/" + i, x, 4, 4, 1);         // [N, 16, 16, 4]
      taps.put(Tap.S1.block(i), x);
    }
    taps.put(Tap.S1, x);

    x = basic(nn, "s2/0", x, 4, 8, 2);              // [N, 8, 8, 8]
    taps.put(Tap.S2.block(0), x);
    x = basic(nn, "s2/1", x, 8, 8, 1);              // [N, 8, 8, 8]
    taps.put(Tap.S2.block(1), x);
    taps.put(Tap.S2, x);

    x = nn.globalAveragePool(x);                    // [N, 8]
    x = nn.dense("head/dense", x, 8, 4);            // [N, 4]
    return taps.put(Tap.HEAD, x);
  }

  /** Two 3x3 convolutions (He et al., 2015, Figure 5, left). */
  private static Operand<TFloat32> basic(
      Layers nn, String name, Operand<TFloat32> x, int in, int width, int stride) {
    var y = nn.conv(name + "/conv1/conv", x, 3, 3, in, width, stride);
    y = nn.relu(nn.batchNorm(name + "/conv1/norm", y, width));
    y = nn.conv(name + "/conv2/conv", y, 3, 3, width, width, 1);
    return nn.relu(nn.batchNorm(name + "/conv2/norm", y, width));
  }

  @Override
  public String name() {
    return "ShortcutsPlain";
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
    return 2_840L;
  }

  /** The places in the network whose values can be asked for. */
  public static final class Tap {
    /** [N, 16, 16, 4]. */
    public static final LabelTap CONV1 = LabelTap.of("conv1");

    /** 2 blocks, [N, 16, 16, 4]. */
    public static final StageTap S1 = StageTap.of("s1", 2);

    /** 2 blocks, [N, 8, 8, 8]. */
    public static final StageTap S2 = StageTap.of("s2", 2);

    /** [N, 4]. */
    public static final LabelTap HEAD = LabelTap.of("head");

    private Tap() {}
  }
}
