// Smallest.java
import io.radon.runtime.model.ImageSize;
import io.radon.runtime.model.Layers;
import io.radon.runtime.model.Network;
import io.radon.runtime.model.TapPoint;
import io.radon.runtime.model.Taps;
import java.util.List;
import javax.annotation.processing.Generated;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * The smallest network.
 *
 * <p>Input [N, 8, 8, 1], output [N, 2]. 130 trainable parameters, 128 multiply-adds, depth 1.
 */
@Generated("radon")
public final class Smallest implements Network {
  private static final String DIGEST =
      "sha256:7d569a821b3bee59c2ac93a8e4c3eadae45be38259080a0c6239669874eebc53";

  /** The network of the spec. */
  public Smallest() {}

  @Override
  public Operand<TFloat32> forward(Layers nn, Operand<TFloat32> images, Taps taps) {
    var x = images;                      // [N, 8, 8, 1]
    x = nn.flatten(x);                   // [N, 64]
    return nn.dense("dense", x, 64, 2);  // [N, 2]
  }

  @Override
  public String name() {
    return "Smallest";
  }

  @Override
  public ImageSize input() {
    return new ImageSize(8, 8, 1);
  }

  @Override
  public int classes() {
    return 2;
  }

  @Override
  public List<TapPoint> taps() {
    return TapPoint.listOf();
  }

  @Override
  public String digest() {
    return DIGEST;
  }

  @Override
  public long parameters() {
    return 130L;
  }

  /** The places in the network whose values can be asked for. */
  public static final class Tap {
    private Tap() {}
  }
}
