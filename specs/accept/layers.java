// accept/Layers.java
package accept;

import io.radon.runtime.model.Conv;
import io.radon.runtime.model.ImageSize;
import io.radon.runtime.model.LabelTap;
import io.radon.runtime.model.Network;
import io.radon.runtime.model.Pool;
import io.radon.runtime.model.TapPoint;
import io.radon.runtime.model.Taps;
import java.util.List;
import javax.annotation.processing.Generated;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * Every layer of the catalogue.
 *
 * <p>Input [N, 32, 32, 3], output [N, 3]. 2,799 trainable parameters, 365.7 k multiply-adds, depth
 * 7.
 */
@Generated("radon")
public final class Layers implements Network {
  private static final String DIGEST =
      "sha256:cd086e1290bde0ff9af4692fed2359c398f82b52c17f8e991a24f256bd991662";

  /** The network of the spec. */
  public Layers() {}

  @Override
  public Operand<TFloat32> forward(
      io.radon.runtime.model.Layers nn, Operand<TFloat32> images, Taps taps) {
    var x = images;                                           // [N, 32, 32, 3]
    x = nn.conv("a/conv", x, 3, 3, 3, 8, 1);                  // [N, 32, 32, 8]
    x = nn.relu(nn.batchNorm("a/norm", x, 8));                // [N, 32, 32, 8]
    taps.put(Tap.A, x);

    x = nn.conv("b/conv", x, Conv.of(1, 1, 8, 8).bias());     // [N, 32, 32, 8]
    x = nn.relu6(x);                                          // [N, 32, 32, 8]
    taps.put(Tap.B, x);

    x = nn.conv("c/conv", x, Conv.of(3, 3, 8, 8).groups(8));  // [N, 32, 32, 8]
    x = nn.sigmoid(x);                                        // [N, 32, 32, 8]
    taps.put(Tap.C, x);

    x = nn.maxPool(x, 3, 3, 2);                               // [N, 16, 16, 8]
    x = nn.tanh(x);                                           // [N, 16, 16, 8]
    taps.put(Tap.D, x);

    x = nn.averagePool(x, Pool.of(2, 2).stride(2));           // [N, 8, 8, 8]
    x = nn.silu(x);                                           // [N, 8, 8, 8]
    taps.put(Tap.E, x);

    x = nn.subsample(x, 2);                                   // [N, 4, 4, 8]
    x = nn.gelu(x);                                           // [N, 4, 4, 8]
    taps.put(Tap.F, x);

    x = nn.zeroChannels(x, 8, 12);                            // [N, 4, 4, 12]
    x = nn.dropout(x, 0.1);                                   // [N, 4, 4, 12]
    taps.put(Tap.G, x);

    var y = nn.conv("h/conv", x, 1, 1, 12, 12, 1);            // [N, 4, 4, 12]
    x = nn.add(x, y);                                         // [N, 4, 4, 12]
    taps.put(Tap.H, x);

    y = nn.globalMaxPool(x);                                  // [N, 12]
    y = nn.dense("i/dense", y, 12, 12);                       // [N, 12]
    y = nn.sigmoid(y);                                        // [N, 12]
    x = nn.mul(x, y);                                         // [N, 4, 4, 12]
    taps.put(Tap.I, x);

    y = nn.conv("j/conv", x, 1, 1, 12, 4, 1);                 // [N, 4, 4, 4]
    x = nn.concat(x, y);                                      // [N, 4, 4, 16]
    taps.put(Tap.J, x);

    x = nn.flatten(x);                                        // [N, 256]
    x = nn.dense("k/dense", x, 256, 8, false);                // [N, 8]
    taps.put(Tap.K, x);

    x = nn.dense("head/dense", x, 8, 3);                      // [N, 3]
    return taps.put(Tap.HEAD, x);
  }

  @Override
  public String name() {
    return "Layers";
  }

  @Override
  public ImageSize input() {
    return new ImageSize(32, 32, 3);
  }

  @Override
  public int classes() {
    return 3;
  }

  @Override
  public List<TapPoint> taps() {
    return TapPoint.listOf(
        Tap.A, Tap.B, Tap.C, Tap.D, Tap.E, Tap.F, Tap.G, Tap.H, Tap.I, Tap.J, Tap.K, Tap.HEAD);
  }

  @Override
  public String digest() {
    return DIGEST;
  }

  @Override
  public long parameters() {
    return 2_799L;
  }

  /** The places in the network whose values can be asked for. */
  public static final class Tap {
    /** [N, 32, 32, 8]. */
    public static final LabelTap A = LabelTap.of("a");

    /** [N, 32, 32, 8]. */
    public static final LabelTap B = LabelTap.of("b");

    /** [N, 32, 32, 8]. */
    public static final LabelTap C = LabelTap.of("c");

    /** [N, 16, 16, 8]. */
    public static final LabelTap D = LabelTap.of("d");

    /** [N, 8, 8, 8]. */
    public static final LabelTap E = LabelTap.of("e");

    /** [N, 4, 4, 8]. */
    public static final LabelTap F = LabelTap.of("f");

    /** [N, 4, 4, 12]. */
    public static final LabelTap G = LabelTap.of("g");

    /** [N, 4, 4, 12]. */
    public static final LabelTap H = LabelTap.of("h");

    /** [N, 4, 4, 12]. */
    public static final LabelTap I = LabelTap.of("i");

    /** [N, 4, 4, 16]. */
    public static final LabelTap J = LabelTap.of("j");

    /** [N, 8]. */
    public static final LabelTap K = LabelTap.of("k");

    /** [N, 3]. */
    public static final LabelTap HEAD = LabelTap.of("head");

    private Tap() {}
  }
}
