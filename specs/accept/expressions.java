// accept/Expressions.java
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
 * The model {@code Expressions}.
 *
 * <p>Input [N, 24, 24, 3], output [N, 10]. 6,846 trainable parameters, 2.535 M multiply-adds, depth
 * 12.
 */
@Generated("radon")
public final class Expressions implements Network {
  private static final String DIGEST =
      "sha256:9e32bfb3be626a345d23fafc7108bdb5bca36c9f8d8b458cd15aa982ba2bb601";

  /** The network of the spec. */
  public Expressions() {}

  @Override
  public Operand<TFloat32> forward(Layers nn, Operand<TFloat32> images, Taps taps) {
    var x = images;                            // [N, 24, 24, 3]
    x = mixed(nn, "a", x, 8, 8);               // [N, 24, 24, 3]
    taps.put(Tap.A, x);

    x = mixedWithoutBatchNorm(nn, "b", x, 8);  // [N, 24, 24, 3]
    taps.put(Tap.B, x);

    x = mixed(nn, "c", x, 32, 32);             // [N, 24, 24, 3]
    taps.put(Tap.C, x);

    x = nn.maxPool(x, 2, 2, 2);                // [N, 12, 12, 3]
    taps.put(Tap.D, x);

    x = nn.conv("e/conv", x, 3, 3, 3, 12, 1);  // [N, 12, 12, 12]
    taps.put(Tap.E, x);

    x = basic(nn, "f", x);                     // [N, 12, 12, 12]
    taps.put(Tap.F, x);

    x = nn.globalAveragePool(x);               // [N, 12]
    x = nn.dense("head/dense", x, 12, 10);     // [N, 10]
    return taps.put(Tap.HEAD, x);
  }

  /** Arithmetic, conditions, indexing and functions. */
  private static Operand<TFloat32> mixed(
      Layers nn, String name, Operand<TFloat32> x, int width, int thirdIn) {
    var y = nn.conv(name + "/first/conv", x, 3, 3, 3, 8, 1);
    y = nn.relu(y);
    y = nn.conv(name + "/second/conv", y, 3, 3, 8, width, 1);
    y = nn.batchNorm(name + "/second/norm", y, width);
    return nn.conv(name + "/third/conv", y, 1, 1, thirdIn, 3, 1);
  }

  /** Arithmetic, conditions, indexing and functions. */
  private static Operand<TFloat32> mixedWithoutBatchNorm(
      Layers nn, String name, Operand<TFloat32> x, int thirdIn) {
    var y = nn.conv(name + "/first/conv", x, 3, 3, 3, 8, 1);       // [N, 24, 24, 8]
    y = nn.relu(y);                                                // [N, 24, 24, 8]
    return nn.conv(name + "/third/conv", y, 1, 1, thirdIn, 3, 1);  // [N, 24, 24, 3]
  }

  /** Two 3x3 convolutions (He et al., 2015, Figure 5, left). */
  private static Operand<TFloat32> basic(Layers nn, String name, Operand<TFloat32> x) {
    var y = nn.conv(name + "/conv1/conv", x, 3, 3, 12, 12, 1);  // [N, 12, 12, 12]
    y = nn.relu(nn.batchNorm(name + "/conv1/norm", y, 12));     // [N, 12, 12, 12]
    y = nn.conv(name + "/conv2/conv", y, 3, 3, 12, 12, 1);      // [N, 12, 12, 12]
    y = nn.batchNorm(name + "/conv2/norm", y, 12);              // [N, 12, 12, 12]
    return nn.relu(nn.add(y, x));                               // [N, 12, 12, 12]
  }

  @Override
  public String name() {
    return "Expressions";
  }

  @Override
  public ImageSize input() {
    return new ImageSize(24, 24, 3);
  }

  @Override
  public int classes() {
    return 10;
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
    return 6_846L;
  }

  /** The places in the network whose values can be asked for. */
  public static final class Tap {
    /** [N, 24, 24, 3]. */
    public static final LabelTap A = LabelTap.of("a");

    /** [N, 24, 24, 3]. */
    public static final LabelTap B = LabelTap.of("b");

    /** [N, 24, 24, 3]. */
    public static final LabelTap C = LabelTap.of("c");

    /** [N, 12, 12, 3]. */
    public static final LabelTap D = LabelTap.of("d");

    /** [N, 12, 12, 12]. */
    public static final LabelTap E = LabelTap.of("e");

    /** [N, 12, 12, 12]. */
    public static final LabelTap F = LabelTap.of("f");

    /** [N, 10]. */
    public static final LabelTap HEAD = LabelTap.of("head");

    private Tap() {}
  }
}
