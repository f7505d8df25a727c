// accept/Pools.java
package accept;

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
 * A last window that overhangs, and padding that counts or doesn't.
 *
 * <p>Input [N, 33, 18, 2], output [N, 2]. 6 trainable parameters, 4 multiply-adds, depth 1.
 */
@Generated("radon")
public final class Pools implements Network {
  private static final String DIGEST =
      "sha256:e7aef7b268a9c2a46d5c2e6cd24ea57662cfc114c89a87c1cf3781e819227c64";

  private final int height;
  private final int width;

  /** The network of the spec: images of 33x18. */
  public Pools() {
    this(33, 18);
  }

  /**
   * The network for images of another size.
   *
   * @throws IllegalArgumentException if a number is less than a layer needs
   */
  public Pools(int height, int width) {
    if (height < 8 || width < 8) {
      throw new IllegalArgumentException(
          "expected images of at least 8x8 for `e/max_pool`, found " + height + "x" + width);
    }
    this.height = height;
    this.width = width;
  }

  @Override
  public Operand<TFloat32> forward(Layers nn, Operand<TFloat32> images, Taps taps) {
    var x = images;                                                               // [N, 33, 18, 2]
    x = nn.maxPool(x, Pool.of(3, 3).stride(2).ceil());                            // [N, 17, 10, 2]
    taps.put(Tap.A, x);

    x = nn.maxPool(x, Pool.of(2, 2).stride(2).ceil());                            // [N, 9, 5, 2]
    taps.put(Tap.B, x);

    x = nn.averagePool(x, Pool.of(3, 3).countPadding(true));                      // [N, 9, 5, 2]
    taps.put(Tap.C, x);

    x = nn.averagePool(x, Pool.of(2, 2).stride(2).ceil().countPadding(true));     // [N, 5, 3, 2]
    taps.put(Tap.D, x);

    x = nn.maxPool(x, Pool.of(2, 2).stride(2, 1).padding(Padding.VALID).ceil());  // [N, 3, 2, 2]
    taps.put(Tap.E, x);

    x = nn.maxPool(x, Pool.of(3, 3).padding(Padding.SAME));                       // [N, 3, 2, 2]
    x = nn.averagePool(x, Pool.of(3, 3).padding(Padding.SAME));                   // [N, 3, 2, 2]
    taps.put(Tap.F, x);

    x = nn.globalMaxPool(x);                                                      // [N, 2]
    x = nn.dense("head/dense", x, 2, 2);                                          // [N, 2]
    return taps.put(Tap.HEAD, x);
  }

  @Override
  public String name() {
    return "Pools";
  }

  @Override
  public ImageSize input() {
    return new ImageSize(height, width, 2);
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
    return 6L;
  }

  /** The places in the network whose values can be asked for. */
  public static final class Tap {
    /** [N, 17, 10, 2]. */
    public static final LabelTap A = LabelTap.of("a");

    /** [N, 9, 5, 2]. */
    public static final LabelTap B = LabelTap.of("b");

    /** [N, 9, 5, 2]. */
    public static final LabelTap C = LabelTap.of("c");

    /** [N, 5, 3, 2]. */
    public static final LabelTap D = LabelTap.of("d");

    /** [N, 3, 2, 2]. */
    public static final LabelTap E = LabelTap.of("e");

    /** [N, 3, 2, 2]. */
    public static final LabelTap F = LabelTap.of("f");

    /** [N, 2]. */
    public static final LabelTap HEAD = LabelTap.of("head");

    private Tap() {}
  }
}
