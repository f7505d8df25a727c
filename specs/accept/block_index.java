// accept/BlockIndex.java
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
 * The model {@code BlockIndex}.
 *
 * <p>Input [N, 16, 16, 3], output [N, 4]. 5,164 trainable parameters, 579.6 k multiply-adds, depth
 * 6.
 */
@Generated("radon")
public final class BlockIndex implements Network {
  private static final String DIGEST =
      "sha256:1c3054d5027b9b629492d30f821e08faf84c0ee176df8d796744b3e7a53d297c";

  private final int height;
  private final int width;

  /** The network of the spec: images of 16x16. */
  public BlockIndex() {
    this(16, 16);
  }

  /**
   * The network for images of another size.
   *
   * @throws IllegalArgumentException if a number is less than a layer needs
   */
  public BlockIndex(int height, int width) {
    if (height < 1 || width < 1) {
      throw new IllegalArgumentException(
          "expected images of at least 1x1, found " + height + "x" + width);
    }
    this.height = height;
    this.width = width;
  }

  @Override
  public Operand<TFloat32> forward(Layers nn, Operand<TFloat32> images, Taps taps) {
    var x = images;                                            // [N, 16, 16, 3]
    x = nn.conv("conv1/conv", x, 3, 3, 3, 8, 1);               // [N, 16, 16, 8]
    x = nn.relu(nn.batchNorm("conv1/norm", x, 8));             // [N, 16, 16, 8]
    taps.put(Tap.CONV1, x);

    x = dropping(nn, "s1/0", x, 8, 8, 1);                      // [N, 16, 16, 8]
    taps.put(Tap.S1.block(0), x);
    x = droppingWithDropout(nn, "s1/1", x, 8, 8, 1, 0.125);    // [N, 16, 16, 8]
    taps.put(Tap.S1.block(1), x);
    taps.put(Tap.S1, x);

    x = droppingProjected(nn, "s2/0", x, 8, 16, 2, 0.25);      // [N, 8, 8, 16]
    taps.put(Tap.S2.block(0), x);
    x = droppingWithDropout(nn, "s2/1", x, 16, 16, 1, 0.375);  // [N, 8, 8, 16]
    taps.put(Tap.S2.block(1), x);
    taps.put(Tap.S2, x);

    x = nn.globalAveragePool(x);                               // [N, 16]
    x = nn.dense("head/dense", x, 16, 4);                      // [N, 4]
    return taps.put(Tap.HEAD, x);
  }

  /**
   * What is dropped grows with depth: {@code block.index} and {@code block.count} run over the
   * whole network.
   *
   * <p>The shortcut is the identity.
   */
  private static Operand<TFloat32> dropping(
      Layers nn, String name, Operand<TFloat32> x, int in, int width, int stride) {
    var y = nn.conv(name + "/conv", x, 3, 3, in, width, stride);  // [N, 16, 16, 8]
    y = nn.relu(nn.batchNorm(name + "/norm", y, width));          // [N, 16, 16, 8]
    return nn.relu(nn.add(y, x));                                 // [N, 16, 16, 8]
  }

  /**
   * What is dropped grows with depth: {@code block.index} and {@code block.count} run over the
   * whole network.
   *
   * <p>The shortcut is the identity.
   */
  private static Operand<TFloat32> droppingWithDropout(
      Layers nn, String name, Operand<TFloat32> x, int in, int width, int stride, double rate) {
    var y = nn.conv(name + "/conv", x, 3, 3, in, width, stride);
    y = nn.relu(nn.batchNorm(name + "/norm", y, width));
    y = nn.dropout(y, rate);
    return nn.relu(nn.add(y, x));
  }

  /**
   * What is dropped grows with depth: {@code block.index} and {@code block.count} run over the
   * whole network.
   *
   * <p>The shortcut is {@code conv -> batch_norm}.
   */
  private static Operand<TFloat32> droppingProjected(
      Layers nn, String name, Operand<TFloat32> x, int in, int width, int stride, double rate) {
    var y = nn.conv(name + "/conv", x, 3, 3, in, width, stride);                  // [N, 8, 8, 16]
    y = nn.relu(nn.batchNorm(name + "/norm", y, width));                          // [N, 8, 8, 16]
    y = nn.dropout(y, rate);                                                      // [N, 8, 8, 16]
    var shortcut = nn.conv(name + "/shortcut/conv", x, 1, 1, in, width, stride);  // [N, 8, 8, 16]
    shortcut = nn.batchNorm(name + "/shortcut/norm", shortcut, width);            // [N, 8, 8, 16]
    return nn.relu(nn.add(y, shortcut));                                          // [N, 8, 8, 16]
  }

  @Override
  public String name() {
    return "BlockIndex";
  }

  @Override
  public ImageSize input() {
    return new ImageSize(height, width, 3);
  }

  @Override
  public int classes() {
    return 4;
  }

  @Override
  public List<TapPoint> taps() {
    return TapPoint.listOf(Tap.CONV1, Tap.S1, Tap.S2, Tap.HEAD);
  }

  @Override
  public String digest() {
    return DIGEST;
  }

  @Override
  public long parameters() {
    return 5_164L;
  }

  /** The places in the network whose values can be asked for. */
  public static final class Tap {
    /** [N, 16, 16, 8]. */
    public static final LabelTap CONV1 = LabelTap.of("conv1");

    /** 2 blocks, [N, 16, 16, 8]. */
    public static final StageTap S1 = StageTap.of("s1", 2);

    /** 2 blocks, [N, 8, 8, 16]. */
    public static final StageTap S2 = StageTap.of("s2", 2);

    /** [N, 4]. */
    public static final LabelTap HEAD = LabelTap.of("head");

    private Tap() {}
  }
}
