// accept/Padded.java
package accept;

import io.radon.runtime.model.Border;
import io.radon.runtime.model.Conv;
import io.radon.runtime.model.ImageSize;
import io.radon.runtime.model.LabelTap;
import io.radon.runtime.model.Layers;
import io.radon.runtime.model.Network;
import io.radon.runtime.model.Padding;
import io.radon.runtime.model.TapPoint;
import io.radon.runtime.model.Taps;
import java.util.List;
import javax.annotation.processing.Generated;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * What is known of the sizes still holds for other images.
 *
 * <p>Input [N, 20, 20, 3], output [N, 2]. 598 trainable parameters, 58.81 k multiply-adds, depth 2.
 */
@Generated("radon")
public final class Padded implements Network {
  private static final String DIGEST =
      "sha256:e12188dd71989daac77fdeeeb5fa63b66838a9eac67734f753b44c30b818248f";

  private final int height;
  private final int width;

  /** The network of the spec: images of 20x20. */
  public Padded() {
    this(20, 20);
  }

  /**
   * The network for images of another size.
   *
   * @throws IllegalArgumentException if a number is less than a layer needs
   */
  public Padded(int height, int width) {
    if (height < 9 || width < 5) {
      throw new IllegalArgumentException(
          "expected images of at least 9x5 for `b/pad`, found " + height + "x" + width);
    }
    this.height = height;
    this.width = width;
  }

  @Override
  public Operand<TFloat32> forward(Layers nn, Operand<TFloat32> images, Taps taps) {
    var x = images;                                                          // [N, 20, 20, 3]
    x = nn.pad(x, 3);                                                        // [N, 26, 26, 3]
    x = nn.conv(
        "a/conv", x, Conv.of(7, 7, 3, 4).stride(2).padding(Padding.VALID));  // [N, 10, 10, 4]
    taps.put(Tap.A, x);

    x = nn.blurPool(x, 3, 2);                                                // [N, 5, 5, 4]
    x = nn.pad(x, Border.of(2, 1).reflect());                                // [N, 9, 7, 4]
    taps.put(Tap.B, x);

    x = nn.globalAveragePool(x);                                             // [N, 4]
    x = nn.dense("head/dense", x, 4, 2);                                     // [N, 2]
    return taps.put(Tap.HEAD, x);
  }

  @Override
  public String name() {
    return "Padded";
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
    return TapPoint.listOf(Tap.A, Tap.B, Tap.HEAD);
  }

  @Override
  public String digest() {
    return DIGEST;
  }

  @Override
  public long parameters() {
    return 598L;
  }

  /** The places in the network whose values can be asked for. */
  public static final class Tap {
    /** [N, 10, 10, 4]. */
    public static final LabelTap A = LabelTap.of("a");

    /** [N, 9, 7, 4]. */
    public static final LabelTap B = LabelTap.of("b");

    /** [N, 2]. */
    public static final LabelTap HEAD = LabelTap.of("head");

    private Tap() {}
  }
}

// accept/Shapes.java
package accept;

import io.radon.runtime.model.Border;
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
 * Layers that change shapes alone, and those that draw at random.
 *
 * <p>Input [N, 16, 12, 6], output [N, 2]. 5,618 trainable parameters, 5.616 k multiply-adds, depth
 * 1.
 */
@Generated("radon")
public final class Shapes implements Network {
  private static final String DIGEST =
      "sha256:5bdecac04029f1d6c9ba76da41abd421a777bbadfebfaf3e4da41bf905d37700";

  /** The network of the spec. */
  public Shapes() {}

  @Override
  public Operand<TFloat32> forward(Layers nn, Operand<TFloat32> images, Taps taps) {
    var x = images;                                      // [N, 16, 12, 6]
    x = nn.pad(x, 1);                                    // [N, 18, 14, 6]
    x = nn.pad(x, Border.of(0).more(1, 1));              // [N, 19, 15, 6]
    taps.put(Tap.A, x);

    x = nn.pad(x, Border.of(2, 0).reflect());            // [N, 23, 15, 6]
    x = nn.pad(x, Border.of(1).more(1, 1).replicate());  // [N, 26, 18, 6]
    taps.put(Tap.B, x);

    x = nn.blurPool(x, 3, 2);                            // [N, 13, 9, 6]
    x = nn.upsampleNearest(x, 2);                        // [N, 26, 18, 6]
    taps.put(Tap.C, x);

    x = nn.blurPool(x, 5, 2, 1);                         // [N, 13, 18, 6]
    x = nn.blurPool(x, 3, 1);                            // [N, 13, 18, 6]
    taps.put(Tap.D, x);

    x = nn.upsampleBilinear(x, 1, 2);                    // [N, 13, 36, 6]
    taps.put(Tap.E, x);

    x = nn.permute(x, 3, 1, 2);                          // [N, 6, 13, 36]
    taps.put(Tap.F, x);

    x = nn.reshape(x, 9, 4, 78);                         // [N, 9, 4, 78]
    x = nn.permute(x, 2, 1, 3);                          // [N, 4, 9, 78]
    taps.put(Tap.G, x);

    x = nn.dropPath("h/drop_path", x, 0.1);              // [N, 4, 9, 78]
    x = nn.dropout(x, 0.2);                              // [N, 4, 9, 78]
    taps.put(Tap.H, x);

    x = nn.reshape(x, 12, 6, 39);                        // [N, 12, 6, 39]
    taps.put(Tap.I, x);

    x = nn.reshape(x, 2808);                             // [N, 2808]
    x = nn.dense("head/dense", x, 2808, 2);              // [N, 2]
    return taps.put(Tap.HEAD, x);
  }

  @Override
  public String name() {
    return "Shapes";
  }

  @Override
  public ImageSize input() {
    return new ImageSize(16, 12, 6);
  }

  @Override
  public int classes() {
    return 2;
  }

  @Override
  public List<TapPoint> taps() {
    return TapPoint.listOf(Tap.A, Tap.B, Tap.C, Tap.D, Tap.E, Tap.F, Tap.G, Tap.H, Tap.I, Tap.HEAD);
  }

  @Override
  public String digest() {
    return DIGEST;
  }

  @Override
  public long parameters() {
    return 5_618L;
  }

  /** The places in the network whose values can be asked for. */
  public static final class Tap {
    /** [N, 19, 15, 6]. */
    public static final LabelTap A = LabelTap.of("a");

    /** [N, 26, 18, 6]. */
    public static final LabelTap B = LabelTap.of("b");

    /** [N, 26, 18, 6]. */
    public static final LabelTap C = LabelTap.of("c");

    /** [N, 13, 18, 6]. */
    public static final LabelTap D = LabelTap.of("d");

    /** [N, 13, 36, 6]. */
    public static final LabelTap E = LabelTap.of("e");

    /** [N, 6, 13, 36]. */
    public static final LabelTap F = LabelTap.of("f");

    /** [N, 4, 9, 78]. */
    public static final LabelTap G = LabelTap.of("g");

    /** [N, 4, 9, 78]. */
    public static final LabelTap H = LabelTap.of("h");

    /** [N, 12, 6, 39]. */
    public static final LabelTap I = LabelTap.of("i");

    /** [N, 2]. */
    public static final LabelTap HEAD = LabelTap.of("head");

    private Tap() {}
  }
}
