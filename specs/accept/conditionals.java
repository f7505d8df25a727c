// accept/Conditionals.java
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
 * By hand: a 232 + 80, b 1_184, c 4_672 + 2 * 9_280, each d 544 + 2_336 + 576, head 330.
 *
 * <p>Input [N, 32, 32, 3], output [N, 10]. 31,970 trainable parameters, 2.482 M multiply-adds,
 * depth 13.
 */
@Generated("radon")
public final class Conditionals implements Network {
  private static final String DIGEST =
      "sha256:dd9017abefe3369b029e5cef059f915dca66ab9ca9ecce9c5f9a0b47e0bd8dc5";

  private final int height;
  private final int width;

  /** The network of the spec: images of 32x32. */
  public Conditionals() {
    this(32, 32);
  }

  /**
   * The network for images of another size.
   *
   * @throws IllegalArgumentException if a number is less than a layer needs
   */
  public Conditionals(int height, int width) {
    if (height < 1 || width < 1) {
      throw new IllegalArgumentException(
          "expected images of at least 1x1, found " + height + "x" + width);
    }
    this.height = height;
    this.width = width;
  }

  @Override
  public Operand<TFloat32> forward(Layers nn, Operand<TFloat32> images, Taps taps) {
    var x = images;                                   // [N, 32, 32, 3]
    x = chosen(nn, "a", x, 3, 8, 1, 1);               // [N, 32, 32, 8]
    taps.put(Tap.A, x);

    x = chosen2(nn, "b", x, 8, 16, 2);                // [N, 16, 16, 16]
    taps.put(Tap.B, x);

    x = chosenWithDropout(nn, "c", x, 16, 32, 3, 2);  // [N, 8, 8, 32]
    taps.put(Tap.C, x);

    for (int i = 0; i < 2; i++) {
      x = bottleneck(nn, "d/" + i, x);                // [N, 8, 8, 32]
      taps.put(Tap.D.block(i), x);
    }
    taps.put(Tap.D, x);

    x = nn.globalAveragePool(x);                      // [N, 32]
    x = nn.dense("head/dense", x, 32, 10);            // [N, 10]
    return taps.put(Tap.HEAD, x);
  }

  /** Flows and values that are chosen; a choice inside a choice; an arm of several steps. */
  private static Operand<TFloat32> chosen(
      Layers nn, String name, Operand<TFloat32> x, int in, int width, int kernel, int stride) {
    var y = nn.conv(name + "/first/conv", x, 3, 3, in, width, stride);  // [N, 32, 32, 8]
    y = nn.relu(nn.batchNorm(name + "/first/norm", y, width));          // [N, 32, 32, 8]
    y = nn.conv(name + "/conv", y, kernel, kernel, width, width, 1);    // [N, 32, 32, 8]
    return nn.relu(nn.batchNorm(name + "/norm", y, width));             // [N, 32, 32, 8]
  }

  /** Flows and values that are chosen; a choice inside a choice; an arm of several steps. */
  private static Operand<TFloat32> chosen2(
      Layers nn, String name, Operand<TFloat32> x, int in, int width, int stride) {
    var y = nn.conv(name + "/first/conv", x, 3, 3, in, width, stride);  // [N, 16, 16, 16]
    return nn.relu(nn.batchNorm(name + "/first/norm", y, width));       // [N, 16, 16, 16]
  }

  /** Flows and values that are chosen; a choice inside a choice; an arm of several steps. */
  private static Operand<TFloat32> chosenWithDropout(
      Layers nn, String name, Operand<TFloat32> x, int in, int width, int kernel, int stride) {
    var y = nn.conv(name + "/first/conv", x, 3, 3, in, width, stride);  // [N, 8, 8, 32]
    y = nn.relu(nn.batchNorm(name + "/first/norm", y, width));          // [N, 8, 8, 32]
    y = nn.conv(name + "/conv", y, kernel, kernel, width, width, 1);    // [N, 8, 8, 32]
    y = nn.relu(nn.batchNorm(name + "/norm", y, width));                // [N, 8, 8, 32]
    y = nn.conv(name + "/conv2", y, 3, 3, width, width, 1);             // [N, 8, 8, 32]
    y = nn.relu(nn.batchNorm(name + "/norm2", y, width));               // [N, 8, 8, 32]
    return nn.dropout(y, 0.5);                                          // [N, 8, 8, 32]
  }

  /**
   * A 1x1 convolution down, a 3x3 between, a 1x1 up (He et al., 2015, Figure 5, right).
   *
   * <p>The stride is on the 3x3, as in torchvision ("v1.5"); {@code stride_first: true} moves it to
   * the first 1x1, as in the paper ("v1"). {@code groups} and {@code base_width} widen the 3x3
   * (ResNeXt: Xie et al., 2017; wide ResNet: Zagoruyko and Komodakis, 2016), as torchvision counts
   * them.
   */
  private static Operand<TFloat32> bottleneck(Layers nn, String name, Operand<TFloat32> x) {
    var y = nn.conv(name + "/conv1/conv", x, 1, 1, 32, 16, 1);  // [N, 8, 8, 16]
    y = nn.relu(nn.batchNorm(name + "/conv1/norm", y, 16));     // [N, 8, 8, 16]
    y = nn.conv(name + "/conv2/conv", y, 3, 3, 16, 16, 1);      // [N, 8, 8, 16]
    y = nn.relu(nn.batchNorm(name + "/conv2/norm", y, 16));     // [N, 8, 8, 16]
    y = nn.conv(name + "/conv3/conv", y, 1, 1, 16, 32, 1);      // [N, 8, 8, 32]
    y = nn.batchNorm(name + "/conv3/norm", y, 32);              // [N, 8, 8, 32]
    return nn.relu(nn.add(y, x));                               // [N, 8, 8, 32]
  }

  @Override
  public String name() {
    return "Conditionals";
  }

  @Override
  public ImageSize input() {
    return new ImageSize(height, width, 3);
  }

  @Override
  public int classes() {
    return 10;
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
    return 31_970L;
  }

  /** The places in the network whose values can be asked for. */
  public static final class Tap {
    /** [N, 32, 32, 8]. */
    public static final LabelTap A = LabelTap.of("a");

    /** [N, 16, 16, 16]. */
    public static final LabelTap B = LabelTap.of("b");

    /** [N, 8, 8, 32]. */
    public static final LabelTap C = LabelTap.of("c");

    /** 2 blocks, [N, 8, 8, 32]. */
    public static final StageTap D = StageTap.of("d", 2);

    /** [N, 10]. */
    public static final LabelTap HEAD = LabelTap.of("head");

    private Tap() {}
  }
}
