// accept/Recipes.java
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
 * The model {@code Recipes}.
 *
 * <p>Input [N, 32, 32, 3], output [N, 10]. 30,730 trainable parameters, 30.72 k multiply-adds,
 * depth 1.
 */
@Generated("radon")
public final class Recipes implements Network {
  private static final String DIGEST =
      "sha256:3e994ec20989b4585ac6c78cb56f0ae87ed89e5491cd382ffd823b72787e4f6f";

  /** The network of the spec. */
  public Recipes() {}

  @Override
  public Operand<TFloat32> forward(Layers nn, Operand<TFloat32> images, Taps taps) {
    var x = images;                           // [N, 32, 32, 3]
    x = nn.flatten(x);                        // [N, 3072]
    x = nn.dense("head/dense", x, 3072, 10);  // [N, 10]
    return taps.put(Tap.HEAD, x);
  }

  @Override
  public String name() {
    return "Recipes";
  }

  @Override
  public ImageSize input() {
    return new ImageSize(32, 32, 3);
  }

  @Override
  public int classes() {
    return 10;
  }

  @Override
  public List<TapPoint> taps() {
    return TapPoint.listOf(Tap.HEAD);
  }

  @Override
  public String digest() {
    return DIGEST;
  }

  @Override
  public long parameters() {
    return 30_730L;
  }

  /** The places in the network whose values can be asked for. */
  public static final class Tap {
    /** [N, 10]. */
    public static final LabelTap HEAD = LabelTap.of("head");

    private Tap() {}
  }
}
