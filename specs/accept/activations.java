// accept/Activations.java
package accept;

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
 * Every activation, by itself and as the switch {@code act}.
 *
 * <p>Input [N, 8, 8, 4], output [N, 3]. 328 trainable parameters, 18.44 k multiply-adds, depth 3.
 */
@Generated("radon")
public final class Activations implements Network {
  private static final String DIGEST =
      "sha256:af16f0a7775f581a983cf858ac76efa4e36a0dfb935f474a05272e27b9a81b18";

  private final int height;
  private final int width;

  /** The network of the spec: images of 8x8. */
  public Activations() {
    this(8, 8);
  }

  /**
   * The network for images of another size.
   *
   * @throws IllegalArgumentException if a number is less than a layer needs
   */
  public Activations(int height, int width) {
    if (height < 1 || width < 1) {
      throw new IllegalArgumentException(
          "expected images of at least 1x1, found " + height + "x" + width);
    }
    this.height = height;
    this.width = width;
  }

  @Override
  public Operand<TFloat32> forward(Layers nn, Operand<TFloat32> images, Taps taps) {
    var x = images;                       // [N, 8, 8, 4]
    x = nn.relu(x);                       // [N, 8, 8, 4]
    x = nn.relu6(x);                      // [N, 8, 8, 4]
    x = nn.leakyRelu(x, 0.01);            // [N, 8, 8, 4]
    x = nn.leakyRelu(x, 0.2);             // [N, 8, 8, 4]
    taps.put(Tap.A, x);

    x = nn.elu(x);                        // [N, 8, 8, 4]
    x = nn.elu(x, 0.5);                   // [N, 8, 8, 4]
    x = nn.selu(x);                       // [N, 8, 8, 4]
    taps.put(Tap.B, x);

    x = nn.gelu(x);                       // [N, 8, 8, 4]
    x = nn.geluTanh(x);                   // [N, 8, 8, 4]
    x = nn.silu(x);                       // [N, 8, 8, 4]
    x = nn.mish(x);                       // [N, 8, 8, 4]
    taps.put(Tap.C, x);

    x = nn.sigmoid(x);                    // [N, 8, 8, 4]
    x = nn.tanh(x);                       // [N, 8, 8, 4]
    x = nn.hardSwish(x);                  // [N, 8, 8, 4]
    x = nn.hardSigmoid(x);                // [N, 8, 8, 4]
    taps.put(Tap.D, x);

    x = nn.prelu("e/prelu", x, 4);        // [N, 8, 8, 4]
    x = nn.prelu("e/prelu2", x, 4, 0.1);  // [N, 8, 8, 4]
    x = nn.prelu("e/prelu3", x, 1);       // [N, 8, 8, 4]
    taps.put(Tap.E, x);

    x = basic(nn, "f", x);                // [N, 8, 8, 4]
    taps.put(Tap.F, x);

    x = nn.globalAveragePool(x);          // [N, 4]
    x = nn.dense("head/dense", x, 4, 3);  // [N, 3]
    return taps.put(Tap.HEAD, x);
  }

  /** Two 3x3 convolutions (He et al., 2015, Figure 5, left). */
  private static Operand<TFloat32> basic(Layers nn, String name, Operand<TFloat32> x) {
    var y = nn.conv(name + "/conv1/conv", x, 3, 3, 4, 4, 1);          // [N, 8, 8, 4]
    y = nn.leakyRelu(nn.batchNorm(name + "/conv1/norm", y, 4), 0.1);  // [N, 8, 8, 4]
    y = nn.conv(name + "/conv2/conv", y, 3, 3, 4, 4, 1);              // [N, 8, 8, 4]
    y = nn.batchNorm(name + "/conv2/norm", y, 4);                     // [N, 8, 8, 4]
    return nn.leakyRelu(nn.add(y, x), 0.1);                           // [N, 8, 8, 4]
  }

  @Override
  public String name() {
    return "Activations";
  }

  @Override
  public ImageSize input() {
    return new ImageSize(height, width, 4);
  }

  @Override
  public int classes() {
    return 3;
  }

  @Override
  public List<TapPoint> taps() {
    return TapPoint.listOf(Tap.A, Tap.B, Tap.C, Tap.D, Tap.E, Tap.F, Tap.HEAD);
  }

  @Override
  public String digest() {
    return DIGEST;
  }

  @Override
  public long parameters() {
    return 328L;
  }

  /** The places in the network whose values can be asked for. */
  public static final class Tap {
    /** [N, 8, 8, 4]. */
    public static final LabelTap A = LabelTap.of("a");

    /** [N, 8, 8, 4]. */
    public static final LabelTap B = LabelTap.of("b");

    /** [N, 8, 8, 4]. */
    public static final LabelTap C = LabelTap.of("c");

    /** [N, 8, 8, 4]. */
    public static final LabelTap D = LabelTap.of("d");

    /** [N, 8, 8, 4]. */
    public static final LabelTap E = LabelTap.of("e");

    /** [N, 8, 8, 4]. */
    public static final LabelTap F = LabelTap.of("f");

    /** [N, 3]. */
    public static final LabelTap HEAD = LabelTap.of("head");

    private Tap() {}
  }
}

// accept/Learned.java
package accept;

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
 * Each place of an activation with weights has its own.
 *
 * <p>Input [N, 8, 8, 4], output [N, 3]. 336 trainable parameters, 18.44 k multiply-adds, depth 3.
 */
@Generated("radon")
public final class Learned implements Network {
  private static final String DIGEST =
      "sha256:9d544818b3c79d85456d9289e509c4c5a3230f48a9944d662e3d2c19427cbce4";

  private final int height;
  private final int width;

  /** The network of the spec: images of 8x8. */
  public Learned() {
    this(8, 8);
  }

  /**
   * The network for images of another size.
   *
   * @throws IllegalArgumentException if a number is less than a layer needs
   */
  public Learned(int height, int width) {
    if (height < 1 || width < 1) {
      throw new IllegalArgumentException(
          "expected images of at least 1x1, found " + height + "x" + width);
    }
    this.height = height;
    this.width = width;
  }

  @Override
  public Operand<TFloat32> forward(Layers nn, Operand<TFloat32> images, Taps taps) {
    var x = images;                       // [N, 8, 8, 4]
    x = nn.relu(x);                       // [N, 8, 8, 4]
    x = nn.relu6(x);                      // [N, 8, 8, 4]
    x = nn.leakyRelu(x, 0.01);            // [N, 8, 8, 4]
    x = nn.leakyRelu(x, 0.2);             // [N, 8, 8, 4]
    taps.put(Tap.A, x);

    x = nn.elu(x);                        // [N, 8, 8, 4]
    x = nn.elu(x, 0.5);                   // [N, 8, 8, 4]
    x = nn.selu(x);                       // [N, 8, 8, 4]
    taps.put(Tap.B, x);

    x = nn.gelu(x);                       // [N, 8, 8, 4]
    x = nn.geluTanh(x);                   // [N, 8, 8, 4]
    x = nn.silu(x);                       // [N, 8, 8, 4]
    x = nn.mish(x);                       // [N, 8, 8, 4]
    taps.put(Tap.C, x);

    x = nn.sigmoid(x);                    // [N, 8, 8, 4]
    x = nn.tanh(x);                       // [N, 8, 8, 4]
    x = nn.hardSwish(x);                  // [N, 8, 8, 4]
    x = nn.hardSigmoid(x);                // [N, 8, 8, 4]
    taps.put(Tap.D, x);

    x = nn.prelu("e/prelu", x, 4);        // [N, 8, 8, 4]
    x = nn.prelu("e/prelu2", x, 4, 0.1);  // [N, 8, 8, 4]
    x = nn.prelu("e/prelu3", x, 1);       // [N, 8, 8, 4]
    taps.put(Tap.E, x);

    x = basic(nn, "f", x);                // [N, 8, 8, 4]
    taps.put(Tap.F, x);

    x = nn.globalAveragePool(x);          // [N, 4]
    x = nn.dense("head/dense", x, 4, 3);  // [N, 3]
    return taps.put(Tap.HEAD, x);
  }

  /** Two 3x3 convolutions (He et al., 2015, Figure 5, left). */
  private static Operand<TFloat32> basic(Layers nn, String name, Operand<TFloat32> x) {
    var y = nn.conv(name + "/conv1/conv", x, 3, 3, 4, 4, 1);  // [N, 8, 8, 4]
    y = nn.batchNorm(name + "/conv1/norm", y, 4);             // [N, 8, 8, 4]
    y = nn.prelu(name + "/conv1/prelu", y, 4);                // [N, 8, 8, 4]
    y = nn.conv(name + "/conv2/conv", y, 3, 3, 4, 4, 1);      // [N, 8, 8, 4]
    y = nn.batchNorm(name + "/conv2/norm", y, 4);             // [N, 8, 8, 4]
    y = nn.add(y, x);                                         // [N, 8, 8, 4]
    return nn.prelu(name + "/prelu", y, 4);                   // [N, 8, 8, 4]
  }

  @Override
  public String name() {
    return "Learned";
  }

  @Override
  public ImageSize input() {
    return new ImageSize(height, width, 4);
  }

  @Override
  public int classes() {
    return 3;
  }

  @Override
  public List<TapPoint> taps() {
    return TapPoint.listOf(Tap.A, Tap.B, Tap.C, Tap.D, Tap.E, Tap.F, Tap.HEAD);
  }

  @Override
  public String digest() {
    return DIGEST;
  }

  @Override
  public long parameters() {
    return 336L;
  }

  /** The places in the network whose values can be asked for. */
  public static final class Tap {
    /** [N, 8, 8, 4]. */
    public static final LabelTap A = LabelTap.of("a");

    /** [N, 8, 8, 4]. */
    public static final LabelTap B = LabelTap.of("b");

    /** [N, 8, 8, 4]. */
    public static final LabelTap C = LabelTap.of("c");

    /** [N, 8, 8, 4]. */
    public static final LabelTap D = LabelTap.of("d");

    /** [N, 8, 8, 4]. */
    public static final LabelTap E = LabelTap.of("e");

    /** [N, 8, 8, 4]. */
    public static final LabelTap F = LabelTap.of("f");

    /** [N, 3]. */
    public static final LabelTap HEAD = LabelTap.of("head");

    private Tap() {}
  }
}
