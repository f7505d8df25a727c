// accept/Coarser.java
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
 * Strides become dilation once the output stride is reached: the convolution that loses its stride
 * keeps the dilation before it, those behind it are spread.
 *
 * <p>Input [N, 64, 64, 3], output [N, 4]. 179,340 trainable parameters, 4.936 M multiply-adds,
 * depth 24.
 */
@Generated("radon")
public final class Coarser implements Network {
  private static final String DIGEST =
      "sha256:1666e76b00b779fa784c33bf1a3518e86f095b14b9cea6236144c696d4b99970";

  private final int height;
  private final int width;

  /** The network of the spec: images of 64x64. */
  public Coarser() {
    this(64, 64);
  }

  /**
   * The network for images of another size.
   *
   * @throws IllegalArgumentException if a number is less than a layer needs
   */
  public Coarser(int height, int width) {
    if (height < 1 || width < 1) {
      throw new IllegalArgumentException(
          "expected images of at least 1x1, found " + height + "x" + width);
    }
    this.height = height;
    this.width = width;
  }

  @Override
  public Operand<TFloat32> forward(Layers nn, Operand<TFloat32> images, Taps taps) {
    var x = images;                                            // [N, 64, 64, 3]
    x = nn.conv("conv1/conv", x, 7, 7, 3, 8, 2);               // [N, 32, 32, 8]
    x = nn.relu(nn.batchNorm("conv1/norm", x, 8));             // [N, 32, 32, 8]
    taps.put(Tap.CONV1, x);

    x = nn.maxPool(x, 3, 3, 2);                                // [N, 16, 16, 8]
    taps.put(Tap.POOL1, x);

    x = bottleneckProjected(nn, "conv2/0", x, 8, 8, 32, 1);    // [N, 16, 16, 32]
    taps.put(Tap.CONV2.block(0), x);
    taps.put(Tap.CONV2, x);

    x = bottleneckProjected(nn, "conv3/0", x, 32, 16, 64, 2);  // [N, 8, 8, 64]
    taps.put(Tap.CONV3.block(0), x);
    x = bottleneck(nn, "conv3/1", x, 64, 16, 64, 1);           // [N, 8, 8, 64]
    taps.put(Tap.CONV3.block(1), x);
    taps.put(Tap.CONV3, x);

    x = bottleneckProjected(nn, "conv4/0", x, 64, 16, 64, 2);  // [N, 4, 4, 64]
    taps.put(Tap.CONV4.block(0), x);
    for (int i = 1; i < 3; i++) {
      x = bottleneck(nn, "conv4/" + i, x, 64, 16, 64, 1);      // [N, 4, 4, 64]
      taps.put(Tap.CONV4.block(i), x);
    }
    taps.put(Tap.CONV4, x);

    x = basic(nn, "conv5/0", x, 1);                            // [N, 4, 4, 64]
    taps.put(Tap.CONV5.block(0), x);
    x = basic(nn, "conv5/1", x, 2);                            // [N, 4, 4, 64]
    taps.put(Tap.CONV5.block(1), x);
    taps.put(Tap.CONV5, x);

    x = nn.globalAveragePool(x);                               // [N, 64]
    x = nn.dense("head/dense", x, 64, 4);                      // [N, 4]
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
   * <p>The shortcut is {@code conv -> batch_norm}.
   */
  private static Operand<TFloat32> bottleneckProjected(
      Layers nn, String name, Operand<TFloat32> x, int in, int width, int out, int stride) {
    var y = nn.conv(name + "/conv1/conv", x, 1, 1, in, width, 1);
    y = nn.relu(nn.batchNorm(name + "/conv1/norm", y, width));
    y = nn.conv(name + "/conv2/conv", y, 3, 3, width, width, stride);
    y = nn.relu(nn.batchNorm(name + "/conv2/norm", y, width));
    y = nn.conv(name + "/conv3/conv", y, 1, 1, width, out, 1);
    y = nn.batchNorm(name + "/conv3/norm", y, out);
    var shortcut = nn.conv(name + "/shortcut/conv", x, 1, 1, in, out, stride);
    shortcut = nn.batchNorm(name + "/shortcut/norm", shortcut, out);
    return nn.relu(nn.add(y, shortcut));
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
      Layers nn, String name, Operand<TFloat32> x, int in, int width, int out, int stride) {
    var y = nn.conv(name + "/conv1/conv", x, 1, 1, in, width, 1);
    y = nn.relu(nn.batchNorm(name + "/conv1/norm", y, width));
    y = nn.conv(name + "/conv2/conv", y, 3, 3, width, width, stride);
    y = nn.relu(nn.batchNorm(name + "/conv2/norm", y, width));
    y = nn.conv(name + "/conv3/conv", y, 1, 1, width, out, 1);
    y = nn.batchNorm(name + "/conv3/norm", y, out);
    return nn.relu(nn.add(y, x));
  }

  /** Two 3x3 convolutions (He et al., 2015, Figure 5, left). */
  private static Operand<TFloat32> basic(
      Layers nn, String name, Operand<TFloat32> x, int dilation) {
    var y = nn.conv(
        name + "/conv1/conv", x, Conv.of(3, 3, 64, 64).dilation(dilation));   // [N, 4, 4, 64]
    y = nn.relu(nn.batchNorm(name + "/conv1/norm", y, 64));                   // [N, 4, 4, 64]
    y = nn.conv(name + "/conv2/conv", y, Conv.of(3, 3, 64, 64).dilation(2));  // [N, 4, 4, 64]
    y = nn.batchNorm(name + "/conv2/norm", y, 64);                            // [N, 4, 4, 64]
    return nn.relu(nn.add(y, x));                                             // [N, 4, 4, 64]
  }

  @Override
  public String name() {
    return "Coarser";
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
    return TapPoint.listOf(
        Tap.CONV1, Tap.POOL1, Tap.CONV2, Tap.CONV3, Tap.CONV4, Tap.CONV5, Tap.HEAD);
  }

  @Override
  public String digest() {
    return DIGEST;
  }

  @Override
  public long parameters() {
    return 179_340L;
  }

  /** The places in the network whose values can be asked for. */
  public static final class Tap {
    /** [N, 32, 32, 8]. */
    public static final LabelTap CONV1 = LabelTap.of("conv1");

    /** [N, 16, 16, 8]. */
    public static final LabelTap POOL1 = LabelTap.of("pool1");

    /** One block, [N, 16, 16, 32]. */
    public static final StageTap CONV2 = StageTap.of("conv2", 1);

    /** 2 blocks, [N, 8, 8, 64]. */
    public static final StageTap CONV3 = StageTap.of("conv3", 2);

    /** 3 blocks, [N, 4, 4, 64]. */
    public static final StageTap CONV4 = StageTap.of("conv4", 3);

    /** 2 blocks, [N, 4, 4, 64]. */
    public static final StageTap CONV5 = StageTap.of("conv5", 2);

    /** [N, 4]. */
    public static final LabelTap HEAD = LabelTap.of("head");

    private Tap() {}
  }
}

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
 * Strides become dilation once the output stride is reached: the convolution that loses its stride
 * keeps the dilation before it, those behind it are spread.
 *
 * <p>Input [N, 64, 64, 3], output [N, 4]. 36,236 trainable parameters, 3.646 M multiply-adds, depth
 * 26.
 */
@Generated("radon")
public final class Dilated implements Network {
  private static final String DIGEST =
      "sha256:4715c16910c662ed604ce8f72511ff996124db1ed6d53b8da8e78efeb427e6e7";

  private final int height;
  private final int width;

  /** The network of the spec: images of 64x64. */
  public Dilated() {
    this(64, 64);
  }

  /**
   * The network for images of another size.
   *
   * @throws IllegalArgumentException if a number is less than a layer needs
   */
  public Dilated(int height, int width) {
    if (height < 1 || width < 1) {
      throw new IllegalArgumentException(
          "expected images of at least 1x1, found " + height + "x" + width);
    }
    this.height = height;
    this.width = width;
  }

  @Override
  public Operand<TFloat32> forward(Layers nn, Operand<TFloat32> images, Taps taps) {
    var x = images;                                                  // [N, 64, 64, 3]
    x = nn.conv("conv1/conv", x, 7, 7, 3, 8, 2);                     // [N, 32, 32, 8]
    x = nn.relu(nn.batchNorm("conv1/norm", x, 8));                   // [N, 32, 32, 8]
    taps.put(Tap.CONV1, x);

    x = nn.maxPool(x, 3, 3, 2);                                      // [N, 16, 16, 8]
    taps.put(Tap.POOL1, x);

    x = bottleneckProjected(nn, "conv2/0", x, 8, 8, 32, 1, 1, 1);    // [N, 16, 16, 32]
    taps.put(Tap.CONV2.block(0), x);
    taps.put(Tap.CONV2, x);

    x = bottleneckProjected(nn, "conv3/0", x, 32, 16, 64, 2, 2, 1);  // [N, 8, 8, 64]
    taps.put(Tap.CONV3.block(0), x);
    x = bottleneck(nn, "conv3/1", x, 64, 16, 64, 1, 1);              // [N, 8, 8, 64]
    taps.put(Tap.CONV3.block(1), x);
    taps.put(Tap.CONV3, x);

    x = bottleneck(nn, "conv4/0", x, 64, 16, 64, 1, 1);              // [N, 8, 8, 64]
    taps.put(Tap.CONV4.block(0), x);
    for (int i = 1; i < 3; i++) {
      x = bottleneck(nn, "conv4/" + i, x, 64, 16, 64, 1, 2);         // [N, 8, 8, 64]
      taps.put(Tap.CONV4.block(i), x);
    }
    taps.put(Tap.CONV4, x);

    x = bottleneck(nn, "conv5/0", x, 64, 16, 64, 1, 2);              // [N, 8, 8, 64]
    taps.put(Tap.CONV5.block(0), x);
    x = bottleneck(nn, "conv5/1", x, 64, 16, 64, 1, 4);              // [N, 8, 8, 64]
    taps.put(Tap.CONV5.block(1), x);
    taps.put(Tap.CONV5, x);

    x = nn.globalAveragePool(x);                                     // [N, 64]
    x = nn.dense("head/dense", x, 64, 4);                            // [N, 4]
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
   * <p>The shortcut is {@code conv -> batch_norm}.
   */
  private static Operand<TFloat32> bottleneckProjected(
      Layers nn,
      String name,
      Operand<TFloat32> x,
      int in,
      int width,
      int out,
      int stride,
      int conv2Stride,
      int dilation) {
    var y = nn.conv(name + "/conv1/conv", x, 1, 1, in, width, 1);
    y = nn.relu(nn.batchNorm(name + "/conv1/norm", y, width));
    y = nn.conv(
        name + "/conv2/conv",
        y,
        Conv.of(3, 3, width, width).stride(conv2Stride).dilation(dilation));
    y = nn.relu(nn.batchNorm(name + "/conv2/norm", y, width));
    y = nn.conv(name + "/conv3/conv", y, 1, 1, width, out, 1);
    y = nn.batchNorm(name + "/conv3/norm", y, out);
    var shortcut = nn.conv(name + "/shortcut/conv", x, 1, 1, in, out, stride);
    shortcut = nn.batchNorm(name + "/shortcut/norm", shortcut, out);
    return nn.relu(nn.add(y, shortcut));
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
      int width,
      int out,
      int conv2Stride,
      int dilation) {
    var y = nn.conv(name + "/conv1/conv", x, 1, 1, in, width, 1);             // [N, 8, 8, 16]
    y = nn.relu(nn.batchNorm(name + "/conv1/norm", y, width));                // [N, 8, 8, 16]
    y = nn.conv(
        name + "/conv2/conv",
        y,
        Conv.of(3, 3, width, width).stride(conv2Stride).dilation(dilation));  // [N, 8, 8, 16]
    y = nn.relu(nn.batchNorm(name + "/conv2/norm", y, width));                // [N, 8, 8, 16]
    y = nn.conv(name + "/conv3/conv", y, 1, 1, width, out, 1);                // [N, 8, 8, 64]
    y = nn.batchNorm(name + "/conv3/norm", y, out);                           // [N, 8, 8, 64]
    return nn.relu(nn.add(y, x));                                             // [N, 8, 8, 64]
  }

  @Override
  public String name() {
    return "Dilated";
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
    return TapPoint.listOf(
        Tap.CONV1, Tap.POOL1, Tap.CONV2, Tap.CONV3, Tap.CONV4, Tap.CONV5, Tap.HEAD);
  }

  @Override
  public String digest() {
    return DIGEST;
  }

  @Override
  public long parameters() {
    return 36_236L;
  }

  /** The places in the network whose values can be asked for. */
  public static final class Tap {
    /** [N, 32, 32, 8]. */
    public static final LabelTap CONV1 = LabelTap.of("conv1");

    /** [N, 16, 16, 8]. */
    public static final LabelTap POOL1 = LabelTap.of("pool1");

    /** One block, [N, 16, 16, 32]. */
    public static final StageTap CONV2 = StageTap.of("conv2", 1);

    /** 2 blocks, [N, 8, 8, 64]. */
    public static final StageTap CONV3 = StageTap.of("conv3", 2);

    /** 3 blocks, [N, 8, 8, 64]. */
    public static final StageTap CONV4 = StageTap.of("conv4", 3);

    /** 2 blocks, [N, 8, 8, 64]. */
    public static final StageTap CONV5 = StageTap.of("conv5", 2);

    /** [N, 4]. */
    public static final LabelTap HEAD = LabelTap.of("head");

    private Tap() {}
  }
}

// accept/Others.java
package accept;

import io.radon.runtime.model.Conv;
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
 * What pools and shortcuts of their own do.
 *
 * <p>Input [N, 64, 64, 3], output [N, 4]. 193,676 trainable parameters, 13.72 M multiply-adds,
 * depth 19.
 */
@Generated("radon")
public final class Others implements Network {
  private static final String DIGEST =
      "sha256:199f6d4e6377f9f83765f57714ed4678df6ad3e65485a7cf8d626ffbd6adf108";

  private final int height;
  private final int width;

  /** The network of the spec: images of 64x64. */
  public Others() {
    this(64, 64);
  }

  /**
   * The network for images of another size.
   *
   * @throws IllegalArgumentException if a number is less than a layer needs
   */
  public Others(int height, int width) {
    if (height < 5 || width < 5) {
      throw new IllegalArgumentException(
          "expected images of at least 5x5 for `conv3/0/shortcut/avg_pool`, found "
              + height
              + "x"
              + width);
    }
    this.height = height;
    this.width = width;
  }

  @Override
  public Operand<TFloat32> forward(Layers nn, Operand<TFloat32> images, Taps taps) {
    var x = images;                                                   // [N, 64, 64, 3]
    x = nn.conv("conv1/conv", x, 7, 7, 3, 8, 2);                      // [N, 32, 32, 8]
    x = nn.relu(nn.batchNorm("conv1/norm", x, 8));                    // [N, 32, 32, 8]
    taps.put(Tap.CONV1, x);

    x = nn.maxPool(x, 3, 3, 2);                                       // [N, 16, 16, 8]
    taps.put(Tap.POOL1, x);

    x = bottleneckProjected(nn, "conv2/0", x, 8, 8, 32, 1);           // [N, 16, 16, 32]
    taps.put(Tap.CONV2.block(0), x);
    taps.put(Tap.CONV2, x);

    x = bottleneckAverageProjected(nn, "conv3/0", x, 32, 16, 64, 2);  // [N, 8, 8, 64]
    taps.put(Tap.CONV3.block(0), x);
    x = bottleneck(nn, "conv3/1", x, 64, 16, 64, 1);                  // [N, 8, 8, 64]
    taps.put(Tap.CONV3.block(1), x);
    taps.put(Tap.CONV3, x);

    x = basicProjected(nn, "conv4/0", x, 64, 32, 1, 2);               // [N, 8, 8, 32]
    taps.put(Tap.CONV4.block(0), x);
    x = basic(nn, "conv4/1", x, 32, 32, 2, 2);                        // [N, 8, 8, 32]
    taps.put(Tap.CONV4.block(1), x);
    taps.put(Tap.CONV4, x);

    x = basicProjected(nn, "conv5/0", x, 32, 64, 2, 4);               // [N, 8, 8, 64]
    taps.put(Tap.CONV5.block(0), x);
    x = basic(nn, "conv5/1", x, 64, 64, 4, 4);                        // [N, 8, 8, 64]
    taps.put(Tap.CONV5.block(1), x);
    taps.put(Tap.CONV5, x);

    x = nn.globalAveragePool(x);                                      // [N, 64]
    x = nn.dense("head/dense", x, 64, 4);                             // [N, 4]
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
   * <p>The shortcut is {@code conv -> batch_norm}.
   */
  private static Operand<TFloat32> bottleneckProjected(
      Layers nn, String name, Operand<TFloat32> x, int in, int width, int out, int stride) {
    var y = nn.conv(name + "/conv1/conv", x, 1, 1, in, width, 1);          // [N, 16, 16, 8]
    y = nn.relu(nn.batchNorm(name + "/conv1/norm", y, width));             // [N, 16, 16, 8]
    y = nn.conv(name + "/conv2/conv", y, 3, 3, width, width, stride);      // [N, 16, 16, 8]
    y = nn.relu(nn.batchNorm(name + "/conv2/norm", y, width));             // [N, 16, 16, 8]
    y = nn.conv(name + "/conv3/conv", y, 1, 1, width, out, 1);             // [N, 16, 16, 32]
    y = nn.batchNorm(name + "/conv3/norm", y, out);                        // [N, 16, 16, 32]
    var shortcut = nn.conv(name + "/shortcut/conv", x, 1, 1, in, out, 1);  // [N, 16, 16, 32]
    shortcut = nn.batchNorm(name + "/shortcut/norm", shortcut, out);       // [N, 16, 16, 32]
    return nn.relu(nn.add(y, shortcut));                                   // [N, 16, 16, 32]
  }

  /**
   * A 1x1 convolution down, a 3x3 between, a 1x1 up (He et al., 2015, Figure 5, right).
   *
   * <p>The stride is on the 3x3, as in torchvision ("v1.5"); {@code stride_first: true} moves it to
   * the first 1x1, as in the paper ("v1"). {@code groups} and {@code base_width} widen the 3x3
   * (ResNeXt: Xie et al., 2017; wide ResNet: Zagoruyko and Komodakis, 2016), as torchvision counts
   * them.
   *
   * <p>The shortcut is {@code avg_pool -> conv -> batch_norm}.
   */
  private static Operand<TFloat32> bottleneckAverageProjected(
      Layers nn, String name, Operand<TFloat32> x, int in, int width, int out, int stride) {
    var y = nn.conv(name + "/conv1/conv", x, 1, 1, in, width, 1);             // [N, 16, 16, 16]
    y = nn.relu(nn.batchNorm(name + "/conv1/norm", y, width));                // [N, 16, 16, 16]
    y = nn.conv(name + "/conv2/conv", y, 3, 3, width, width, stride);         // [N, 8, 8, 16]
    y = nn.relu(nn.batchNorm(name + "/conv2/norm", y, width));                // [N, 8, 8, 16]
    y = nn.conv(name + "/conv3/conv", y, 1, 1, width, out, 1);                // [N, 8, 8, 64]
    y = nn.batchNorm(name + "/conv3/norm", y, out);                           // [N, 8, 8, 64]
    var shortcut = nn.averagePool(x, Pool.of(2, 2).stride(stride).ceil());    // [N, 8, 8, 32]
    shortcut = nn.conv(name + "/shortcut/conv", shortcut, 1, 1, in, out, 1);  // [N, 8, 8, 64]
    shortcut = nn.batchNorm(name + "/shortcut/norm", shortcut, out);          // [N, 8, 8, 64]
    return nn.relu(nn.add(y, shortcut));                                      // [N, 8, 8, 64]
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
      Layers nn, String name, Operand<TFloat32> x, int in, int width, int out, int stride) {
    var y = nn.conv(name + "/conv1/conv", x, 1, 1, in, width, 1);      // [N, 8, 8, 16]
    y = nn.relu(nn.batchNorm(name + "/conv1/norm", y, width));         // [N, 8, 8, 16]
    y = nn.conv(name + "/conv2/conv", y, 3, 3, width, width, stride);  // [N, 8, 8, 16]
    y = nn.relu(nn.batchNorm(name + "/conv2/norm", y, width));         // [N, 8, 8, 16]
    y = nn.conv(name + "/conv3/conv", y, 1, 1, width, out, 1);         // [N, 8, 8, 64]
    y = nn.batchNorm(name + "/conv3/norm", y, out);                    // [N, 8, 8, 64]
    return nn.relu(nn.add(y, x));                                      // [N, 8, 8, 64]
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
    var y = nn.conv(name + "/conv1/conv", x, Conv.of(3, 3, in, width).dilation(dilation));
    y = nn.relu(nn.batchNorm(name + "/conv1/norm", y, width));
    y = nn.conv(name + "/conv2/conv", y, Conv.of(3, 3, width, width).dilation(conv2Dilation));
    y = nn.batchNorm(name + "/conv2/norm", y, width);
    var shortcut = nn.conv(name + "/shortcut/conv", x, 1, 1, in, width, 1);
    shortcut = nn.batchNorm(name + "/shortcut/norm", shortcut, width);
    return nn.relu(nn.add(y, shortcut));
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
    var y = nn.conv(name + "/conv1/conv", x, Conv.of(3, 3, in, width).dilation(dilation));
    y = nn.relu(nn.batchNorm(name + "/conv1/norm", y, width));
    y = nn.conv(name + "/conv2/conv", y, Conv.of(3, 3, width, width).dilation(conv2Dilation));
    y = nn.batchNorm(name + "/conv2/norm", y, width);
    return nn.relu(nn.add(y, x));
  }

  @Override
  public String name() {
    return "Others";
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
    return TapPoint.listOf(
        Tap.CONV1, Tap.POOL1, Tap.CONV2, Tap.CONV3, Tap.CONV4, Tap.CONV5, Tap.HEAD);
  }

  @Override
  public String digest() {
    return DIGEST;
  }

  @Override
  public long parameters() {
    return 193_676L;
  }

  /** The places in the network whose values can be asked for. */
  public static final class Tap {
    /** [N, 32, 32, 8]. */
    public static final LabelTap CONV1 = LabelTap.of("conv1");

    /** [N, 16, 16, 8]. */
    public static final LabelTap POOL1 = LabelTap.of("pool1");

    /** One block, [N, 16, 16, 32]. */
    public static final StageTap CONV2 = StageTap.of("conv2", 1);

    /** 2 blocks, [N, 8, 8, 64]. */
    public static final StageTap CONV3 = StageTap.of("conv3", 2);

    /** 2 blocks, [N, 8, 8, 32]. */
    public static final StageTap CONV4 = StageTap.of("conv4", 2);

    /** 2 blocks, [N, 8, 8, 64]. */
    public static final StageTap CONV5 = StageTap.of("conv5", 2);

    /** [N, 4]. */
    public static final LabelTap HEAD = LabelTap.of("head");

    private Tap() {}
  }
}
