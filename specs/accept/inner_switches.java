// accept/InnerSwitches.java
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
 * By hand: 3 * 4 * 9, three times 4 * 4 * 9 without norms, and 256 * 2 + 2.
 *
 * <p>Input [N, 8, 8, 3], output [N, 2]. 1,078 trainable parameters, 36.10 k multiply-adds, depth 6.
 */
@Generated("radon")
public final class InnerSwitches implements Network {
  private static final String DIGEST =
      "sha256:b2e44b5cf0d49f4687f6ea600efd655e910cb2d7e32be508f855f6ff93240b55";

  /** The network of the spec. */
  public InnerSwitches() {}

  @Override
  public Operand<TFloat32> forward(Layers nn, Operand<TFloat32> images, Taps taps) {
    var x = images;                             // [N, 8, 8, 3]
    x = quiet(nn, "a", x);                      // [N, 8, 8, 4]
    taps.put(Tap.A, x);

    x = nn.conv("b/conv", x, 1, 1, 4, 4, 1);    // [N, 8, 8, 4]
    x = nn.relu(nn.batchNorm("b/norm", x, 4));  // [N, 8, 8, 4]
    taps.put(Tap.B, x);

    x = nn.flatten(x);                          // [N, 256]
    x = nn.dense("head/dense", x, 256, 2);      // [N, 2]
    return taps.put(Tap.HEAD, x);
  }

  /**
   * Switches of a block hold in it and in the blocks it calls, those of a join's body only there.
   */
  private static Operand<TFloat32> quiet(Layers nn, String name, Operand<TFloat32> x) {
    var y = nn.conv(name + "/conv", x, 3, 3, 3, 4, 1);   // [N, 8, 8, 4]
    y = nn.silu(y);                                      // [N, 8, 8, 4]
    var z = nn.conv(name + "/conv2", y, 3, 3, 4, 4, 1);  // [N, 8, 8, 4]
    z = nn.tanh(z);                                      // [N, 8, 8, 4]
    y = nn.add(z, y);                                    // [N, 8, 8, 4]
    return basic(nn, name + "/basic", y);                // [N, 8, 8, 4]
  }

  /** Two 3x3 convolutions (He et al., 2015, Figure 5, left). */
  private static Operand<TFloat32> basic(Layers nn, String name, Operand<TFloat32> x) {
    var y = nn.conv(name + "/conv1/conv", x, 3, 3, 4, 4, 1);  // [N, 8, 8, 4]
    y = nn.silu(y);                                           // [N, 8, 8, 4]
    y = nn.conv(name + "/conv2/conv", y, 3, 3, 4, 4, 1);      // [N, 8, 8, 4]
    return nn.silu(nn.add(y, x));                             // [N, 8, 8, 4]
  }

  @Override
  public String name() {
    return "InnerSwitches";
  }

  @Override
  public ImageSize input() {
    return new ImageSize(8, 8, 3);
  }

  @Override
  public int classes() {
    return 2;
  }

  @Override
  public List<TapPoint> taps() {
    return TapPoint.listOf(Tap.A, Tap.B, Tap.HEAD);
  }

  @Override
  public String digest() {
    return DIGEST;
  }

  @Override
  public long parameters() {
    return 1_078L;
  }

  /** The places in the network whose values can be asked for. */
  public static final class Tap {
    /** [N, 8, 8, 4]. */
    public static final LabelTap A = LabelTap.of("a");

    /** [N, 8, 8, 4]. */
    public static final LabelTap B = LabelTap.of("b");

    /** [N, 2]. */
    public static final LabelTap HEAD = LabelTap.of("head");

    private Tap() {}
  }
}
