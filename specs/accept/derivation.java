// accept/Base.java
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
 * A change takes the place of the flow of its label, and sees the parameters and labels of its
 * base.
 *
 * <p>Input [N, 16, 16, 3], output [N, classes]. 1,443 trainable parameters, 350.2 k multiply-adds,
 * depth 4.
 */
@Generated("radon")
public final class Base implements Network {
  private static final String DIGEST =
      "sha256:63475ee0aeb2c45a9687a6c923542de690de1398ede10358ddb9b53e5c95df41";

  private final int classes;
  private final int height;
  private final int width;

  /** The network of the spec: 3 classes, images of 16x16. */
  public Base() {
    this(3);
  }

  /** The network for images of 16x16. */
  public Base(int classes) {
    this(classes, 16, 16);
  }

  /**
   * The network for other classes and images of another size.
   *
   * @throws IllegalArgumentException if a number is less than a layer needs
   */
  public Base(int classes, int height, int width) {
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
    var x = images;                                // [N, 16, 16, 3]
    x = nn.conv("stem/conv", x, 3, 3, 3, 8, 1);    // [N, 16, 16, 8]
    x = nn.relu(nn.batchNorm("stem/norm", x, 8));  // [N, 16, 16, 8]
    taps.put(Tap.STEM, x);

    x = basic(nn, "s1/0", x);                      // [N, 16, 16, 8]
    taps.put(Tap.S1.block(0), x);
    taps.put(Tap.S1, x);

    x = nn.globalAveragePool(x);                   // [N, 8]
    x = nn.dense("head/dense", x, 8, classes);     // [N, classes]
    return taps.put(Tap.HEAD, x);
  }

  /** Two 3x3 convolutions (He et al., 2015, Figure 5, left). */
  private static Operand<TFloat32> basic(Layers nn, String name, Operand<TFloat32> x) {
    var y = nn.conv(name + "/conv1/conv", x, 3, 3, 8, 8, 1);  // [N, 16, 16, 8]
    y = nn.relu(nn.batchNorm(name + "/conv1/norm", y, 8));    // [N, 16, 16, 8]
    y = nn.conv(name + "/conv2/conv", y, 3, 3, 8, 8, 1);      // [N, 16, 16, 8]
    y = nn.batchNorm(name + "/conv2/norm", y, 8);             // [N, 16, 16, 8]
    return nn.relu(nn.add(y, x));                             // [N, 16, 16, 8]
  }

  @Override
  public String name() {
    return "Base";
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
    return TapPoint.listOf(Tap.STEM, Tap.S1, Tap.HEAD);
  }

  @Override
  public String digest() {
    return DIGEST;
  }

  @Override
  public long parameters() {
    return 1_416L + 9L * classes;
  }

  /** The places in the network whose values can be asked for. */
  public static final class Tap {
    /** [N, 16, 16, 8]. */
    public static final LabelTap STEM = LabelTap.of("stem");

    /** One block, [N, 16, 16, 8]. */
    public static final StageTap S1 = StageTap.of("s1", 1);

    /** [N, classes]. */
    public static final LabelTap HEAD = LabelTap.of("head");

    private Tap() {}
  }
}

// accept/Deeper.java
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
 * Derived from what is derived: the later change wins, the earlier stay.
 *
 * <p>Input [N, 8, 8, 1], output [N, classes]. 16,835 trainable parameters, 1.058 M multiply-adds,
 * depth 9.
 */
@Generated("radon")
public final class Deeper implements Network {
  private static final String DIGEST =
      "sha256:78e4c9853c5a6be9bd2e16ddf07b6802969aac2cc9c7c3b1dc4bf180dedd50c9";

  private final int classes;
  private final int height;
  private final int width;

  /** The network of the spec: 3 classes, images of 8x8. */
  public Deeper() {
    this(3);
  }

  /** The network for images of 8x8. */
  public Deeper(int classes) {
    this(classes, 8, 8);
  }

  /**
   * The network for other classes and images of another size.
   *
   * @throws IllegalArgumentException if a number is less than a layer needs
   */
  public Deeper(int classes, int height, int width) {
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
    var x = images;                                  // [N, 8, 8, 1]
    x = nn.conv("stem/conv", x, 5, 5, 1, 16, 1);     // [N, 8, 8, 16]
    x = nn.relu(nn.batchNorm("stem/norm", x, 16));   // [N, 8, 8, 16]
    x = nn.conv("stem/conv2", x, 3, 3, 16, 16, 1);   // [N, 8, 8, 16]
    x = nn.relu(nn.batchNorm("stem/norm2", x, 16));  // [N, 8, 8, 16]
    taps.put(Tap.STEM, x);

    for (int i = 0; i < 3; i++) {
      x = basic(nn, "s1/" + i, x);                   // [N, 8, 8, 16]
      taps.put(Tap.S1.block(i), x);
    }
    taps.put(Tap.S1, x);

    x = nn.globalAveragePool(x);                     // [N, 16]
    x = nn.dense("head/dense", x, 16, classes);      // [N, classes]
    return taps.put(Tap.HEAD, x);
  }

  /** Two 3x3 convolutions (He et al., 2015, Figure 5, left). */
  private static Operand<TFloat32> basic(Layers nn, String name, Operand<TFloat32> x) {
    var y = nn.conv(name + "/conv1/conv", x, 3, 3, 16, 16, 1);  // [N, 8, 8, 16]
    y = nn.relu(nn.batchNorm(name + "/conv1/norm", y, 16));     // [N, 8, 8, 16]
    y = nn.conv(name + "/conv2/conv", y, 3, 3, 16, 16, 1);      // [N, 8, 8, 16]
    y = nn.batchNorm(name + "/conv2/norm", y, 16);              // [N, 8, 8, 16]
    return nn.relu(nn.add(y, x));                               // [N, 8, 8, 16]
  }

  @Override
  public String name() {
    return "Deeper";
  }

  @Override
  public ImageSize input() {
    return new ImageSize(height, width, 1);
  }

  @Override
  public int classes() {
    return classes;
  }

  @Override
  public List<TapPoint> taps() {
    return TapPoint.listOf(Tap.STEM, Tap.S1, Tap.HEAD);
  }

  @Override
  public String digest() {
    return DIGEST;
  }

  @Override
  public long parameters() {
    return 16_784L + 17L * classes;
  }

  /** The places in the network whose values can be asked for. */
  public static final class Tap {
    /** [N, 8, 8, 16]. */
    public static final LabelTap STEM = LabelTap.of("stem");

    /** 3 blocks, [N, 8, 8, 16]. */
    public static final StageTap S1 = StageTap.of("s1", 3);

    /** [N, classes]. */
    public static final LabelTap HEAD = LabelTap.of("head");

    private Tap() {}
  }
}

// accept/One.java
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
 * By hand: 27 * 8 + 16, then 2 * (576 + 16), then 27.
 *
 * <p>Input [N, 16, 16, 3], output [N, classes]. 1,443 trainable parameters, 350.2 k multiply-adds,
 * depth 4.
 */
@Generated("radon")
public final class One implements Network {
  private static final String DIGEST =
      "sha256:a9d3278f6d64cdf5c554917a0caf4db60b9dc8ba72d3a43e0dd41570d600ca7a";

  private final int classes;
  private final int height;
  private final int width;

  /** The network of the spec: 3 classes, images of 16x16. */
  public One() {
    this(3);
  }

  /** The network for images of 16x16. */
  public One(int classes) {
    this(classes, 16, 16);
  }

  /**
   * The network for other classes and images of another size.
   *
   * @throws IllegalArgumentException if a number is less than a layer needs
   */
  public One(int classes, int height, int width) {
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
    var x = images;                                // [N, 16, 16, 3]
    x = nn.conv("stem/conv", x, 3, 3, 3, 8, 1);    // [N, 16, 16, 8]
    x = nn.relu(nn.batchNorm("stem/norm", x, 8));  // [N, 16, 16, 8]
    taps.put(Tap.STEM, x);

    x = basic(nn, "s1/0", x);                      // [N, 16, 16, 8]
    taps.put(Tap.S1.block(0), x);
    taps.put(Tap.S1, x);

    x = nn.globalAveragePool(x);                   // [N, 8]
    x = nn.dense("head/dense", x, 8, classes);     // [N, classes]
    return taps.put(Tap.HEAD, x);
  }

  /** Two 3x3 convolutions (He et al., 2015, Figure 5, left). */
  private static Operand<TFloat32> basic(Layers nn, String name, Operand<TFloat32> x) {
    var y = nn.conv(name + "/conv1/conv", x, 3, 3, 8, 8, 1);  // [N, 16, 16, 8]
    y = nn.relu(nn.batchNorm(name + "/conv1/norm", y, 8));    // [N, 16, 16, 8]
    y = nn.conv(name + "/conv2/conv", y, 3, 3, 8, 8, 1);      // [N, 16, 16, 8]
    y = nn.batchNorm(name + "/conv2/norm", y, 8);             // [N, 16, 16, 8]
    return nn.relu(nn.add(y, x));                             // [N, 16, 16, 8]
  }

  @Override
  public String name() {
    return "One";
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
    return TapPoint.listOf(Tap.STEM, Tap.S1, Tap.HEAD);
  }

  @Override
  public String digest() {
    return DIGEST;
  }

  @Override
  public long parameters() {
    return 1_416L + 9L * classes;
  }

  /** The places in the network whose values can be asked for. */
  public static final class Tap {
    /** [N, 16, 16, 8]. */
    public static final LabelTap STEM = LabelTap.of("stem");

    /** One block, [N, 16, 16, 8]. */
    public static final StageTap S1 = StageTap.of("s1", 1);

    /** [N, classes]. */
    public static final LabelTap HEAD = LabelTap.of("head");

    private Tap() {}
  }
}

// accept/Own.java
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
 * Parameters of its own, beside an argument left to the base's default.
 *
 * <p>Input [N, 16, 16, 3], output [N, classes]. 2,663 trainable parameters, 645.2 k multiply-adds,
 * depth 7.
 */
@Generated("radon")
public final class Own implements Network {
  private static final String DIGEST =
      "sha256:f0eab1fa0decf1744255bfa72492f1eaa30c70a894b10044db8f67ceeb3bda49";

  private final int classes;
  private final int height;
  private final int width;

  /** The network of the spec: 3 classes, images of 16x16. */
  public Own() {
    this(3);
  }

  /** The network for images of 16x16. */
  public Own(int classes) {
    this(classes, 16, 16);
  }

  /**
   * The network for other classes and images of another size.
   *
   * @throws IllegalArgumentException if a number is less than a layer needs
   */
  public Own(int classes, int height, int width) {
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
    var x = images;                                // [N, 16, 16, 3]
    x = nn.conv("stem/conv", x, 3, 3, 3, 8, 1);    // [N, 16, 16, 8]
    x = nn.relu(nn.batchNorm("stem/norm", x, 8));  // [N, 16, 16, 8]
    taps.put(Tap.STEM, x);

    for (int i = 0; i < 2; i++) {
      x = basic(nn, "s1/" + i, x);                 // [N, 16, 16, 8]
      taps.put(Tap.S1.block(i), x);
    }
    taps.put(Tap.S1, x);

    x = nn.globalAveragePool(x);                   // [N, 8]
    x = nn.dense("head/dense", x, 8, 5);           // [N, 5]
    x = nn.relu(x);                                // [N, 5]
    x = nn.dense("head/dense2", x, 5, classes);    // [N, classes]
    return taps.put(Tap.HEAD, x);
  }

  /** Two 3x3 convolutions (He et al., 2015, Figure 5, left). */
  private static Operand<TFloat32> basic(Layers nn, String name, Operand<TFloat32> x) {
    var y = nn.conv(name + "/conv1/conv", x, 3, 3, 8, 8, 1);  // [N, 16, 16, 8]
    y = nn.relu(nn.batchNorm(name + "/conv1/norm", y, 8));    // [N, 16, 16, 8]
    y = nn.conv(name + "/conv2/conv", y, 3, 3, 8, 8, 1);      // [N, 16, 16, 8]
    y = nn.batchNorm(name + "/conv2/norm", y, 8);             // [N, 16, 16, 8]
    return nn.relu(nn.add(y, x));                             // [N, 16, 16, 8]
  }

  @Override
  public String name() {
    return "Own";
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
    return TapPoint.listOf(Tap.STEM, Tap.S1, Tap.HEAD);
  }

  @Override
  public String digest() {
    return DIGEST;
  }

  @Override
  public long parameters() {
    return 2_645L + 6L * classes;
  }

  /** The places in the network whose values can be asked for. */
  public static final class Tap {
    /** [N, 16, 16, 8]. */
    public static final LabelTap STEM = LabelTap.of("stem");

    /** 2 blocks, [N, 16, 16, 8]. */
    public static final StageTap S1 = StageTap.of("s1", 2);

    /** [N, classes]. */
    public static final LabelTap HEAD = LabelTap.of("head");

    private Tap() {}
  }
}

// accept/Same.java
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
 * A body of expectations only adds to those of the base.
 *
 * <p>Input [N, 16, 16, 3], output [N, classes]. 1,443 trainable parameters, 350.2 k multiply-adds,
 * depth 4.
 */
@Generated("radon")
public final class Same implements Network {
  private static final String DIGEST =
      "sha256:1a589d013e0a31ce4addfd5246dd10bddfbf87006cf5f72e104d08f20dd72ce8";

  private final int classes;
  private final int height;
  private final int width;

  /** The network of the spec: 3 classes, images of 16x16. */
  public Same() {
    this(3);
  }

  /** The network for images of 16x16. */
  public Same(int classes) {
    this(classes, 16, 16);
  }

  /**
   * The network for other classes and images of another size.
   *
   * @throws IllegalArgumentException if a number is less than a layer needs
   */
  public Same(int classes, int height, int width) {
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
    var x = images;                                // [N, 16, 16, 3]
    x = nn.conv("stem/conv", x, 3, 3, 3, 8, 1);    // [N, 16, 16, 8]
    x = nn.relu(nn.batchNorm("stem/norm", x, 8));  // [N, 16, 16, 8]
    taps.put(Tap.STEM, x);

    x = basic(nn, "s1/0", x);                      // [N, 16, 16, 8]
    taps.put(Tap.S1.block(0), x);
    taps.put(Tap.S1, x);

    x = nn.globalAveragePool(x);                   // [N, 8]
    x = nn.dense("head/dense", x, 8, classes);     // [N, classes]
    return taps.put(Tap.HEAD, x);
  }

  /** Two 3x3 convolutions (He et al., 2015, Figure 5, left). */
  private static Operand<TFloat32> basic(Layers nn, String name, Operand<TFloat32> x) {
    var y = nn.conv(name + "/conv1/conv", x, 3, 3, 8, 8, 1);  // [N, 16, 16, 8]
    y = nn.relu(nn.batchNorm(name + "/conv1/norm", y, 8));    // [N, 16, 16, 8]
    y = nn.conv(name + "/conv2/conv", y, 3, 3, 8, 8, 1);      // [N, 16, 16, 8]
    y = nn.batchNorm(name + "/conv2/norm", y, 8);             // [N, 16, 16, 8]
    return nn.relu(nn.add(y, x));                             // [N, 16, 16, 8]
  }

  @Override
  public String name() {
    return "Same";
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
    return TapPoint.listOf(Tap.STEM, Tap.S1, Tap.HEAD);
  }

  @Override
  public String digest() {
    return DIGEST;
  }

  @Override
  public long parameters() {
    return 1_416L + 9L * classes;
  }

  /** The places in the network whose values can be asked for. */
  public static final class Tap {
    /** [N, 16, 16, 8]. */
    public static final LabelTap STEM = LabelTap.of("stem");

    /** One block, [N, 16, 16, 8]. */
    public static final StageTap S1 = StageTap.of("s1", 1);

    /** [N, classes]. */
    public static final LabelTap HEAD = LabelTap.of("head");

    private Tap() {}
  }
}

// accept/Wider.java
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
 * A change of input, of a stage's count and of its label's kind; the base's expectations are not
 * its own.
 *
 * <p>Input [N, 8, 8, 1], output [N, classes]. 9,571 trainable parameters, 599.1 k multiply-adds,
 * depth 6.
 */
@Generated("radon")
public final class Wider implements Network {
  private static final String DIGEST =
      "sha256:245263027ff959bb31fb22691e04edfd7c95d5467782d1c9eed11c6a03497da7";

  private final int classes;
  private final int height;
  private final int width;

  /** The network of the spec: 3 classes, images of 8x8. */
  public Wider() {
    this(3);
  }

  /** The network for images of 8x8. */
  public Wider(int classes) {
    this(classes, 8, 8);
  }

  /**
   * The network for other classes and images of another size.
   *
   * @throws IllegalArgumentException if a number is less than a layer needs
   */
  public Wider(int classes, int height, int width) {
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
    var x = images;                                 // [N, 8, 8, 1]
    x = nn.conv("stem/conv", x, 3, 3, 1, 16, 1);    // [N, 8, 8, 16]
    x = nn.relu(nn.batchNorm("stem/norm", x, 16));  // [N, 8, 8, 16]
    taps.put(Tap.STEM, x);

    for (int i = 0; i < 2; i++) {
      x = basic(nn, "s1/" + i, x);                  // [N, 8, 8, 16]
      taps.put(Tap.S1.block(i), x);
    }
    taps.put(Tap.S1, x);

    x = nn.globalAveragePool(x);                    // [N, 16]
    x = nn.dense("head/dense", x, 16, classes);     // [N, classes]
    return taps.put(Tap.HEAD, x);
  }

  /** Two 3x3 convolutions (He et al., 2015, Figure 5, left). */
  private static Operand<TFloat32> basic(Layers nn, String name, Operand<TFloat32> x) {
    var y = nn.conv(name + "/conv1/conv", x, 3, 3, 16, 16, 1);  // [N, 8, 8, 16]
    y = nn.relu(nn.batchNorm(name + "/conv1/norm", y, 16));     // [N, 8, 8, 16]
    y = nn.conv(name + "/conv2/conv", y, 3, 3, 16, 16, 1);      // [N, 8, 8, 16]
    y = nn.batchNorm(name + "/conv2/norm", y, 16);              // [N, 8, 8, 16]
    return nn.relu(nn.add(y, x));                               // [N, 8, 8, 16]
  }

  @Override
  public String name() {
    return "Wider";
  }

  @Override
  public ImageSize input() {
    return new ImageSize(height, width, 1);
  }

  @Override
  public int classes() {
    return classes;
  }

  @Override
  public List<TapPoint> taps() {
    return TapPoint.listOf(Tap.STEM, Tap.S1, Tap.HEAD);
  }

  @Override
  public String digest() {
    return DIGEST;
  }

  @Override
  public long parameters() {
    return 9_520L + 17L * classes;
  }

  /** The places in the network whose values can be asked for. */
  public static final class Tap {
    /** [N, 8, 8, 16]. */
    public static final LabelTap STEM = LabelTap.of("stem");

    /** 2 blocks, [N, 8, 8, 16]. */
    public static final StageTap S1 = StageTap.of("s1", 2);

    /** [N, classes]. */
    public static final LabelTap HEAD = LabelTap.of("head");

    private Tap() {}
  }
}
