// accept/Labels.java
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
 * A flow may begin at a label of its own body or of one around it, and a branch may be a label
 * alone.
 *
 * <p>Input [N, 8, 8, 4], output [N, 2]. 1,740 trainable parameters, 21.36 k multiply-adds, depth 5.
 */
@Generated("radon")
public final class Labels implements Network {
  private static final String DIGEST =
      "sha256:a5d53518fb8b5fea7a2f9da5390d0dcad7563b8b79f861b76bdfb9e824710fcf";

  /** The network of the spec. */
  public Labels() {}

  @Override
  public Operand<TFloat32> forward(Layers nn, Operand<TFloat32> images, Taps taps) {
    var x = images;                                        // [N, 8, 8, 4]
    x = nn.conv("stem/conv", x, 3, 3, 4, 4, 1);            // [N, 8, 8, 4]
    x = nn.relu(nn.batchNorm("stem/norm", x, 4));          // [N, 8, 8, 4]
    taps.put(Tap.STEM, x);

    var y = nn.conv("body/inner/conv", x, 3, 3, 4, 4, 1);  // [N, 8, 8, 4]
    y = nn.relu(nn.batchNorm("body/inner/norm", y, 4));    // [N, 8, 8, 4]
    y = nn.conv("body/inner2/conv", y, 1, 1, 4, 4, 1);     // [N, 8, 8, 4]
    var z = nn.globalAveragePool(x);                       // [N, 4]
    z = nn.dense("body/dense", z, 4, 4);                   // [N, 4]
    z = nn.sigmoid(z);                                     // [N, 4]
    z = nn.mul(x, z);                                      // [N, 8, 8, 4]
    y = nn.relu(nn.add(List.of(y, x, z)));                 // [N, 8, 8, 4]
    taps.put(Tap.BODY, y);

    z = nn.conv("tail/conv", y, 1, 1, 4, 2, 1);            // [N, 8, 8, 2]
    z = nn.relu(z);                                        // [N, 8, 8, 2]
    x = nn.concat(List.of(y, x, z));                       // [N, 8, 8, 10]
    taps.put(Tap.TAIL, x);

    y = nn.globalAveragePool(x);                           // [N, 10]
    y = nn.dense("mix/dense", y, 10, 10);                  // [N, 10]
    y = nn.sigmoid(y);                                     // [N, 10]
    x = nn.mul(x, y);                                      // [N, 8, 8, 10]
    taps.put(Tap.MIX, x);

    x = nn.flatten(x);                                     // [N, 640]
    x = nn.dense("head/dense", x, 640, 2);                 // [N, 2]
    return taps.put(Tap.HEAD, x);
  }

  @Override
  public String name() {
    return "Labels";
  }

  @Override
  public ImageSize input() {
    return new ImageSize(8, 8, 4);
  }

  @Override
  public int classes() {
    return 2;
  }

  @Override
  public List<TapPoint> taps() {
    return TapPoint.listOf(Tap.STEM, Tap.BODY, Tap.TAIL, Tap.MIX, Tap.HEAD);
  }

  @Override
  public String digest() {
    return DIGEST;
  }

  @Override
  public long parameters() {
    return 1_740L;
  }

  /** The places in the network whose values can be asked for. */
  public static final class Tap {
    /** [N, 8, 8, 4]. */
    public static final LabelTap STEM = LabelTap.of("stem");

    /** [N, 8, 8, 4]. */
    public static final LabelTap BODY = LabelTap.of("body");

    /** [N, 8, 8, 10]. */
    public static final LabelTap TAIL = LabelTap.of("tail");

    /** [N, 8, 8, 10]. */
    public static final LabelTap MIX = LabelTap.of("mix");

    /** [N, 2]. */
    public static final LabelTap HEAD = LabelTap.of("head");

    private Tap() {}
  }
}
