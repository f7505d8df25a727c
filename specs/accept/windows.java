// accept/Windows.java
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
 * Strides, paddings, dilation and groups; the switch {@code padding} holds where a layer says
 * nothing.
 *
 * <p>Input [N, 33, 17, 4], output [N, 2]. 2,722 trainable parameters, 182.9 k multiply-adds, depth
 * 6.
 */
@Generated("radon")
public final class Windows implements Network {
  private static final String DIGEST =
      "sha256:0734cdbbd9d8a813995f6d3b21c79b9f9853124ed083e2e29d49298c439022ee";

  /** The network of the spec. */
  public Windows() {}

  @Override
  public Operand<TFloat32> forward(Layers nn, Operand<TFloat32> images, Taps taps) {
    var x = images;                                                        // [N, 33, 17, 4]
    x = nn.conv("a/conv", x, 3, 3, 4, 8, 2);                               // [N, 17, 9, 8]
    taps.put(Tap.A, x);

    x = nn.conv("b/conv", x, Conv.of(5, 3, 8, 8).stride(2, 1));            // [N, 9, 9, 8]
    taps.put(Tap.B, x);

    x = nn.conv("c/conv", x, Conv.of(3, 3, 8, 8).padding(Padding.VALID));  // [N, 7, 7, 8]
    taps.put(Tap.C, x);

    x = nn.conv("d/conv", x, Conv.of(3, 3, 8, 8).dilation(2));             // [N, 7, 7, 8]
    taps.put(Tap.D, x);

    x = nn.conv("e/conv", x, Conv.of(3, 3, 8, 16).stride(2).groups(4));    // [N, 4, 4, 16]
    taps.put(Tap.E, x);

    x = nn.maxPool(x, Pool.of(2, 2).stride(2).padding(Padding.VALID));     // [N, 2, 2, 16]
    taps.put(Tap.F, x);

    x = nn.averagePool(x, Pool.of(2, 2).stride(2).ceil());                 // [N, 1, 1, 16]
    taps.put(Tap.G, x);

    x = nn.flatten(x);                                                     // [N, 16]
    x = nn.dense("head/dense", x, 16, 2);                                  // [N, 2]
    return taps.put(Tap.HEAD, x);
  }

  @Override
  public String name() {
    return "Windows";
  }

  @Override
  public ImageSize input() {
    return new ImageSize(33, 17, 4);
  }

  @Override
  public int classes() {
    return 2;
  }

  @Override
  public List<TapPoint> taps() {
    return TapPoint.listOf(Tap.A, Tap.B, Tap.C, Tap.D, Tap.E, Tap.F, Tap.G, Tap.HEAD);
  }

  @Override
  public String digest() {
    return DIGEST;
  }

  @Override
  public long parameters() {
    return 2_722L;
  }

  /** The places in the network whose values can be asked for. */
  public static final class Tap {
    /** [N, 17, 9, 8]. */
    public static final LabelTap A = LabelTap.of("a");

    /** [N, 9, 9, 8]. */
    public static final LabelTap B = LabelTap.of("b");

    /** [N, 7, 7, 8]. */
    public static final LabelTap C = LabelTap.of("c");

    /** [N, 7, 7, 8]. */
    public static final LabelTap D = LabelTap.of("d");

    /** [N, 4, 4, 16]. */
    public static final LabelTap E = LabelTap.of("e");

    /** [N, 2, 2, 16]. */
    public static final LabelTap F = LabelTap.of("f");

    /** [N, 1, 1, 16]. */
    public static final LabelTap G = LabelTap.of("g");

    /** [N, 2]. */
    public static final LabelTap HEAD = LabelTap.of("head");

    private Tap() {}
  }
}

// accept/WindowsSame.java
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
 * Strides, paddings, dilation and groups; the switch {@code padding} holds where a layer says
 * nothing.
 *
 * <p>Input [N, 33, 17, 4], output [N, 2]. 2,818 trainable parameters, 222.5 k multiply-adds, depth
 * 6.
 */
@Generated("radon")
public final class WindowsSame implements Network {
  private static final String DIGEST =
      "sha256:3be8d418b443c776d1f5268b245aa6cd26e30fd7ca03df03e73b44fe107ddc80";

  /** The network of the spec. */
  public WindowsSame() {}

  @Override
  public Operand<TFloat32> forward(Layers nn, Operand<TFloat32> images, Taps taps) {
    var x = images;                                                            // [N, 33, 17, 4]
    x = nn.conv("a/conv", x, Conv.of(3, 3, 4, 8).stride(2).padding(Padding.SAME));  // [N, 17, 9, 8]
    taps.put(Tap.A, x);

    x = nn.conv(
        "b/conv", x, Conv.of(5, 3, 8, 8).stride(2, 1).padding(Padding.SAME));  // [N, 9, 9, 8]
    taps.put(Tap.B, x);

    x = nn.conv("c/conv", x, Conv.of(3, 3, 8, 8).padding(Padding.SAME));       // [N, 9, 9, 8]
    taps.put(Tap.C, x);

    x = nn.conv(
        "d/conv", x, Conv.of(3, 3, 8, 8).dilation(2).padding(Padding.SAME));   // [N, 9, 9, 8]
    taps.put(Tap.D, x);

    x = nn.conv(
        "e/conv",
        x,
        Conv.of(3, 3, 8, 16).stride(2).groups(4).padding(Padding.SAME));       // [N, 5, 5, 16]
    taps.put(Tap.E, x);

    x = nn.maxPool(x, Pool.of(2, 2).stride(2).padding(Padding.SAME));          // [N, 3, 3, 16]
    taps.put(Tap.F, x);

    x = nn.averagePool(x, Pool.of(2, 2).stride(2).padding(Padding.SAME));      // [N, 2, 2, 16]
    taps.put(Tap.G, x);

    x = nn.flatten(x);                                                         // [N, 64]
    x = nn.dense("head/dense", x, 64, 2);                                      // [N, 2]
    return taps.put(Tap.HEAD, x);
  }

  @Override
  public String name() {
    return "WindowsSame";
  }

  @Override
  public ImageSize input() {
    return new ImageSize(33, 17, 4);
  }

  @Override
  public int classes() {
    return 2;
  }

  @Override
  public List<TapPoint> taps() {
    return TapPoint.listOf(Tap.A, Tap.B, Tap.C, Tap.D, Tap.E, Tap.F, Tap.G, Tap.HEAD);
  }

  @Override
  public String digest() {
    return DIGEST;
  }

  @Override
  public long parameters() {
    return 2_818L;
  }

  /** The places in the network whose values can be asked for. */
  public static final class Tap {
    /** [N, 17, 9, 8]. */
    public static final LabelTap A = LabelTap.of("a");

    /** [N, 9, 9, 8]. */
    public static final LabelTap B = LabelTap.of("b");

    /** [N, 9, 9, 8]. */
    public static final LabelTap C = LabelTap.of("c");

    /** [N, 9, 9, 8]. */
    public static final LabelTap D = LabelTap.of("d");

    /** [N, 5, 5, 16]. */
    public static final LabelTap E = LabelTap.of("e");

    /** [N, 3, 3, 16]. */
    public static final LabelTap F = LabelTap.of("f");

    /** [N, 2, 2, 16]. */
    public static final LabelTap G = LabelTap.of("g");

    /** [N, 2]. */
    public static final LabelTap HEAD = LabelTap.of("head");

    private Tap() {}
  }
}
