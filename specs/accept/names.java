// accept/Lib.java
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
 * The model {@code Lib}.
 *
 * <p>Input [N, 8, 8, 3], output [N, 2]. 934 trainable parameters, 25.86 k multiply-adds, depth 4.
 */
@Generated("radon")
public final class Lib implements Network {
  private static final String DIGEST =
      "sha256:40e2b789089603c728c132be63af89df4568c854fc13148e9312803f5b152496";

  /** The network of the spec. */
  public Lib() {}

  @Override
  public Operand<TFloat32> forward(Layers nn, Operand<TFloat32> images, Taps taps) {
    var x = images;                         // [N, 8, 8, 3]
    x = basic(nn, "s/0", x, 3);             // [N, 8, 8, 4]
    taps.put(Tap.S.block(0), x);
    for (int i = 1; i < 3; i++) {
      x = basic(nn, "s/" + i, x, 4);        // [N, 8, 8, 4]
      taps.put(Tap.S.block(i), x);
    }
    taps.put(Tap.S, x);

    x = nn.flatten(x);                      // [N, 256]
    x = nn.dense("head/dense", x, 256, 2);  // [N, 2]
    return taps.put(Tap.HEAD, x);
  }

  private static Operand<TFloat32> basic(Layers nn, String name, Operand<TFloat32> x, int in) {
    var y = nn.conv(name + "/conv", x, 3, 3, in, 4, 1);  // [N, 8, 8, 4]
    return nn.relu(nn.batchNorm(name + "/norm", y, 4));  // [N, 8, 8, 4]
  }

  @Override
  public String name() {
    return "Lib";
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
    return TapPoint.listOf(Tap.S, Tap.HEAD);
  }

  @Override
  public String digest() {
    return DIGEST;
  }

  @Override
  public long parameters() {
    return 934L;
  }

  /** The places in the network whose values can be asked for. */
  public static final class Tap {
    /** 3 blocks, [N, 8, 8, 4]. */
    public static final StageTap S = StageTap.of("s", 3);

    /** [N, 2]. */
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
 * A file's own {@code width} comes before the one it imports, and an imported {@code basic} before
 * the library's.
 *
 * <p>Input [N, 8, 8, 3], output [N, 2]. 2,340 trainable parameters, 53.57 k multiply-adds, depth 7.
 */
@Generated("radon")
public final class Own implements Network {
  private static final String DIGEST =
      "sha256:02f0d9ff0f5b6b622baedb2f7bcb0b57ddbc5b25983bfcfd582968eed9a53785";

  /** The network of the spec. */
  public Own() {}

  @Override
  public Operand<TFloat32> forward(Layers nn, Operand<TFloat32> images, Taps taps) {
    var x = images;                                      // [N, 8, 8, 3]
    x = basic(nn, "a", x);                               // [N, 8, 8, 6]
    taps.put(Tap.A, x);

    x = other(nn, "b", x, 6, 13);                        // [N, 8, 8, 13]
    taps.put(Tap.B, x);

    x = other(nn, "c/0", x, 13, 8);                      // [N, 8, 8, 8]
    taps.put(Tap.C.block(0), x);
    for (int i = 1; i < 3; i++) {
      x = other(nn, "c/" + i, x, 8, 8);                  // [N, 8, 8, 8]
      taps.put(Tap.C.block(i), x);
    }
    taps.put(Tap.C, x);

    var y = nn.conv("d/first/conv", x, 3, 3, 8, 10, 2);  // [N, 4, 4, 10]
    y = nn.batchNorm("d/first/norm", y, 10);             // [N, 4, 4, 10]
    x = nn.conv("d/shortcut/conv", x, 3, 3, 8, 10, 2);   // [N, 4, 4, 10]
    x = nn.relu(nn.add(y, x));                           // [N, 4, 4, 10]
    taps.put(Tap.D, x);

    x = nn.flatten(x);                                   // [N, 160]
    x = nn.dense("head/dense", x, 160, 2);               // [N, 2]
    return taps.put(Tap.HEAD, x);
  }

  private static Operand<TFloat32> basic(Layers nn, String name, Operand<TFloat32> x) {
    var y = nn.conv(name + "/conv", x, 3, 3, 3, 6, 1);   // [N, 8, 8, 6]
    return nn.relu(nn.batchNorm(name + "/norm", y, 6));  // [N, 8, 8, 6]
  }

  private static Operand<TFloat32> other(
      Layers nn, String name, Operand<TFloat32> x, int in, int width) {
    var y = nn.conv(name + "/conv", x, 1, 1, in, width, 1);
    return nn.relu(nn.batchNorm(name + "/norm", y, width));
  }

  @Override
  public String name() {
    return "Own";
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
    return TapPoint.listOf(Tap.A, Tap.B, Tap.C, Tap.D, Tap.HEAD);
  }

  @Override
  public String digest() {
    return DIGEST;
  }

  @Override
  public long parameters() {
    return 2_340L;
  }

  /** The places in the network whose values can be asked for. */
  public static final class Tap {
    /** [N, 8, 8, 6]. */
    public static final LabelTap A = LabelTap.of("a");

    /** [N, 8, 8, 13]. */
    public static final LabelTap B = LabelTap.of("b");

    /** 3 blocks, [N, 8, 8, 8]. */
    public static final StageTap C = StageTap.of("c", 3);

    /** [N, 4, 4, 10]. */
    public static final LabelTap D = LabelTap.of("d");

    /** [N, 2]. */
    public static final LabelTap HEAD = LabelTap.of("head");

    private Tap() {}
  }
}
