// accept/Mixed.java
package accept;

import io.radon.runtime.model.Conv;
import io.radon.runtime.model.ImageSize;
import io.radon.runtime.model.LabelTap;
import io.radon.runtime.model.Layers;
import io.radon.runtime.model.Network;
import io.radon.runtime.model.TapPoint;
import io.radon.runtime.model.Taps;
import java.util.List;
import javax.annotation.processing.Generated;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * The model {@code Mixed}.
 *
 * <p>Input [N, 16, 16, 3], output [N, 2]. 259 trainable parameters, 47.89 k multiply-adds, depth 5.
 */
@Generated("radon")
public final class Mixed implements Network {
  private static final String DIGEST =
      "sha256:d76838706c71d63b925c35665820952c5fdce36ebbe84fb488ec3be0731e8b8c";

  private final int height;
  private final int width;

  /** The network of the spec: images of 16x16. */
  public Mixed() {
    this(16, 16);
  }

  /**
   * The network for images of another size.
   *
   * @throws IllegalArgumentException if a number is less than a layer needs
   */
  public Mixed(int height, int width) {
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
    x = separable(nn, "body", x, 3, 3);             // [N, 16, 16, 8]
    x = separable(nn, "body/separable2", x, 8, 8);  // [N, 16, 16, 8]
    taps.put(Tap.BODY, x);

    x = nn.globalAveragePool(x);                    // [N, 8]
    x = nn.dense("head/dense", x, 8, 2);            // [N, 2]
    return taps.put(Tap.HEAD, x);
  }

  /** Depthwise, then pointwise (MobileNet: Howard et al., 2017). */
  private static Operand<TFloat32> separable(
      Layers nn, String name, Operand<TFloat32> x, int in, int groups) {
    var y = nn.conv(name + "/depth/conv", x, Conv.of(3, 3, in, in).groups(groups));
    y = nn.relu(nn.batchNorm(name + "/depth/norm", y, in));
    y = nn.conv(name + "/point/conv", y, 1, 1, in, 8, 1);
    return nn.relu(nn.batchNorm(name + "/point/norm", y, 8));
  }

  @Override
  public String name() {
    return "Mixed";
  }

  @Override
  public ImageSize input() {
    return new ImageSize(height, width, 3);
  }

  @Override
  public int classes() {
    return 2;
  }

  @Override
  public List<TapPoint> taps() {
    return TapPoint.listOf(Tap.BODY, Tap.HEAD);
  }

  @Override
  public String digest() {
    return DIGEST;
  }

  @Override
  public long parameters() {
    return 259L;
  }

  /** The places in the network whose values can be asked for. */
  public static final class Tap {
    /** [N, 16, 16, 8]. */
    public static final LabelTap BODY = LabelTap.of("body");

    /** [N, 2]. */
    public static final LabelTap HEAD = LabelTap.of("head");

    private Tap() {}
  }
}

// accept/Narrow.java
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
 * A block and a model of another file.
 *
 * <p>Input [N, 32, 32, 3], output [N, classes]. 1,450 trainable parameters, 163.5 k multiply-adds,
 * depth 10.
 */
@Generated("radon")
public final class Narrow implements Network {
  private static final String DIGEST =
      "sha256:56a018d4f8ef7a7836b16e984fcbc24761827e61449da67f25432dce8f72be12";

  private final int classes;
  private final int height;
  private final int width;

  /** The network of the spec: 10 classes, images of 32x32. */
  public Narrow() {
    this(10);
  }

  /** The network for images of 32x32. */
  public Narrow(int classes) {
    this(classes, 32, 32);
  }

  /**
   * The network for other classes and images of another size.
   *
   * @throws IllegalArgumentException if a number is less than a layer needs
   */
  public Narrow(int classes, int height, int width) {
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
    x = nn.conv("conv1/conv", x, 3, 3, 3, 8, 2);    // [N, 16, 16, 8]
    x = nn.relu(nn.batchNorm("conv1/norm", x, 8));  // [N, 16, 16, 8]
    taps.put(Tap.CONV1, x);

    for (int i = 0; i < 2; i++) {
      x = separable(nn, "s1/" + i, x, 8, 8, 1, 8);  // [N, 16, 16, 8]
      taps.put(Tap.S1.block(i), x);
    }
    taps.put(Tap.S1, x);

    x = separable(nn, "s2/0", x, 8, 16, 2, 8);      // [N, 8, 8, 16]
    taps.put(Tap.S2.block(0), x);
    x = separable(nn, "s2/1", x, 16, 16, 1, 16);    // [N, 8, 8, 16]
    taps.put(Tap.S2.block(1), x);
    taps.put(Tap.S2, x);

    x = nn.globalAveragePool(x);                    // [N, 16]
    x = nn.dense("head/dense", x, 16, classes);     // [N, classes]
    return taps.put(Tap.HEAD, x);
  }

  /** Depthwise, then pointwise (MobileNet: Howard et al., 2017). */
  private static Operand<TFloat32> separable(
      Layers nn, String name, Operand<TFloat32> x, int in, int width, int stride, int groups) {
    var y = nn.conv(name + "/depth/conv", x, Conv.of(3, 3, in, in).stride(stride).groups(groups));
    y = nn.relu(nn.batchNorm(name + "/depth/norm", y, in));
    y = nn.conv(name + "/point/conv", y, 1, 1, in, width, 1);
    return nn.relu(nn.batchNorm(name + "/point/norm", y, width));
  }

  @Override
  public String name() {
    return "Narrow";
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
    return 1_280L + 17L * classes;
  }

  /** The places in the network whose values can be asked for. */
  public static final class Tap {
    /** [N, 16, 16, 8]. */
    public static final LabelTap CONV1 = LabelTap.of("conv1");

    /** 2 blocks, [N, 16, 16, 8]. */
    public static final StageTap S1 = StageTap.of("s1", 2);

    /** 2 blocks, [N, 8, 8, 16]. */
    public static final StageTap S2 = StageTap.of("s2", 2);

    /** [N, classes]. */
    public static final LabelTap HEAD = LabelTap.of("head");

    private Tap() {}
  }
}
