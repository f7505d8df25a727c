// accept/Sizes.java
package accept;

import io.radon.runtime.model.Conv;
import io.radon.runtime.model.ImageSize;
import io.radon.runtime.model.LabelTap;
import io.radon.runtime.model.Layers;
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
 * Sizes that are written, named, computed or left open.
 *
 * <p>Input [N, 16, 16, 3], output [N, 2]. 1,070 trainable parameters, 22.08 k multiply-adds, depth
 * 6.
 */
@Generated("radon")
public final class Sizes implements Network {
  private static final String DIGEST =
      "sha256:21af0513a4c446309af22c1f40a66f13fcf4268f64ff2a5f9abb6523d1d6d5e0";

  /** The network of the spec. */
  public Sizes() {}

  @Override
  public Operand<TFloat32> forward(Layers nn, Operand<TFloat32> images, Taps taps) {
    var x = images;                                                       // [N, 16, 16, 3]
    x = nn.conv("a/conv", x, Conv.of(3, 1, 3, 4).stride(2, 1));           // [N, 8, 16, 4]
    x = nn.relu(nn.batchNorm("a/norm", x, 4));                            // [N, 8, 16, 4]
    taps.put(Tap.A, x);

    x = nn.conv("b/conv", x, Conv.of(1, 3, 4, 5).stride(1, 2));           // [N, 8, 8, 5]
    x = nn.relu(nn.batchNorm("b/norm", x, 5));                            // [N, 8, 8, 5]
    taps.put(Tap.B, x);

    x = nn.conv("c/conv", x, Conv.of(3, 3, 5, 6).stride(2, 1));           // [N, 4, 8, 6]
    x = nn.relu(nn.batchNorm("c/norm", x, 6));                            // [N, 4, 8, 6]
    taps.put(Tap.C, x);

    x = nn.maxPool(x, Pool.of(2, 1).stride(2, 1));                        // [N, 2, 8, 6]
    taps.put(Tap.D, x);

    x = nn.conv("e/conv", x, Conv.of(2, 2, 6, 8).padding(Padding.SAME));  // [N, 2, 8, 8]
    x = nn.relu(x);                                                       // [N, 2, 8, 8]
    taps.put(Tap.E, x);

    x = nn.conv("f/conv", x, 1, 1, 8, 12, 1);                             // [N, 2, 8, 12]
    x = nn.relu(x);                                                       // [N, 2, 8, 12]
    taps.put(Tap.F, x);

    x = nn.flatten(x);                                                    // [N, 192]
    x = nn.dense("head/dense", x, 192, 2);                                // [N, 2]
    return taps.put(Tap.HEAD, x);
  }

  @Override
  public String name() {
    return "Sizes";
  }

  @Override
  public ImageSize input() {
    return new ImageSize(16, 16, 3);
  }

  @Override
  public int classes() {
    return 2;
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
    return 1_070L;
  }

  /** The places in the network whose values can be asked for. */
  public static final class Tap {
    /** [N, 8, 16, 4]. */
    public static final LabelTap A = LabelTap.of("a");

    /** [N, 8, 8, 5]. */
    public static final LabelTap B = LabelTap.of("b");

    /** [N, 4, 8, 6]. */
    public static final LabelTap C = LabelTap.of("c");

    /** [N, 2, 8, 6]. */
    public static final LabelTap D = LabelTap.of("d");

    /** [N, 2, 8, 8]. */
    public static final LabelTap E = LabelTap.of("e");

    /** [N, 2, 8, 12]. */
    public static final LabelTap F = LabelTap.of("f");

    /** [N, 2]. */
    public static final LabelTap HEAD = LabelTap.of("head");

    private Tap() {}
  }
}
