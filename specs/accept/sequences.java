// accept/Dilated.java
package accept;

import io.radon.runtime.model.Conv;
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
 * Strides of sequences become dilation too.
 *
 * <p>Input [N, 16000, 1], output [N, classes]. 23,420 trainable parameters, 43.58 M multiply-adds,
 * depth 16.
 */
@Generated("radon")
public final class Dilated implements Network {
  private static final String DIGEST =
      "sha256:52f42820de9d1ef67a2db21e9d46ca68b36add54eecc3caba646d7c5ab793411";

  private final int classes;
  private final int length;

  /** The network of the spec: 12 classes, sequences of 16000. */
  public Dilated() {
    this(12);
  }

  /** The network for sequences of 16000. */
  public Dilated(int classes) {
    this(classes, 16000);
  }

  /**
   * The network for other classes and sequences of another length.
   *
   * @throws IllegalArgumentException if a number is less than a layer needs
   */
  public Dilated(int classes, int length) {
    if (classes < 1) {
      throw new IllegalArgumentException("expected classes to be at least 1, found " + classes);
    }
    if (length < 1) {
      throw new IllegalArgumentException("expected sequences of at least 1, found " + length);
    }
    this.classes = classes;
    this.length = length;
  }

  @Override
  public Operand<TFloat32> forward(Layers nn, Operand<TFloat32> sequences, Taps taps) {
    var x = sequences;                                // [N, 16000, 1]
    x = nn.conv("conv1/conv", x, 9, 1, 16, 4);        // [N, 4000, 16]
    x = nn.relu(nn.batchNorm("conv1/norm", x, 16));   // [N, 4000, 16]
    taps.put(Tap.CONV1, x);

    x = nn.maxPool(x, 3, 2);                          // [N, 2000, 16]
    taps.put(Tap.POOL1, x);

    for (int i = 0; i < 2; i++) {
      x = basic(nn, "s1/" + i, x, 16, 16, 1, 1);      // [N, 2000, 16]
      taps.put(Tap.S1.block(i), x);
    }
    taps.put(Tap.S1, x);

    x = basicProjected(nn, "s2/0", x, 16, 32, 1, 4);  // [N, 2000, 32]
    taps.put(Tap.S2.block(0), x);
    x = basic(nn, "s2/1", x, 32, 32, 4, 4);           // [N, 2000, 32]
    taps.put(Tap.S2.block(1), x);
    taps.put(Tap.S2, x);

    x = bottleneckProjected(nn, "s3/0", x, 32, 4);    // [N, 2000, 64]
    taps.put(Tap.S3.block(0), x);
    x = bottleneck(nn, "s3/1", x, 64, 8);             // [N, 2000, 64]
    taps.put(Tap.S3.block(1), x);
    taps.put(Tap.S3, x);

    x = nn.globalAveragePool(x);                      // [N, 64]
    x = nn.dense("head/dense", x, 64, classes);       // [N, classes]
    return taps.put(Tap.HEAD, x);
  }

  /**
   * Two 3x3 convolutions (He et al., 2015, Figure 5, left).
   *
   * <p>The shortcut is the identity.
   */
  private static Operand<TFloat32> basic(
      Layers nn,
      String name,
      Operand<TFloat32> x,
      int in,
      int width,
      int dilation,
      int conv2Dilation) {
    var y = nn.conv(name + "/conv1/conv", x, Conv.of(3, in, width).dilation(dilation));
    y = nn.relu(nn.batchNorm(name + "/conv1/norm", y, width));
    y = nn.conv(name + "/conv2/conv", y, Conv.of(3, width, width).dilation(conv2Dilation));
    y = nn.batchNorm(name + "/conv2/norm", y, width);
    return nn.relu(nn.add(y, x));
  }

  /**
   * Two 3x3 convolutions (He et al., 2015, Figure 5, left).
   *
   * <p>The shortcut is {@code conv -> batch_norm}.
   */
  private static Operand<TFloat32> basicProjected(
      Layers nn,
      String name,
      Operand<TFloat32> x,
      int in,
      int width,
      int dilation,
      int conv2Dilation) {
    var y = nn.conv(
        name + "/conv1/conv", x, Conv.of(3, in, width).dilation(dilation));  // [N, 2000, 32]
    y = nn.relu(nn.batchNorm(name + "/conv1/norm", y, width));               // [N, 2000, 32]
    y = nn.conv(
        name + "/conv2/conv",
        y,
        Conv.of(3, width, width).dilation(conv2Dilation));                   // [N, 2000, 32]
    y = nn.batchNorm(name + "/conv2/norm", y, width);                        // [N, 2000, 32]
    var shortcut = nn.conv(name + "/shortcut/conv", x, 1, in, width, 1);     // [N, 2000, 32]
    shortcut = nn.batchNorm(name + "/shortcut/norm", shortcut, width);       // [N, 2000, 32]
    return nn.relu(nn.add(y, shortcut));                                     // [N, 2000, 32]
  }

  /**
   * A 1x1 convolution down, a 3x3 between, a 1x1 up (He et al., 2015, Figure 5, right).
   *
   * <p>The stride is on the 3x3, as in torchvision ("v1.5"); {@code stride_first: true} moves it to
   * the first 1x1, as in the paper ("v1"). {@code groups} and {@code base_width} widen the 3x3
   * (ResNeXt: Xie et al., 2017; wide ResNet: Zagoruyko and Komodakis, 2016), as torchvision counts
   * them.
   *
   * <p>The shortcut is {@code conv -> batch_norm}.
   */
  private static Operand<TFloat32> bottleneckProjected(
      Layers nn, String name, Operand<TFloat32> x, int in, int dilation) {
    var y = nn.conv(name + "/conv1/conv", x, 1, in, 16, 1);                       // [N, 2000, 16]
    y = nn.relu(nn.batchNorm(name + "/conv1/norm", y, 16));                       // [N, 2000, 16]
    y = nn.conv(name + "/conv2/conv", y, Conv.of(3, 16, 16).dilation(dilation));  // [N, 2000, 16]
    y = nn.relu(nn.batchNorm(name + "/conv2/norm", y, 16));                       // [N, 2000, 16]
    y = nn.conv(name + "/conv3/conv", y, 1, 16, 64, 1);                           // [N, 2000, 64]
    y = nn.batchNorm(name + "/conv3/norm", y, 64);                                // [N, 2000, 64]
    var shortcut = nn.conv(name + "/shortcut/conv", x, 1, in, 64, 1);             // [N, 2000, 64]
    shortcut = nn.batchNorm(name + "/shortcut/norm", shortcut, 64);               // [N, 2000, 64]
    return nn.relu(nn.add(y, shortcut));                                          // [N, 2000, 64]
  }

  /**
   * A 1x1 convolution down, a 3x3 between, a 1x1 up (He et al., 2015, Figure 5, right).
   *
   * <p>The stride is on the 3x3, as in torchvision ("v1.5"); {@code stride_first: true} moves it to
   * the first 1x1, as in the paper ("v1"). {@code groups} and {@code base_width} widen the 3x3
   * (ResNeXt: Xie et al., 2017; wide ResNet: Zagoruyko and Komodakis, 2016), as torchvision counts
   * them.
   *
   * <p>The shortcut is the identity.
   */
  private static Operand<TFloat32> bottleneck(
      Layers nn, String name, Operand<TFloat32> x, int in, int dilation) {
    var y = nn.conv(name + "/conv1/conv", x, 1, in, 16, 1);                       // [N, 2000, 16]
    y = nn.relu(nn.batchNorm(name + "/conv1/norm", y, 16));                       // [N, 2000, 16]
    y = nn.conv(name + "/conv2/conv", y, Conv.of(3, 16, 16).dilation(dilation));  // [N, 2000, 16]
    y = nn.relu(nn.batchNorm(name + "/conv2/norm", y, 16));                       // [N, 2000, 16]
    y = nn.conv(name + "/conv3/conv", y, 1, 16, 64, 1);                           // [N, 2000, 64]
    y = nn.batchNorm(name + "/conv3/norm", y, 64);                                // [N, 2000, 64]
    return nn.relu(nn.add(y, x));                                                 // [N, 2000, 64]
  }

  @Override
  public String name() {
    return "Dilated";
  }

  @Override
  public ImageSize input() {
    return ImageSize.sequence(length, 1);
  }

  @Override
  public boolean takesSequences() {
    return true;
  }

  @Override
  public int classes() {
    return classes;
  }

  @Override
  public List<TapPoint> taps() {
    return TapPoint.listOf(Tap.CONV1, Tap.POOL1, Tap.S1, Tap.S2, Tap.S3, Tap.HEAD);
  }

  @Override
  public String digest() {
    return DIGEST;
  }

  @Override
  public long parameters() {
    return 22_640L + 65L * classes;
  }

  /** The places in the network whose values can be asked for. */
  public static final class Tap {
    /** [N, 4000, 16]. */
    public static final LabelTap CONV1 = LabelTap.of("conv1");

    /** [N, 2000, 16]. */
    public static final LabelTap POOL1 = LabelTap.of("pool1");

    /** 2 blocks, [N, 2000, 16]. */
    public static final StageTap S1 = StageTap.of("s1", 2);

    /** 2 blocks, [N, 2000, 32]. */
    public static final StageTap S2 = StageTap.of("s2", 2);

    /** 2 blocks, [N, 2000, 64]. */
    public static final StageTap S3 = StageTap.of("s3", 2);

    /** [N, classes]. */
    public static final LabelTap HEAD = LabelTap.of("head");

    private Tap() {}
  }
}

// accept/Layers.java
package accept;

import io.radon.runtime.model.Border;
import io.radon.runtime.model.Conv;
import io.radon.runtime.model.ImageSize;
import io.radon.runtime.model.LabelTap;
import io.radon.runtime.model.Network;
import io.radon.runtime.model.Padding;
import io.radon.runtime.model.Pool;
import io.radon.runtime.model.TapPoint;
import io.radon.runtime.model.Taps;
import java.util.List;
import javax.annotation.processing.Generated;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * The other layers of sequences.
 *
 * <p>Input [N, 120, 6], output [N, 3]. 3,451 trainable parameters, 63.99 k multiply-adds, depth 7.
 */
@Generated("radon")
public final class Layers implements Network {
  private static final String DIGEST =
      "sha256:e6bdf62f3130f114f830df800c0a3473c9d090f8ab5dde310c82161eac35f2a9";

  /** The network of the spec. */
  public Layers() {}

  @Override
  public Operand<TFloat32> forward(
      io.radon.runtime.model.Layers nn, Operand<TFloat32> sequences, Taps taps) {
    var x = sequences;                                                        // [N, 120, 6]
    x = nn.conv("a/conv", x, Conv.of(5, 6, 8).dilation(2).groups(2).bias());  // [N, 120, 8]
    taps.put(Tap.A, x);

    x = nn.depthwise("b/conv", x, 3, 8, 2);                                   // [N, 60, 8]
    x = nn.conv("b/conv2", x, Conv.of(3, 8, 16).groups(8));                   // [N, 60, 16]
    taps.put(Tap.B, x);

    x = nn.averagePool(x, Pool.of(2).stride(2).ceil());                       // [N, 30, 16]
    x = se(nn, "c", x);                                                       // [N, 30, 16]
    taps.put(Tap.C, x);

    x = nn.pad(x, 2);                                                         // [N, 34, 16]
    x = nn.pad(x, Border.of(1).more(2).reflect());                            // [N, 38, 16]
    taps.put(Tap.D, x);

    x = nn.blurPool(x, 3, 2);                                                 // [N, 19, 16]
    x = nn.upsampleNearest(x, 2);                                             // [N, 38, 16]
    taps.put(Tap.E, x);

    x = nn.subsample(x, 2);                                                   // [N, 19, 16]
    x = nn.zeroChannels(x, 16, 20);                                           // [N, 19, 20]
    taps.put(Tap.F, x);

    x = nn.layerNorm("g/norm", x, 20);                                        // [N, 19, 20]
    x = nn.groupNorm("g/norm2", x, 20, 4);                                    // [N, 19, 20]
    x = nn.instanceNorm("g/norm3", x, 20);                                    // [N, 19, 20]
    x = nn.prelu("g/prelu", x, 20);                                           // [N, 19, 20]
    taps.put(Tap.G, x);

    x = nn.conv("h/conv", x, Conv.of(3, 20, 20).padding(Padding.VALID));      // [N, 17, 20]
    x = nn.relu(x);                                                           // [N, 17, 20]
    taps.put(Tap.H, x);

    var y = nn.conv("i/conv", x, 1, 20, 4, 1);                                // [N, 17, 4]
    y = nn.relu(y);                                                           // [N, 17, 4]
    x = nn.concat(x, y);                                                      // [N, 17, 24]
    taps.put(Tap.I, x);

    x = nn.reshape(x, 17, 4, 6);                                              // [N, 17, 4, 6]
    x = nn.conv("j/conv", x, 3, 3, 6, 6, 1);                                  // [N, 17, 4, 6]
    x = nn.relu(x);                                                           // [N, 17, 4, 6]
    x = nn.reshape(x, 51, 8);                                                 // [N, 51, 8]
    taps.put(Tap.J, x);

    x = nn.flatten(x);                                                        // [N, 408]
    x = nn.dense("head/dense", x, 408, 3);                                    // [N, 3]
    return taps.put(Tap.HEAD, x);
  }

  /**
   * Squeeze and excitation (Hu et al., 2018), with the hidden width rounded up to a multiple of 8.
   */
  private static Operand<TFloat32> se(
      io.radon.runtime.model.Layers nn, String name, Operand<TFloat32> x) {
    var y = nn.asSequence(nn.globalAveragePool(x));                   // [N, 1, 16]
    y = nn.conv(name + "/reduce/conv", y, Conv.of(1, 16, 8).bias());  // [N, 1, 8]
    y = nn.relu(y);                                                   // [N, 1, 8]
    y = nn.conv(name + "/expand/conv", y, Conv.of(1, 8, 16).bias());  // [N, 1, 16]
    y = nn.sigmoid(y);                                                // [N, 1, 16]
    return nn.mul(x, y);                                              // [N, 30, 16]
  }

  @Override
  public String name() {
    return "Layers";
  }

  @Override
  public ImageSize input() {
    return ImageSize.sequence(120, 6);
  }

  @Override
  public boolean takesSequences() {
    return true;
  }

  @Override
  public int classes() {
    return 3;
  }

  @Override
  public List<TapPoint> taps() {
    return TapPoint.listOf(
        Tap.A, Tap.B, Tap.C, Tap.D, Tap.E, Tap.F, Tap.G, Tap.H, Tap.I, Tap.J, Tap.HEAD);
  }

  @Override
  public String digest() {
    return DIGEST;
  }

  @Override
  public long parameters() {
    return 3_451L;
  }

  /** The places in the network whose values can be asked for. */
  public static final class Tap {
    /** [N, 120, 8]. */
    public static final LabelTap A = LabelTap.of("a");

    /** [N, 60, 16]. */
    public static final LabelTap B = LabelTap.of("b");

    /** [N, 30, 16]. */
    public static final LabelTap C = LabelTap.of("c");

    /** [N, 38, 16]. */
    public static final LabelTap D = LabelTap.of("d");

    /** [N, 38, 16]. */
    public static final LabelTap E = LabelTap.of("e");

    /** [N, 19, 20]. */
    public static final LabelTap F = LabelTap.of("f");

    /** [N, 19, 20]. */
    public static final LabelTap G = LabelTap.of("g");

    /** [N, 17, 20]. */
    public static final LabelTap H = LabelTap.of("h");

    /** [N, 17, 24]. */
    public static final LabelTap I = LabelTap.of("i");

    /** [N, 51, 8]. */
    public static final LabelTap J = LabelTap.of("j");

    /** [N, 3]. */
    public static final LabelTap HEAD = LabelTap.of("head");

    private Tap() {}
  }
}

// accept/Sound.java
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
 * A residual network for a second of sound: one number is the size of every window.
 *
 * <p>Input [N, 16000, 1], output [N, classes]. 23,420 trainable parameters, 14.27 M multiply-adds,
 * depth 16.
 */
@Generated("radon")
public final class Sound implements Network {
  private static final String DIGEST =
      "sha256:ffd3f9d266996ce21b16cc372b1b7571ec0ec55ee842fe5b5d3add27ff2f3f7d";

  private final int classes;
  private final int length;

  /** The network of the spec: 12 classes, sequences of 16000. */
  public Sound() {
    this(12);
  }

  /** The network for sequences of 16000. */
  public Sound(int classes) {
    this(classes, 16000);
  }

  /**
   * The network for other classes and sequences of another length.
   *
   * @throws IllegalArgumentException if a number is less than a layer needs
   */
  public Sound(int classes, int length) {
    if (classes < 1) {
      throw new IllegalArgumentException("expected classes to be at least 1, found " + classes);
    }
    if (length < 1) {
      throw new IllegalArgumentException("expected sequences of at least 1, found " + length);
    }
    this.classes = classes;
    this.length = length;
  }

  @Override
  public Operand<TFloat32> forward(Layers nn, Operand<TFloat32> sequences, Taps taps) {
    var x = sequences;                               // [N, 16000, 1]
    x = nn.conv("conv1/conv", x, 9, 1, 16, 4);       // [N, 4000, 16]
    x = nn.relu(nn.batchNorm("conv1/norm", x, 16));  // [N, 4000, 16]
    taps.put(Tap.CONV1, x);

    x = nn.maxPool(x, 3, 2);                         // [N, 2000, 16]
    taps.put(Tap.POOL1, x);

    for (int i = 0; i < 2; i++) {
      x = basic(nn, "s1/" + i, x, 16, 16, 1);        // [N, 2000, 16]
      taps.put(Tap.S1.block(i), x);
    }
    taps.put(Tap.S1, x);

    x = basicProjected(nn, "s2/0", x, 16, 32, 4);    // [N, 500, 32]
    taps.put(Tap.S2.block(0), x);
    x = basic(nn, "s2/1", x, 32, 32, 1);             // [N, 500, 32]
    taps.put(Tap.S2.block(1), x);
    taps.put(Tap.S2, x);

    x = bottleneckProjected(nn, "s3/0", x, 32, 2);   // [N, 250, 64]
    taps.put(Tap.S3.block(0), x);
    x = bottleneck(nn, "s3/1", x, 64, 1);            // [N, 250, 64]
    taps.put(Tap.S3.block(1), x);
    taps.put(Tap.S3, x);

    x = nn.globalAveragePool(x);                     // [N, 64]
    x = nn.dense("head/dense", x, 64, classes);      // [N, classes]
    return taps.put(Tap.HEAD, x);
  }

  /**
   * Two 3x3 convolutions (He et al., 2015, Figure 5, left).
   *
   * <p>The shortcut is the identity.
   */
  private static Operand<TFloat32> basic(
      Layers nn, String name, Operand<TFloat32> x, int in, int width, int stride) {
    var y = nn.conv(name + "/conv1/conv", x, 3, in, width, stride);
    y = nn.relu(nn.batchNorm(name + "/conv1/norm", y, width));
    y = nn.conv(name + "/conv2/conv", y, 3, width, width, 1);
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
    var y = nn.conv(name + "/conv1/conv", x, 3, in, width, stride);            // [N, 500, 32]
    y = nn.relu(nn.batchNorm(name + "/conv1/norm", y, width));                 // [N, 500, 32]
    y = nn.conv(name + "/conv2/conv", y, 3, width, width, 1);                  // [N, 500, 32]
    y = nn.batchNorm(name + "/conv2/norm", y, width);                          // [N, 500, 32]
    var shortcut = nn.conv(name + "/shortcut/conv", x, 1, in, width, stride);  // [N, 500, 32]
    shortcut = nn.batchNorm(name + "/shortcut/norm", shortcut, width);         // [N, 500, 32]
    return nn.relu(nn.add(y, shortcut));                                       // [N, 500, 32]
  }

  /**
   * A 1x1 convolution down, a 3x3 between, a 1x1 up (He et al., 2015, Figure 5, right).
   *
   * <p>The stride is on the 3x3, as in torchvision ("v1.5"); {@code stride_first: true} moves it to
   * the first 1x1, as in the paper ("v1"). {@code groups} and {@code base_width} widen the 3x3
   * (ResNeXt: Xie et al., 2017; wide ResNet: Zagoruyko and Komodakis, 2016), as torchvision counts
   * them.
   *
   * <p>The shortcut is {@code conv -> batch_norm}.
   */
  private static Operand<TFloat32> bottleneckProjected(
      Layers nn, String name, Operand<TFloat32> x, int in, int stride) {
    var y = nn.conv(name + "/conv1/conv", x, 1, in, 16, 1);                 // [N, 500, 16]
    y = nn.relu(nn.batchNorm(name + "/conv1/norm", y, 16));                 // [N, 500, 16]
    y = nn.conv(name + "/conv2/conv", y, 3, 16, 16, stride);                // [N, 250, 16]
    y = nn.relu(nn.batchNorm(name + "/conv2/norm", y, 16));                 // [N, 250, 16]
    y = nn.conv(name + "/conv3/conv", y, 1, 16, 64, 1);                     // [N, 250, 64]
    y = nn.batchNorm(name + "/conv3/norm", y, 64);                          // [N, 250, 64]
    var shortcut = nn.conv(name + "/shortcut/conv", x, 1, in, 64, stride);  // [N, 250, 64]
    shortcut = nn.batchNorm(name + "/shortcut/norm", shortcut, 64);         // [N, 250, 64]
    return nn.relu(nn.add(y, shortcut));                                    // [N, 250, 64]
  }

  /**
   * A 1x1 convolution down, a 3x3 between, a 1x1 up (He et al., 2015, Figure 5, right).
   *
   * <p>The stride is on the 3x3, as in torchvision ("v1.5"); {@code stride_first: true} moves it to
   * the first 1x1, as in the paper ("v1"). {@code groups} and {@code base_width} widen the 3x3
   * (ResNeXt: Xie et al., 2017; wide ResNet: Zagoruyko and Komodakis, 2016), as torchvision counts
   * them.
   *
   * <p>The shortcut is the identity.
   */
  private static Operand<TFloat32> bottleneck(
      Layers nn, String name, Operand<TFloat32> x, int in, int stride) {
    var y = nn.conv(name + "/conv1/conv", x, 1, in, 16, 1);   // [N, 250, 16]
    y = nn.relu(nn.batchNorm(name + "/conv1/norm", y, 16));   // [N, 250, 16]
    y = nn.conv(name + "/conv2/conv", y, 3, 16, 16, stride);  // [N, 250, 16]
    y = nn.relu(nn.batchNorm(name + "/conv2/norm", y, 16));   // [N, 250, 16]
    y = nn.conv(name + "/conv3/conv", y, 1, 16, 64, 1);       // [N, 250, 64]
    y = nn.batchNorm(name + "/conv3/norm", y, 64);            // [N, 250, 64]
    return nn.relu(nn.add(y, x));                             // [N, 250, 64]
  }

  @Override
  public String name() {
    return "Sound";
  }

  @Override
  public ImageSize input() {
    return ImageSize.sequence(length, 1);
  }

  @Override
  public boolean takesSequences() {
    return true;
  }

  @Override
  public int classes() {
    return classes;
  }

  @Override
  public List<TapPoint> taps() {
    return TapPoint.listOf(Tap.CONV1, Tap.POOL1, Tap.S1, Tap.S2, Tap.S3, Tap.HEAD);
  }

  @Override
  public String digest() {
    return DIGEST;
  }

  @Override
  public long parameters() {
    return 22_640L + 65L * classes;
  }

  /** The places in the network whose values can be asked for. */
  public static final class Tap {
    /** [N, 4000, 16]. */
    public static final LabelTap CONV1 = LabelTap.of("conv1");

    /** [N, 2000, 16]. */
    public static final LabelTap POOL1 = LabelTap.of("pool1");

    /** 2 blocks, [N, 2000, 16]. */
    public static final StageTap S1 = StageTap.of("s1", 2);

    /** 2 blocks, [N, 500, 32]. */
    public static final StageTap S2 = StageTap.of("s2", 2);

    /** 2 blocks, [N, 250, 64]. */
    public static final StageTap S3 = StageTap.of("s3", 2);

    /** [N, classes]. */
    public static final LabelTap HEAD = LabelTap.of("head");

    private Tap() {}
  }
}

// accept/SoundA.java
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
 * A residual network for a second of sound: one number is the size of every window.
 *
 * <p>Input [N, 16000, 1], output [N, classes]. 58,684 trainable parameters, 22.85 M multiply-adds,
 * depth 14.
 */
@Generated("radon")
public final class SoundA implements Network {
  private static final String DIGEST =
      "sha256:48d0dc8690e8e9c92f8e06938f3874ae0a7ce7b0b7ec1ded3261078297dcb292";

  private final int classes;
  private final int length;

  /** The network of the spec: 12 classes, sequences of 16000. */
  public SoundA() {
    this(12);
  }

  /** The network for sequences of 16000. */
  public SoundA(int classes) {
    this(classes, 16000);
  }

  /**
   * The network for other classes and sequences of another length.
   *
   * @throws IllegalArgumentException if a number is less than a layer needs
   */
  public SoundA(int classes, int length) {
    if (classes < 1) {
      throw new IllegalArgumentException("expected classes to be at least 1, found " + classes);
    }
    if (length < 1) {
      throw new IllegalArgumentException("expected sequences of at least 1, found " + length);
    }
    this.classes = classes;
    this.length = length;
  }

  @Override
  public Operand<TFloat32> forward(Layers nn, Operand<TFloat32> sequences, Taps taps) {
    var x = sequences;                               // [N, 16000, 1]
    x = nn.conv("conv1/conv", x, 9, 1, 16, 4);       // [N, 4000, 16]
    x = nn.relu(nn.batchNorm("conv1/norm", x, 16));  // [N, 4000, 16]
    taps.put(Tap.CONV1, x);

    x = nn.maxPool(x, 3, 2);                         // [N, 2000, 16]
    taps.put(Tap.POOL1, x);

    for (int i = 0; i < 2; i++) {
      x = basic(nn, "s1/" + i, x, 16, 16, 1);        // [N, 2000, 16]
      taps.put(Tap.S1.block(i), x);
    }
    taps.put(Tap.S1, x);

    x = basicZeroPad(nn, "s2/0", x, 16, 32, 4);      // [N, 500, 32]
    taps.put(Tap.S2.block(0), x);
    x = basic(nn, "s2/1", x, 32, 32, 1);             // [N, 500, 32]
    taps.put(Tap.S2.block(1), x);
    taps.put(Tap.S2, x);

    x = basicZeroPad(nn, "s3/0", x, 32, 64, 2);      // [N, 250, 64]
    taps.put(Tap.S3.block(0), x);
    x = basic(nn, "s3/1", x, 64, 64, 1);             // [N, 250, 64]
    taps.put(Tap.S3.block(1), x);
    taps.put(Tap.S3, x);

    x = nn.globalAveragePool(x);                     // [N, 64]
    x = nn.dense("head/dense", x, 64, classes);      // [N, classes]
    return taps.put(Tap.HEAD, x);
  }

  /**
   * Two 3x3 convolutions (He et al., 2015, Figure 5, left).
   *
   * <p>The shortcut is the identity.
   */
  private static Operand<TFloat32> basic(
      Layers nn, String name, Operand<TFloat32> x, int in, int width, int stride) {
    var y = nn.conv(name + "/conv1/conv", x, 3, in, width, stride);
    y = nn.relu(nn.batchNorm(name + "/conv1/norm", y, width));
    y = nn.conv(name + "/conv2/conv", y, 3, width, width, 1);
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
    var y = nn.conv(name + "/conv1/conv", x, 3, in, width, stride);
    y = nn.relu(nn.batchNorm(name + "/conv1/norm", y, width));
    y = nn.conv(name + "/conv2/conv", y, 3, width, width, 1);
    y = nn.batchNorm(name + "/conv2/norm", y, width);
    var shortcut = nn.subsample(x, stride);
    shortcut = nn.zeroChannels(shortcut, in, width);
    return nn.relu(nn.add(y, shortcut));
  }

  @Override
  public String name() {
    return "SoundA";
  }

  @Override
  public ImageSize input() {
    return ImageSize.sequence(length, 1);
  }

  @Override
  public boolean takesSequences() {
    return true;
  }

  @Override
  public int classes() {
    return classes;
  }

  @Override
  public List<TapPoint> taps() {
    return TapPoint.listOf(Tap.CONV1, Tap.POOL1, Tap.S1, Tap.S2, Tap.S3, Tap.HEAD);
  }

  @Override
  public String digest() {
    return DIGEST;
  }

  @Override
  public long parameters() {
    return 57_904L + 65L * classes;
  }

  /** The places in the network whose values can be asked for. */
  public static final class Tap {
    /** [N, 4000, 16]. */
    public static final LabelTap CONV1 = LabelTap.of("conv1");

    /** [N, 2000, 16]. */
    public static final LabelTap POOL1 = LabelTap.of("pool1");

    /** 2 blocks, [N, 2000, 16]. */
    public static final StageTap S1 = StageTap.of("s1", 2);

    /** 2 blocks, [N, 500, 32]. */
    public static final StageTap S2 = StageTap.of("s2", 2);

    /** 2 blocks, [N, 250, 64]. */
    public static final StageTap S3 = StageTap.of("s3", 2);

    /** [N, classes]. */
    public static final LabelTap HEAD = LabelTap.of("head");

    private Tap() {}
  }
}
