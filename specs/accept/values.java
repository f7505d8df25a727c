// accept/Values.java
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
 * Blocks, policies, norms and activations are values, with some of their arguments given or none.
 *
 * <p>Input [N, 16, 16, 3], output [N, 4]. 5,164 trainable parameters, 579.6 k multiply-adds, depth
 * 6.
 */
@Generated("radon")
public final class Values implements Network {
  private static final String DIGEST =
      "sha256:2d4e3f2566c7dd0628cb3fefff87e7000606acd5db88b1ca0b09bda4f85e52c4";

  private final int height;
  private final int width;

  /** The network of the spec: images of 16x16. */
  public Values() {
    this(16, 16);
  }

  /**
   * The network for images of another size.
   *
   * @throws IllegalArgumentException if a number is less than a layer needs
   */
  public Values(int height, int width) {
    if (height < 1 || width < 1) {
      throw new IllegalArgumentException(
          "expected images of at least 1x1, found " + height + "x" + width);
    }
    this.height = height;
    this.width = width;
  }

  @Override
  public Operand<TFloat32> forward(Layers nn, Operand<TFloat32> images, Taps taps) {
    var x = images;                                             // [N, 16, 16, 3]
    x = nn.conv("conv1/conv", x, 3, 3, 3, 8, 1);                // [N, 16, 16, 8]
    x = nn.silu(nn.batchNorm("conv1/norm", x, 8, 0.001, 0.9));  // [N, 16, 16, 8]
    taps.put(Tap.CONV1, x);

    x = basic(nn, "s1/0", x, 8, 1);                             // [N, 16, 16, 8]
    taps.put(Tap.S1.block(0), x);
    taps.put(Tap.S1, x);

    x = basicProjected(nn, "s2/0", x, 16, 2);                   // [N, 8, 8, 16]
    taps.put(Tap.S2.block(0), x);
    taps.put(Tap.S2, x);

    x = nn.globalAveragePool(x);                                // [N, 16]
    x = nn.dropout(x, 0.1);                                     // [N, 16]
    x = nn.dense("head/dense", x, 16, 4);                       // [N, 4]
    return taps.put(Tap.HEAD, x);
  }

  /**
   * Two 3x3 convolutions (He et al., 2015, Figure 5, left).
   *
   * <p>The shortcut is the identity.
   */
  private static Operand<TFloat32> basic(
      Layers nn, String name, Operand<TFloat32> x, int width, int stride) {
    var y = nn.conv(name + "/conv1/conv", x, 3, 3, 8, width, stride);       // [N, 16, 16, 8]
    y = nn.silu(nn.batchNorm(name + "/conv1/norm", y, width, 0.001, 0.9));  // [N, 16, 16, 8]
    y = nn.conv(name + "/conv2/conv", y, 3, 3, width, width, 1);            // [N, 16, 16, 8]
    y = nn.batchNorm(name + "/conv2/norm", y, width, 0.001, 0.9);           // [N, 16, 16, 8]
    return nn.silu(nn.add(y, x));                                           // [N, 16, 16, 8]
  }

  /**
   * Two 3x3 convolutions (He et al., 2015, Figure 5, left).
   *
   * <p>The shortcut is {@code conv -> batch_norm}.
   */
  private static Operand<TFloat32> basicProjected(
      Layers nn, String name, Operand<TFloat32> x, int width, int stride) {
    var y = nn.conv(name + "/conv1/conv", x, 3, 3, 8, width, stride);               // [N, 8, 8, 16]
    y = nn.silu(nn.batchNorm(name + "/conv1/norm", y, width, 0.001, 0.9));          // [N, 8, 8, 16]
    y = nn.conv(name + "/conv2/conv", y, 3, 3, width, width, 1);                    // [N, 8, 8, 16]
    y = nn.batchNorm(name + "/conv2/norm", y, width, 0.001, 0.9);                   // [N, 8, 8, 16]
    var shortcut = nn.conv(name + "/shortcut/conv", x, 1, 1, 8, width, stride);     // [N, 8, 8, 16]
    shortcut = nn.batchNorm(name + "/shortcut/norm", shortcut, width, 0.001, 0.9);  // [N, 8, 8, 16]
    return nn.silu(nn.add(y, shortcut));                                            // [N, 8, 8, 16]
  }

  @Override
  public String name() {
    return "Values";
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
    return 5_164L;
  }

  /** The places in the network whose values can be asked for. */
  public static final class Tap {
    /** [N, 16, 16, 8]. */
    public static final LabelTap CONV1 = LabelTap.of("conv1");

    /** One block, [N, 16, 16, 8]. */
    public static final StageTap S1 = StageTap.of("s1", 1);

    /** One block, [N, 8, 8, 16]. */
    public static final StageTap S2 = StageTap.of("s2", 1);

    /** [N, 4]. */
    public static final LabelTap HEAD = LabelTap.of("head");

    private Tap() {}
  }
}

// accept/ValuesA.java
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
 * Blocks, policies, norms and activations are values, with some of their arguments given or none,
 * policy = zero_pad, activation = relu.
 *
 * <p>Input [N, 16, 16, 3], output [N, 4]. 5,004 trainable parameters, 571.5 k multiply-adds, depth
 * 6.
 */
@Generated("radon")
public final class ValuesA implements Network {
  private static final String DIGEST =
      "sha256:edb359ef1292523f1d6dfe0b232f0c8f326bfbe11734957d3494de479e8940ee";

  private final int height;
  private final int width;

  /** The network of the spec: images of 16x16. */
  public ValuesA() {
    this(16, 16);
  }

  /**
   * The network for images of another size.
   *
   * @throws IllegalArgumentException if a number is less than a layer needs
   */
  public ValuesA(int height, int width) {
    if (height < 1 || width < 1) {
      throw new IllegalArgumentException(
          "expected images of at least 1x1, found " + height + "x" + width);
    }
    this.height = height;
    this.width = width;
  }

  @Override
  public Operand<TFloat32> forward(Layers nn, Operand<TFloat32> images, Taps taps) {
    var x = images;                                             // [N, 16, 16, 3]
    x = nn.conv("conv1/conv", x, 3, 3, 3, 8, 1);                // [N, 16, 16, 8]
    x = nn.relu(nn.batchNorm("conv1/norm", x, 8, 0.001, 0.9));  // [N, 16, 16, 8]
    taps.put(Tap.CONV1, x);

    x = basic(nn, "s1/0", x, 8, 1);                             // [N, 16, 16, 8]
    taps.put(Tap.S1.block(0), x);
    taps.put(Tap.S1, x);

    x = basicZeroPad(nn, "s2/0", x, 16, 2);                     // [N, 8, 8, 16]
    taps.put(Tap.S2.block(0), x);
    taps.put(Tap.S2, x);

    x = nn.globalAveragePool(x);                                // [N, 16]
    x = nn.dropout(x, 0.1);                                     // [N, 16]
    x = nn.dense("head/dense", x, 16, 4);                       // [N, 4]
    return taps.put(Tap.HEAD, x);
  }

  /**
   * Two 3x3 convolutions (He et al., 2015, Figure 5, left).
   *
   * <p>The shortcut is the identity.
   */
  private static Operand<TFloat32> basic(
      Layers nn, String name, Operand<TFloat32> x, int width, int stride) {
    var y = nn.conv(name + "/conv1/conv", x, 3, 3, 8, width, stride);       // [N, 16, 16, 8]
    y = nn.relu(nn.batchNorm(name + "/conv1/norm", y, width, 0.001, 0.9));  // [N, 16, 16, 8]
    y = nn.conv(name + "/conv2/conv", y, 3, 3, width, width, 1);            // [N, 16, 16, 8]
    y = nn.batchNorm(name + "/conv2/norm", y, width, 0.001, 0.9);           // [N, 16, 16, 8]
    return nn.relu(nn.add(y, x));                                           // [N, 16, 16, 8]
  }

  /**
   * Two 3x3 convolutions (He et al., 2015, Figure 5, left).
   *
   * <p>The shortcut is {@code subsample -> zero_channels}.
   */
  private static Operand<TFloat32> basicZeroPad(
      Layers nn, String name, Operand<TFloat32> x, int width, int stride) {
    var y = nn.conv(name + "/conv1/conv", x, 3, 3, 8, width, stride);       // [N, 8, 8, 16]
    y = nn.relu(nn.batchNorm(name + "/conv1/norm", y, width, 0.001, 0.9));  // [N, 8, 8, 16]
    y = nn.conv(name + "/conv2/conv", y, 3, 3, width, width, 1);            // [N, 8, 8, 16]
    y = nn.batchNorm(name + "/conv2/norm", y, width, 0.001, 0.9);           // [N, 8, 8, 16]
    var shortcut = nn.subsample(x, stride);                                 // [N, 8, 8, 8]
    shortcut = nn.zeroChannels(shortcut, 8, width);                         // [N, 8, 8, 16]
    return nn.relu(nn.add(y, shortcut));                                    // [N, 8, 8, 16]
  }

  @Override
  public String name() {
    return "ValuesA";
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
    return 5_004L;
  }

  /** The places in the network whose values can be asked for. */
  public static final class Tap {
    /** [N, 16, 16, 8]. */
    public static final LabelTap CONV1 = LabelTap.of("conv1");

    /** One block, [N, 16, 16, 8]. */
    public static final StageTap S1 = StageTap.of("s1", 1);

    /** One block, [N, 8, 8, 16]. */
    public static final StageTap S2 = StageTap.of("s2", 1);

    /** [N, 4]. */
    public static final LabelTap HEAD = LabelTap.of("head");

    private Tap() {}
  }
}

// accept/ValuesB.java
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
 * By hand: 232 + 1_184 + (1_184 + 2_336 + 160) + 68.
 *
 * <p>Input [N, 16, 16, 3], output [N, 4]. 5,164 trainable parameters, 579.6 k multiply-adds, depth
 * 6.
 */
@Generated("radon")
public final class ValuesB implements Network {
  private static final String DIGEST =
      "sha256:ea56d7aaddc25ded0204cce68fc42a6b2688a4779ed71855150ac57ce4afd34e";

  private final int height;
  private final int width;

  /** The network of the spec: images of 16x16. */
  public ValuesB() {
    this(16, 16);
  }

  /**
   * The network for images of another size.
   *
   * @throws IllegalArgumentException if a number is less than a layer needs
   */
  public ValuesB(int height, int width) {
    if (height < 1 || width < 1) {
      throw new IllegalArgumentException(
          "expected images of at least 1x1, found " + height + "x" + width);
    }
    this.height = height;
    this.width = width;
  }

  @Override
  public Operand<TFloat32> forward(Layers nn, Operand<TFloat32> images, Taps taps) {
    var x = images;                                             // [N, 16, 16, 3]
    x = nn.conv("conv1/conv", x, 3, 3, 3, 8, 1);                // [N, 16, 16, 8]
    x = nn.silu(nn.batchNorm("conv1/norm", x, 8, 0.001, 0.9));  // [N, 16, 16, 8]
    taps.put(Tap.CONV1, x);

    x = basic(nn, "s1/0", x, 8, 1);                             // [N, 16, 16, 8]
    taps.put(Tap.S1.block(0), x);
    taps.put(Tap.S1, x);

    x = basicProjected(nn, "s2/0", x, 16, 2);                   // [N, 8, 8, 16]
    taps.put(Tap.S2.block(0), x);
    taps.put(Tap.S2, x);

    x = nn.globalAveragePool(x);                                // [N, 16]
    x = nn.dropout(x, 0.1);                                     // [N, 16]
    x = nn.dense("head/dense", x, 16, 4);                       // [N, 4]
    return taps.put(Tap.HEAD, x);
  }

  /**
   * Two 3x3 convolutions (He et al., 2015, Figure 5, left).
   *
   * <p>The shortcut is the identity.
   */
  private static Operand<TFloat32> basic(
      Layers nn, String name, Operand<TFloat32> x, int width, int stride) {
    var y = nn.conv(name + "/conv1/conv", x, 3, 3, 8, width, stride);       // [N, 16, 16, 8]
    y = nn.silu(nn.batchNorm(name + "/conv1/norm", y, width, 0.001, 0.9));  // [N, 16, 16, 8]
    y = nn.conv(name + "/conv2/conv", y, 3, 3, width, width, 1);            // [N, 16, 16, 8]
    y = nn.batchNorm(name + "/conv2/norm", y, width, 0.001, 0.9);           // [N, 16, 16, 8]
    return nn.silu(nn.add(y, x));                                           // [N, 16, 16, 8]
  }

  /**
   * Two 3x3 convolutions (He et al., 2015, Figure 5, left).
   *
   * <p>The shortcut is {@code conv -> batch_norm}.
   */
  private static Operand<TFloat32> basicProjected(
      Layers nn, String name, Operand<TFloat32> x, int width, int stride) {
    var y = nn.conv(name + "/conv1/conv", x, 3, 3, 8, width, stride);               // [N, 8, 8, 16]
    y = nn.silu(nn.batchNorm(name + "/conv1/norm", y, width, 0.001, 0.9));          // [N, 8, 8, 16]
    y = nn.conv(name + "/conv2/conv", y, 3, 3, width, width, 1);                    // [N, 8, 8, 16]
    y = nn.batchNorm(name + "/conv2/norm", y, width, 0.001, 0.9);                   // [N, 8, 8, 16]
    var shortcut = nn.conv(name + "/shortcut/conv", x, 1, 1, 8, width, stride);     // [N, 8, 8, 16]
    shortcut = nn.batchNorm(name + "/shortcut/norm", shortcut, width, 0.001, 0.9);  // [N, 8, 8, 16]
    return nn.silu(nn.add(y, shortcut));                                            // [N, 8, 8, 16]
  }

  @Override
  public String name() {
    return "ValuesB";
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
    return 5_164L;
  }

  /** The places in the network whose values can be asked for. */
  public static final class Tap {
    /** [N, 16, 16, 8]. */
    public static final LabelTap CONV1 = LabelTap.of("conv1");

    /** One block, [N, 16, 16, 8]. */
    public static final StageTap S1 = StageTap.of("s1", 1);

    /** One block, [N, 8, 8, 16]. */
    public static final StageTap S2 = StageTap.of("s2", 1);

    /** [N, 4]. */
    public static final LabelTap HEAD = LabelTap.of("head");

    private Tap() {}
  }
}

// accept/ValuesC.java
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
 * By hand: 616 + (80 + 592 + 80 + 80) + (160 + 2_336 + 288 + 160) + 68.
 *
 * <p>Input [N, 16, 16, 3], output [N, 4]. 4,460 trainable parameters, 555.1 k multiply-adds, depth
 * 8.
 */
@Generated("radon")
public final class ValuesC implements Network {
  private static final String DIGEST =
      "sha256:99ea78452983f5fdd3d25597052e2df132c1ab443057aa14cdb2ed92b082969f";

  private final int height;
  private final int width;

  /** The network of the spec: images of 16x16. */
  public ValuesC() {
    this(16, 16);
  }

  /**
   * The network for images of another size.
   *
   * @throws IllegalArgumentException if a number is less than a layer needs
   */
  public ValuesC(int height, int width) {
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
    x = nn.conv("conv1/conv", x, 5, 5, 3, 8, 1);    // [N, 16, 16, 8]
    x = nn.gelu(nn.batchNorm("conv1/norm", x, 8));  // [N, 16, 16, 8]
    taps.put(Tap.CONV1, x);

    x = bottleneckProjected(nn, "s1/0", x, 8, 1);   // [N, 16, 16, 8]
    taps.put(Tap.S1.block(0), x);
    taps.put(Tap.S1, x);

    x = bottleneckProjected(nn, "s2/0", x, 16, 2);  // [N, 8, 8, 16]
    taps.put(Tap.S2.block(0), x);
    taps.put(Tap.S2, x);

    x = nn.globalAveragePool(x);                    // [N, 16]
    x = nn.dense("head/dense", x, 16, 4);           // [N, 4]
    return taps.put(Tap.HEAD, x);
  }

  /**
   * A 1x1 convolution down, a 3x3 between, a 1x1 up (He et al., 2015, Figure 5, right).
   *
   * <p>The stride is on the 3x3, as in torchvision ("v1.5"); {@code stride_first: true} moves it to
   * the first 1x1, as in the paper ("v1"). {@code groups} and {@code base_width} widen the 3x3
   * (ResNeXt: Xie et al., 2017; wide ResNet: Zagoruyko and Komodakis, 2016), as torchvision counts
   * them.
   */
  private static Operand<TFloat32> bottleneckProjected(
      Layers nn, String name, Operand<TFloat32> x, int width, int stride) {
    var y = nn.conv(name + "/conv1/conv", x, 1, 1, 8, width, 1);
    y = nn.gelu(nn.batchNorm(name + "/conv1/norm", y, width));
    y = nn.conv(name + "/conv2/conv", y, 3, 3, width, width, stride);
    y = nn.gelu(nn.batchNorm(name + "/conv2/norm", y, width));
    y = nn.conv(name + "/conv3/conv", y, 1, 1, width, width, 1);
    y = nn.batchNorm(name + "/conv3/norm", y, width);
    var shortcut = nn.conv(name + "/shortcut/conv", x, 1, 1, 8, width, stride);
    shortcut = nn.batchNorm(name + "/shortcut/norm", shortcut, width);
    return nn.gelu(nn.add(y, shortcut));
  }

  @Override
  public String name() {
    return "ValuesC";
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
    return 4_460L;
  }

  /** The places in the network whose values can be asked for. */
  public static final class Tap {
    /** [N, 16, 16, 8]. */
    public static final LabelTap CONV1 = LabelTap.of("conv1");

    /** One block, [N, 16, 16, 8]. */
    public static final StageTap S1 = StageTap.of("s1", 1);

    /** One block, [N, 8, 8, 16]. */
    public static final StageTap S2 = StageTap.of("s2", 1);

    /** [N, 4]. */
    public static final LabelTap HEAD = LabelTap.of("head");

    private Tap() {}
  }
}

// accept/ValuesN.java
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
 * Blocks, policies, norms and activations are values, with some of their arguments given or none,
 * normal = identity, activation = tanh.
 *
 * <p>Input [N, 16, 16, 3], output [N, 4]. 5,020 trainable parameters, 579.6 k multiply-adds, depth
 * 6.
 */
@Generated("radon")
public final class ValuesN implements Network {
  private static final String DIGEST =
      "sha256:68f5e602fc4ce75d13483b0f4e1f96556b2a4115cda53a9da03c5672da935d60";

  private final int height;
  private final int width;

  /** The network of the spec: images of 16x16. */
  public ValuesN() {
    this(16, 16);
  }

  /**
   * The network for images of another size.
   *
   * @throws IllegalArgumentException if a number is less than a layer needs
   */
  public ValuesN(int height, int width) {
    if (height < 1 || width < 1) {
      throw new IllegalArgumentException(
          "expected images of at least 1x1, found " + height + "x" + width);
    }
    this.height = height;
    this.width = width;
  }

  @Override
  public Operand<TFloat32> forward(Layers nn, Operand<TFloat32> images, Taps taps) {
    var x = images;                               // [N, 16, 16, 3]
    x = nn.conv("conv1/conv", x, 3, 3, 3, 8, 1);  // [N, 16, 16, 8]
    x = nn.tanh(x);                               // [N, 16, 16, 8]
    taps.put(Tap.CONV1, x);

    x = basic(nn, "s1/0", x, 8, 1);               // [N, 16, 16, 8]
    taps.put(Tap.S1.block(0), x);
    taps.put(Tap.S1, x);

    x = basicProjected(nn, "s2/0", x, 16, 2);     // [N, 8, 8, 16]
    taps.put(Tap.S2.block(0), x);
    taps.put(Tap.S2, x);

    x = nn.globalAveragePool(x);                  // [N, 16]
    x = nn.dropout(x, 0.1);                       // [N, 16]
    x = nn.dense("head/dense", x, 16, 4);         // [N, 4]
    return taps.put(Tap.HEAD, x);
  }

  /**
   * Two 3x3 convolutions (He et al., 2015, Figure 5, left).
   *
   * <p>The shortcut is the identity.
   */
  private static Operand<TFloat32> basic(
      Layers nn, String name, Operand<TFloat32> x, int width, int stride) {
    var y = nn.conv(name + "/conv1/conv", x, 3, 3, 8, width, stride);  // [N, 16, 16, 8]
    y = nn.tanh(y);                                                    // [N, 16, 16, 8]
    y = nn.conv(name + "/conv2/conv", y, 3, 3, width, width, 1);       // [N, 16, 16, 8]
    return nn.tanh(nn.add(y, x));                                      // [N, 16, 16, 8]
  }

  /**
   * Two 3x3 convolutions (He et al., 2015, Figure 5, left).
   *
   * <p>The shortcut is {@code conv}.
   */
  private static Operand<TFloat32> basicProjected(
      Layers nn, String name, Operand<TFloat32> x, int width, int stride) {
    var y = nn.conv(name + "/conv1/conv", x, 3, 3, 8, width, stride);            // [N, 8, 8, 16]
    y = nn.tanh(y);                                                              // [N, 8, 8, 16]
    y = nn.conv(name + "/conv2/conv", y, 3, 3, width, width, 1);                 // [N, 8, 8, 16]
    var shortcut = nn.conv(name + "/shortcut/conv", x, 1, 1, 8, width, stride);  // [N, 8, 8, 16]
    return nn.tanh(nn.add(y, shortcut));                                         // [N, 8, 8, 16]
  }

  @Override
  public String name() {
    return "ValuesN";
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
    return 5_020L;
  }

  /** The places in the network whose values can be asked for. */
  public static final class Tap {
    /** [N, 16, 16, 8]. */
    public static final LabelTap CONV1 = LabelTap.of("conv1");

    /** One block, [N, 16, 16, 8]. */
    public static final StageTap S1 = StageTap.of("s1", 1);

    /** One block, [N, 8, 8, 16]. */
    public static final StageTap S2 = StageTap.of("s2", 1);

    /** [N, 4]. */
    public static final LabelTap HEAD = LabelTap.of("head");

    private Tap() {}
  }
}

// accept/ValuesP.java
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
 * Blocks, policies, norms and activations are values, with some of their arguments given or none.
 *
 * <p>Input [N, 16, 16, 3], output [N, 4]. 4,428 trainable parameters, 555.1 k multiply-adds, depth
 * 7.
 */
@Generated("radon")
public final class ValuesP implements Network {
  private static final String DIGEST =
      "sha256:f5d615dd567b78a618e49928a8c72138e6ee73d0fdfa31ebda3464c0f6d55d97";

  private final int height;
  private final int width;

  /** The network of the spec: images of 16x16. */
  public ValuesP() {
    this(16, 16);
  }

  /**
   * The network for images of another size.
   *
   * @throws IllegalArgumentException if a number is less than a layer needs
   */
  public ValuesP(int height, int width) {
    if (height < 1 || width < 1) {
      throw new IllegalArgumentException(
          "expected images of at least 1x1, found " + height + "x" + width);
    }
    this.height = height;
    this.width = width;
  }

  @Override
  public Operand<TFloat32> forward(Layers nn, Operand<TFloat32> images, Taps taps) {
    var x = images;                                             // [N, 16, 16, 3]
    x = nn.conv("conv1/conv", x, 3, 3, 3, 8, 1);                // [N, 16, 16, 8]
    x = nn.silu(nn.batchNorm("conv1/norm", x, 8, 0.001, 0.9));  // [N, 16, 16, 8]
    taps.put(Tap.CONV1, x);

    x = basic(nn, "s1/0", x);                                   // [N, 16, 16, 8]
    taps.put(Tap.S1.block(0), x);
    taps.put(Tap.S1, x);

    x = bottleneckProjected(nn, "s2", x);                       // [N, 8, 8, 16]
    taps.put(Tap.S2, x);

    x = nn.globalAveragePool(x);                                // [N, 16]
    x = nn.dropout(x, 0.1);                                     // [N, 16]
    x = nn.dense("head/dense", x, 16, 4);                       // [N, 4]
    return taps.put(Tap.HEAD, x);
  }

  /** Two 3x3 convolutions (He et al., 2015, Figure 5, left). */
  private static Operand<TFloat32> basic(Layers nn, String name, Operand<TFloat32> x) {
    var y = nn.conv(name + "/conv1/conv", x, 3, 3, 8, 8, 1);            // [N, 16, 16, 8]
    y = nn.silu(nn.batchNorm(name + "/conv1/norm", y, 8, 0.001, 0.9));  // [N, 16, 16, 8]
    y = nn.conv(name + "/conv2/conv", y, 3, 3, 8, 8, 1);                // [N, 16, 16, 8]
    y = nn.batchNorm(name + "/conv2/norm", y, 8, 0.001, 0.9);           // [N, 16, 16, 8]
    return nn.silu(nn.add(y, x));                                       // [N, 16, 16, 8]
  }

  /**
   * A 1x1 convolution down, a 3x3 between, a 1x1 up (He et al., 2015, Figure 5, right).
   *
   * <p>The stride is on the 3x3, as in torchvision ("v1.5"); {@code stride_first: true} moves it to
   * the first 1x1, as in the paper ("v1"). {@code groups} and {@code base_width} widen the 3x3
   * (ResNeXt: Xie et al., 2017; wide ResNet: Zagoruyko and Komodakis, 2016), as torchvision counts
   * them.
   */
  private static Operand<TFloat32> bottleneckProjected(
      Layers nn, String name, Operand<TFloat32> x) {
    var y = nn.conv(name + "/conv1/conv", x, 1, 1, 8, 16, 1);                    // [N, 16, 16, 16]
    y = nn.silu(nn.batchNorm(name + "/conv1/norm", y, 16, 0.001, 0.9));          // [N, 16, 16, 16]
    y = nn.conv(name + "/conv2/conv", y, 3, 3, 16, 16, 2);                       // [N, 8, 8, 16]
    y = nn.silu(nn.batchNorm(name + "/conv2/norm", y, 16, 0.001, 0.9));          // [N, 8, 8, 16]
    y = nn.conv(name + "/conv3/conv", y, 1, 1, 16, 16, 1);                       // [N, 8, 8, 16]
    y = nn.batchNorm(name + "/conv3/norm", y, 16, 0.001, 0.9);                   // [N, 8, 8, 16]
    var shortcut = nn.conv(name + "/shortcut/conv", x, 1, 1, 8, 16, 2);          // [N, 8, 8, 16]
    shortcut = nn.batchNorm(name + "/shortcut/norm", shortcut, 16, 0.001, 0.9);  // [N, 8, 8, 16]
    return nn.silu(nn.add(y, shortcut));                                         // [N, 8, 8, 16]
  }

  @Override
  public String name() {
    return "ValuesP";
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
    return 4_428L;
  }

  /** The places in the network whose values can be asked for. */
  public static final class Tap {
    /** [N, 16, 16, 8]. */
    public static final LabelTap CONV1 = LabelTap.of("conv1");

    /** One block, [N, 16, 16, 8]. */
    public static final StageTap S1 = StageTap.of("s1", 1);

    /** [N, 8, 8, 16]. */
    public static final LabelTap S2 = LabelTap.of("s2");

    /** [N, 4]. */
    public static final LabelTap HEAD = LabelTap.of("head");

    private Tap() {}
  }
}

// accept/ValuesW.java
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
 * A 3x3 projection without norm: 8 * 16 * 9 in place of 160.
 *
 * <p>Input [N, 16, 16, 3], output [N, 4]. 6,156 trainable parameters, 645.2 k multiply-adds, depth
 * 6.
 */
@Generated("radon")
public final class ValuesW implements Network {
  private static final String DIGEST =
      "sha256:49cc0ba7254123672a98cec08138e3ec9ebe2ba869d2d36d93ad51f14863d1a6";

  private final int height;
  private final int width;

  /** The network of the spec: images of 16x16. */
  public ValuesW() {
    this(16, 16);
  }

  /**
   * The network for images of another size.
   *
   * @throws IllegalArgumentException if a number is less than a layer needs
   */
  public ValuesW(int height, int width) {
    if (height < 1 || width < 1) {
      throw new IllegalArgumentException(
          "expected images of at least 1x1, found " + height + "x" + width);
    }
    this.height = height;
    this.width = width;
  }

  @Override
  public Operand<TFloat32> forward(Layers nn, Operand<TFloat32> images, Taps taps) {
    var x = images;                                             // [N, 16, 16, 3]
    x = nn.conv("conv1/conv", x, 3, 3, 3, 8, 1);                // [N, 16, 16, 8]
    x = nn.silu(nn.batchNorm("conv1/norm", x, 8, 0.001, 0.9));  // [N, 16, 16, 8]
    taps.put(Tap.CONV1, x);

    x = basic(nn, "s1/0", x, 8, 1);                             // [N, 16, 16, 8]
    taps.put(Tap.S1.block(0), x);
    taps.put(Tap.S1, x);

    x = basicProjected(nn, "s2/0", x, 16, 2);                   // [N, 8, 8, 16]
    taps.put(Tap.S2.block(0), x);
    taps.put(Tap.S2, x);

    x = nn.globalAveragePool(x);                                // [N, 16]
    x = nn.dropout(x, 0.1);                                     // [N, 16]
    x = nn.dense("head/dense", x, 16, 4);                       // [N, 4]
    return taps.put(Tap.HEAD, x);
  }

  /**
   * Two 3x3 convolutions (He et al., 2015, Figure 5, left).
   *
   * <p>The shortcut is the identity.
   */
  private static Operand<TFloat32> basic(
      Layers nn, String name, Operand<TFloat32> x, int width, int stride) {
    var y = nn.conv(name + "/conv1/conv", x, 3, 3, 8, width, stride);       // [N, 16, 16, 8]
    y = nn.silu(nn.batchNorm(name + "/conv1/norm", y, width, 0.001, 0.9));  // [N, 16, 16, 8]
    y = nn.conv(name + "/conv2/conv", y, 3, 3, width, width, 1);            // [N, 16, 16, 8]
    y = nn.batchNorm(name + "/conv2/norm", y, width, 0.001, 0.9);           // [N, 16, 16, 8]
    return nn.silu(nn.add(y, x));                                           // [N, 16, 16, 8]
  }

  /**
   * Two 3x3 convolutions (He et al., 2015, Figure 5, left).
   *
   * <p>The shortcut is {@code conv}.
   */
  private static Operand<TFloat32> basicProjected(
      Layers nn, String name, Operand<TFloat32> x, int width, int stride) {
    var y = nn.conv(name + "/conv1/conv", x, 3, 3, 8, width, stride);            // [N, 8, 8, 16]
    y = nn.silu(nn.batchNorm(name + "/conv1/norm", y, width, 0.001, 0.9));       // [N, 8, 8, 16]
    y = nn.conv(name + "/conv2/conv", y, 3, 3, width, width, 1);                 // [N, 8, 8, 16]
    y = nn.batchNorm(name + "/conv2/norm", y, width, 0.001, 0.9);                // [N, 8, 8, 16]
    var shortcut = nn.conv(name + "/shortcut/conv", x, 3, 3, 8, width, stride);  // [N, 8, 8, 16]
    return nn.silu(nn.add(y, shortcut));                                         // [N, 8, 8, 16]
  }

  @Override
  public String name() {
    return "ValuesW";
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
    return 6_156L;
  }

  /** The places in the network whose values can be asked for. */
  public static final class Tap {
    /** [N, 16, 16, 8]. */
    public static final LabelTap CONV1 = LabelTap.of("conv1");

    /** One block, [N, 16, 16, 8]. */
    public static final StageTap S1 = StageTap.of("s1", 1);

    /** One block, [N, 8, 8, 16]. */
    public static final StageTap S2 = StageTap.of("s2", 1);

    /** [N, 4]. */
    public static final LabelTap HEAD = LabelTap.of("head");

    private Tap() {}
  }
}
