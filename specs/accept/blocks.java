// accept/Grouped.java
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
 * The same model with the standard library's bottleneck.
 *
 * <p>Input [N, 16, 16, 3], output [N, 4]. 3,156 trainable parameters, 331.9 k multiply-adds, depth
 * 11.
 */
@Generated("radon")
public final class Grouped implements Network {
  private static final String DIGEST =
      "sha256:f173fc6fed9465e27a84a7db82993b99a6cb1a68481c7006910e038637a95bc4";

  private final int height;
  private final int width;

  /** The network of the spec: images of 16x16. */
  public Grouped() {
    this(16, 16);
  }

  /**
   * The network for images of another size.
   *
   * @throws IllegalArgumentException if a number is less than a layer needs
   */
  public Grouped(int height, int width) {
    if (height < 1 || width < 1) {
      throw new IllegalArgumentException(
          "expected images of at least 1x1, found " + height + "x" + width);
    }
    this.height = height;
    this.width = width;
  }

  @Override
  public Operand<TFloat32> forward(Layers nn, Operand<TFloat32> images, Taps taps) {
    var x = images;                                               // [N, 16, 16, 3]
    x = nn.conv("conv1/conv", x, 3, 3, 3, 16, 1);                 // [N, 16, 16, 16]
    x = nn.relu(nn.batchNorm("conv1/norm", x, 16));               // [N, 16, 16, 16]
    taps.put(Tap.CONV1, x);

    x = bottleneck(nn, "s1", x, 16, 16, 4, 1, 1);                 // [N, 16, 16, 16]
    taps.put(Tap.S1, x);

    x = bottleneckProjected(nn, "s2/0", x, 16, 32, 32, 8, 2, 2);  // [N, 8, 8, 32]
    taps.put(Tap.S2.block(0), x);
    x = bottleneck(nn, "s2/1", x, 32, 32, 8, 1, 2);               // [N, 8, 8, 32]
    taps.put(Tap.S2.block(1), x);
    taps.put(Tap.S2, x);

    x = nn.globalAveragePool(x);                                  // [N, 32]
    x = nn.dense("head/dense", x, 32, 4);                         // [N, 4]
    return taps.put(Tap.HEAD, x);
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
      Layers nn,
      String name,
      Operand<TFloat32> x,
      int in,
      int out,
      int conv1,
      int stride,
      int groups) {
    var y = nn.conv(name + "/conv1/conv", x, 1, 1, in, conv1, 1);
    y = nn.relu(nn.batchNorm(name + "/conv1/norm", y, conv1));
    y = nn.conv(name + "/conv2/conv", y, Conv.of(3, 3, conv1, conv1).stride(stride).groups(groups));
    y = nn.relu(nn.batchNorm(name + "/conv2/norm", y, conv1));
    y = nn.conv(name + "/conv3/conv", y, 1, 1, conv1, out, 1);
    y = nn.batchNorm(name + "/conv3/norm", y, out);
    return nn.relu(nn.add(y, x));
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
      Layers nn,
      String name,
      Operand<TFloat32> x,
      int in,
      int width,
      int out,
      int conv1,
      int stride,
      int groups) {
    var y = nn.conv(name + "/conv1/conv", x, 1, 1, in, conv1, 1);                 // [N, 16, 16, 8]
    y = nn.relu(nn.batchNorm(name + "/conv1/norm", y, conv1));                    // [N, 16, 16, 8]
    y = nn.conv(
        name + "/conv2/conv",
        y,
        Conv.of(3, 3, conv1, conv1).stride(stride).groups(groups));               // [N, 8, 8, 8]
    y = nn.relu(nn.batchNorm(name + "/conv2/norm", y, conv1));                    // [N, 8, 8, 8]
    y = nn.conv(name + "/conv3/conv", y, 1, 1, conv1, out, 1);                    // [N, 8, 8, 32]
    y = nn.batchNorm(name + "/conv3/norm", y, out);                               // [N, 8, 8, 32]
    var shortcut = nn.conv(name + "/shortcut/conv", x, 1, 1, in, width, stride);  // [N, 8, 8, 32]
    shortcut = nn.batchNorm(name + "/shortcut/norm", shortcut, width);            // [N, 8, 8, 32]
    return nn.relu(nn.add(y, shortcut));                                          // [N, 8, 8, 32]
  }

  @Override
  public String name() {
    return "Grouped";
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
    return 3_156L;
  }

  /** The places in the network whose values can be asked for. */
  public static final class Tap {
    /** [N, 16, 16, 16]. */
    public static final LabelTap CONV1 = LabelTap.of("conv1");

    /** [N, 16, 16, 16]. */
    public static final LabelTap S1 = LabelTap.of("s1");

    /** 2 blocks, [N, 8, 8, 32]. */
    public static final StageTap S2 = StageTap.of("s2", 2);

    /** [N, 4]. */
    public static final LabelTap HEAD = LabelTap.of("head");

    private Tap() {}
  }
}

// accept/Units.java
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
 * The unit is an argument, with some of its own arguments given already.
 *
 * <p>Input [N, 16, 16, 3], output [N, 4]. 26,100 trainable parameters, 3.389 M multiply-adds, depth
 * 8.
 */
@Generated("radon")
public final class Units implements Network {
  private static final String DIGEST =
      "sha256:eb7e8030e064266071107a7562559d79f321d8b0360699111f81b54ed11ef7af";

  private final int height;
  private final int width;

  /** The network of the spec: images of 16x16. */
  public Units() {
    this(16, 16);
  }

  /**
   * The network for images of another size.
   *
   * @throws IllegalArgumentException if a number is less than a layer needs
   */
  public Units(int height, int width) {
    if (height < 1 || width < 1) {
      throw new IllegalArgumentException(
          "expected images of at least 1x1, found " + height + "x" + width);
    }
    this.height = height;
    this.width = width;
  }

  @Override
  public Operand<TFloat32> forward(Layers nn, Operand<TFloat32> images, Taps taps) {
    var x = images;                                    // [N, 16, 16, 3]
    x = nn.conv("conv1/conv", x, 3, 3, 3, 16, 1);      // [N, 16, 16, 16]
    x = nn.relu(nn.batchNorm("conv1/norm", x, 16));    // [N, 16, 16, 16]
    taps.put(Tap.CONV1, x);

    for (int i = 0; i < 2; i++) {
      x = attentive(nn, "s1/" + i, x, 16, 8, 1);       // [N, 16, 16, 16]
      taps.put(Tap.S1.block(i), x);
    }
    taps.put(Tap.S1, x);

    x = attentiveProjected(nn, "s2/0", x, 32, 16, 2);  // [N, 8, 8, 32]
    taps.put(Tap.S2.block(0), x);
    taps.put(Tap.S2, x);

    x = nn.globalAveragePool(x);                       // [N, 32]
    x = nn.dense("head/dense", x, 32, 4);              // [N, 4]
    return taps.put(Tap.HEAD, x);
  }

  /**
   * A block of one's own, with a block inside.
   *
   * <p>The shortcut is the identity.
   */
  private static Operand<TFloat32> attentive(
      Layers nn, String name, Operand<TFloat32> x, int width, int se, int stride) {
    var y = nn.conv(name + "/conv1/conv", x, 3, 3, 16, width, stride);  // [N, 16, 16, 16]
    y = nn.relu(nn.batchNorm(name + "/conv1/norm", y, width));          // [N, 16, 16, 16]
    y = nn.conv(name + "/conv2/conv", y, 3, 3, width, width, 1);        // [N, 16, 16, 16]
    y = nn.batchNorm(name + "/conv2/norm", y, width);                   // [N, 16, 16, 16]
    y = se(nn, name + "/se", y, width, se);                             // [N, 16, 16, 16]
    return nn.relu(nn.add(y, x));                                       // [N, 16, 16, 16]
  }

  /**
   * Squeeze and excitation (Hu et al., 2018), with the hidden width rounded up to a multiple of 8.
   */
  private static Operand<TFloat32> se(
      Layers nn, String name, Operand<TFloat32> x, int in, int reduce) {
    var y = nn.asImage(nn.globalAveragePool(x));
    y = nn.conv(name + "/reduce/conv", y, Conv.of(1, 1, in, reduce).bias());
    y = nn.relu(y);
    y = nn.conv(name + "/expand/conv", y, Conv.of(1, 1, reduce, in).bias());
    y = nn.sigmoid(y);
    return nn.mul(x, y);
  }

  /**
   * A block of one's own, with a block inside.
   *
   * <p>The shortcut is {@code conv -> batch_norm}.
   */
  private static Operand<TFloat32> attentiveProjected(
      Layers nn, String name, Operand<TFloat32> x, int width, int se, int stride) {
    var y = nn.conv(name + "/conv1/conv", x, 3, 3, 16, width, stride);            // [N, 8, 8, 32]
    y = nn.relu(nn.batchNorm(name + "/conv1/norm", y, width));                    // [N, 8, 8, 32]
    y = nn.conv(name + "/conv2/conv", y, 3, 3, width, width, 1);                  // [N, 8, 8, 32]
    y = nn.batchNorm(name + "/conv2/norm", y, width);                             // [N, 8, 8, 32]
    y = se(nn, name + "/se", y, width, se);                                       // [N, 8, 8, 32]
    var shortcut = nn.conv(name + "/shortcut/conv", x, 1, 1, 16, width, stride);  // [N, 8, 8, 32]
    shortcut = nn.batchNorm(name + "/shortcut/norm", shortcut, width);            // [N, 8, 8, 32]
    return nn.relu(nn.add(y, shortcut));                                          // [N, 8, 8, 32]
  }

  @Override
  public String name() {
    return "Units";
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
    return 26_100L;
  }

  /** The places in the network whose values can be asked for. */
  public static final class Tap {
    /** [N, 16, 16, 16]. */
    public static final LabelTap CONV1 = LabelTap.of("conv1");

    /** 2 blocks, [N, 16, 16, 16]. */
    public static final StageTap S1 = StageTap.of("s1", 2);

    /** One block, [N, 8, 8, 32]. */
    public static final StageTap S2 = StageTap.of("s2", 1);

    /** [N, 4]. */
    public static final LabelTap HEAD = LabelTap.of("head");

    private Tap() {}
  }
}
