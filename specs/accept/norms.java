// accept/InstanceNorms.java
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
 * Every norm, by itself and as the switch {@code norm}.
 *
 * <p>Input [N, 16, 16, 3], output [N, 5]. 28,529 trainable parameters, 3.585 M multiply-adds, depth
 * 13.
 */
@Generated("radon")
public final class InstanceNorms implements Network {
  private static final String DIGEST =
      "sha256:736e31447ebc57e7fc9bff9deacc330ada9154520272c47bbfd4983f9e41c6b6";

  private final int height;
  private final int width;

  /** The network of the spec: images of 16x16. */
  public InstanceNorms() {
    this(16, 16);
  }

  /**
   * The network for images of another size.
   *
   * @throws IllegalArgumentException if a number is less than a layer needs
   */
  public InstanceNorms(int height, int width) {
    if (height < 1 || width < 1) {
      throw new IllegalArgumentException(
          "expected images of at least 1x1, found " + height + "x" + width);
    }
    this.height = height;
    this.width = width;
  }

  @Override
  public Operand<TFloat32> forward(Layers nn, Operand<TFloat32> images, Taps taps) {
    var x = images;                                 // [N, 16, 16, 3]
    x = nn.conv("a/conv", x, 3, 3, 3, 12, 1);       // [N, 16, 16, 12]
    x = nn.relu(nn.batchNorm("a/norm", x, 12));     // [N, 16, 16, 12]
    taps.put(Tap.A, x);

    x = nn.conv("b/conv", x, 3, 3, 12, 12, 1);      // [N, 16, 16, 12]
    x = nn.gelu(nn.layerNorm("b/norm", x, 12));     // [N, 16, 16, 12]
    taps.put(Tap.B, x);

    x = nn.conv("c/conv", x, 3, 3, 12, 12, 1);      // [N, 16, 16, 12]
    x = nn.silu(nn.groupNorm("c/norm", x, 12, 4));  // [N, 16, 16, 12]
    taps.put(Tap.C, x);

    x = nn.conv("d/conv", x, 3, 3, 12, 12, 1);      // [N, 16, 16, 12]
    x = nn.relu(nn.instanceNorm("d/norm", x, 12));  // [N, 16, 16, 12]
    taps.put(Tap.D, x);

    x = nn.layerNorm("e/norm", x, 12, 1e-6);        // [N, 16, 16, 12]
    x = nn.groupNorm("e/norm2", x, 12, 3, 0.001);   // [N, 16, 16, 12]
    x = nn.instanceNorm("e/norm3", x, 12, 1e-4);    // [N, 16, 16, 12]
    taps.put(Tap.E, x);

    x = nn.scale("f/scale", x, 12);                 // [N, 16, 16, 12]
    x = nn.scale("f/scale2", x, 12, 1e-6);          // [N, 16, 16, 12]
    taps.put(Tap.F, x);

    for (int i = 0; i < 2; i++) {
      x = basic(nn, "s1/" + i, x, 12, 12, 1);       // [N, 16, 16, 12]
      taps.put(Tap.S1.block(i), x);
    }
    taps.put(Tap.S1, x);

    x = basicProjected(nn, "s2/0", x, 12, 24, 2);   // [N, 8, 8, 24]
    taps.put(Tap.S2.block(0), x);
    x = basic(nn, "s2/1", x, 24, 24, 1);            // [N, 8, 8, 24]
    taps.put(Tap.S2.block(1), x);
    taps.put(Tap.S2, x);

    x = nn.globalAveragePool(x);                    // [N, 24]
    x = nn.layerNorm("head/norm", x, 24);           // [N, 24]
    x = nn.dense("head/dense", x, 24, 5);           // [N, 5]
    return taps.put(Tap.HEAD, x);
  }

  /**
   * Two 3x3 convolutions (He et al., 2015, Figure 5, left).
   *
   * <p>The shortcut is the identity.
   */
  private static Operand<TFloat32> basic(
      Layers nn, String name, Operand<TFloat32> x, int in, int width, int stride) {
    var y = nn.conv(name + "/conv1/conv", x, 3, 3, in, width, stride);
    y = nn.relu(nn.instanceNorm(name + "/conv1/norm", y, width, 0.001));
    y = nn.conv(name + "/conv2/conv", y, 3, 3, width, width, 1);
    y = nn.instanceNorm(name + "/conv2/norm", y, width, 0.001);
    return nn.relu(nn.add(y, x));
  }

  /**
   * Two 3x3 convolutions (He et al., 2015, Figure 5, left).
   *
   * <p>The shortcut is {@code conv -> instance_norm}.
   */
  private static Operand<TFloat32> basicProjected(
      Layers nn, String name, Operand<TFloat32> x, int in, int width, int stride) {
    var y = nn.conv(name + "/conv1/conv", x, 3, 3, in, width, stride);            // [N, 8, 8, 24]
    y = nn.relu(nn.instanceNorm(name + "/conv1/norm", y, width, 0.001));          // [N, 8, 8, 24]
    y = nn.conv(name + "/conv2/conv", y, 3, 3, width, width, 1);                  // [N, 8, 8, 24]
    y = nn.instanceNorm(name + "/conv2/norm", y, width, 0.001);                   // [N, 8, 8, 24]
    var shortcut = nn.conv(name + "/shortcut/conv", x, 1, 1, in, width, stride);  // [N, 8, 8, 24]
    shortcut = nn.instanceNorm(name + "/shortcut/norm", shortcut, width, 0.001);  // [N, 8, 8, 24]
    return nn.relu(nn.add(y, shortcut));                                          // [N, 8, 8, 24]
  }

  @Override
  public String name() {
    return "InstanceNorms";
  }

  @Override
  public ImageSize input() {
    return new ImageSize(height, width, 3);
  }

  @Override
  public int classes() {
    return 5;
  }

  @Override
  public List<TapPoint> taps() {
    return TapPoint.listOf(Tap.A, Tap.B, Tap.C, Tap.D, Tap.E, Tap.F, Tap.S1, Tap.S2, Tap.HEAD);
  }

  @Override
  public String digest() {
    return DIGEST;
  }

  @Override
  public long parameters() {
    return 28_529L;
  }

  /** The places in the network whose values can be asked for. */
  public static final class Tap {
    /** [N, 16, 16, 12]. */
    public static final LabelTap A = LabelTap.of("a");

    /** [N, 16, 16, 12]. */
    public static final LabelTap B = LabelTap.of("b");

    /** [N, 16, 16, 12]. */
    public static final LabelTap C = LabelTap.of("c");

    /** [N, 16, 16, 12]. */
    public static final LabelTap D = LabelTap.of("d");

    /** [N, 16, 16, 12]. */
    public static final LabelTap E = LabelTap.of("e");

    /** [N, 16, 16, 12]. */
    public static final LabelTap F = LabelTap.of("f");

    /** 2 blocks, [N, 16, 16, 12]. */
    public static final StageTap S1 = StageTap.of("s1", 2);

    /** 2 blocks, [N, 8, 8, 24]. */
    public static final StageTap S2 = StageTap.of("s2", 2);

    /** [N, 5]. */
    public static final LabelTap HEAD = LabelTap.of("head");

    private Tap() {}
  }
}

// accept/LayerNorms.java
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
 * Every norm, by itself and as the switch {@code norm}.
 *
 * <p>Input [N, 16, 16, 3], output [N, 5]. 28,529 trainable parameters, 3.585 M multiply-adds, depth
 * 13.
 */
@Generated("radon")
public final class LayerNorms implements Network {
  private static final String DIGEST =
      "sha256:f8f0e0434cad686ab5b800d291d393e1eee56db6ffa2f9d3030145e879dea536";

  private final int height;
  private final int width;

  /** The network of the spec: images of 16x16. */
  public LayerNorms() {
    this(16, 16);
  }

  /**
   * The network for images of another size.
   *
   * @throws IllegalArgumentException if a number is less than a layer needs
   */
  public LayerNorms(int height, int width) {
    if (height < 1 || width < 1) {
      throw new IllegalArgumentException(
          "expected images of at least 1x1, found " + height + "x" + width);
    }
    this.height = height;
    this.width = width;
  }

  @Override
  public Operand<TFloat32> forward(Layers nn, Operand<TFloat32> images, Taps taps) {
    var x = images;                                 // [N, 16, 16, 3]
    x = nn.conv("a/conv", x, 3, 3, 3, 12, 1);       // [N, 16, 16, 12]
    x = nn.relu(nn.batchNorm("a/norm", x, 12));     // [N, 16, 16, 12]
    taps.put(Tap.A, x);

    x = nn.conv("b/conv", x, 3, 3, 12, 12, 1);      // [N, 16, 16, 12]
    x = nn.gelu(nn.layerNorm("b/norm", x, 12));     // [N, 16, 16, 12]
    taps.put(Tap.B, x);

    x = nn.conv("c/conv", x, 3, 3, 12, 12, 1);      // [N, 16, 16, 12]
    x = nn.silu(nn.groupNorm("c/norm", x, 12, 4));  // [N, 16, 16, 12]
    taps.put(Tap.C, x);

    x = nn.conv("d/conv", x, 3, 3, 12, 12, 1);      // [N, 16, 16, 12]
    x = nn.relu(nn.instanceNorm("d/norm", x, 12));  // [N, 16, 16, 12]
    taps.put(Tap.D, x);

    x = nn.layerNorm("e/norm", x, 12, 1e-6);        // [N, 16, 16, 12]
    x = nn.groupNorm("e/norm2", x, 12, 3, 0.001);   // [N, 16, 16, 12]
    x = nn.instanceNorm("e/norm3", x, 12, 1e-4);    // [N, 16, 16, 12]
    taps.put(Tap.E, x);

    x = nn.scale("f/scale", x, 12);                 // [N, 16, 16, 12]
    x = nn.scale("f/scale2", x, 12, 1e-6);          // [N, 16, 16, 12]
    taps.put(Tap.F, x);

    for (int i = 0; i < 2; i++) {
      x = basic(nn, "s1/" + i, x, 12, 12, 1);       // [N, 16, 16, 12]
      taps.put(Tap.S1.block(i), x);
    }
    taps.put(Tap.S1, x);

    x = basicProjected(nn, "s2/0", x, 12, 24, 2);   // [N, 8, 8, 24]
    taps.put(Tap.S2.block(0), x);
    x = basic(nn, "s2/1", x, 24, 24, 1);            // [N, 8, 8, 24]
    taps.put(Tap.S2.block(1), x);
    taps.put(Tap.S2, x);

    x = nn.globalAveragePool(x);                    // [N, 24]
    x = nn.layerNorm("head/norm", x, 24);           // [N, 24]
    x = nn.dense("head/dense", x, 24, 5);           // [N, 5]
    return taps.put(Tap.HEAD, x);
  }

  /**
   * Two 3x3 convolutions (He et al., 2015, Figure 5, left).
   *
   * <p>The shortcut is the identity.
   */
  private static Operand<TFloat32> basic(
      Layers nn, String name, Operand<TFloat32> x, int in, int width, int stride) {
    var y = nn.conv(name + "/conv1/conv", x, 3, 3, in, width, stride);
    y = nn.relu(nn.layerNorm(name + "/conv1/norm", y, width));
    y = nn.conv(name + "/conv2/conv", y, 3, 3, width, width, 1);
    y = nn.layerNorm(name + "/conv2/norm", y, width);
    return nn.relu(nn.add(y, x));
  }

  /**
   * Two 3x3 convolutions (He et al., 2015, Figure 5, left).
   *
   * <p>The shortcut is {@code conv -> layer_norm}.
   */
  private static Operand<TFloat32> basicProjected(
      Layers nn, String name, Operand<TFloat32> x, int in, int width, int stride) {
    var y = nn.conv(name + "/conv1/conv", x, 3, 3, in, width, stride);            // [N, 8, 8, 24]
    y = nn.relu(nn.layerNorm(name + "/conv1/norm", y, width));                    // [N, 8, 8, 24]
    y = nn.conv(name + "/conv2/conv", y, 3, 3, width, width, 1);                  // [N, 8, 8, 24]
    y = nn.layerNorm(name + "/conv2/norm", y, width);                             // [N, 8, 8, 24]
    var shortcut = nn.conv(name + "/shortcut/conv", x, 1, 1, in, width, stride);  // [N, 8, 8, 24]
    shortcut = nn.layerNorm(name + "/shortcut/norm", shortcut, width);            // [N, 8, 8, 24]
    return nn.relu(nn.add(y, shortcut));                                          // [N, 8, 8, 24]
  }

  @Override
  public String name() {
    return "LayerNorms";
  }

  @Override
  public ImageSize input() {
    return new ImageSize(height, width, 3);
  }

  @Override
  public int classes() {
    return 5;
  }

  @Override
  public List<TapPoint> taps() {
    return TapPoint.listOf(Tap.A, Tap.B, Tap.C, Tap.D, Tap.E, Tap.F, Tap.S1, Tap.S2, Tap.HEAD);
  }

  @Override
  public String digest() {
    return DIGEST;
  }

  @Override
  public long parameters() {
    return 28_529L;
  }

  /** The places in the network whose values can be asked for. */
  public static final class Tap {
    /** [N, 16, 16, 12]. */
    public static final LabelTap A = LabelTap.of("a");

    /** [N, 16, 16, 12]. */
    public static final LabelTap B = LabelTap.of("b");

    /** [N, 16, 16, 12]. */
    public static final LabelTap C = LabelTap.of("c");

    /** [N, 16, 16, 12]. */
    public static final LabelTap D = LabelTap.of("d");

    /** [N, 16, 16, 12]. */
    public static final LabelTap E = LabelTap.of("e");

    /** [N, 16, 16, 12]. */
    public static final LabelTap F = LabelTap.of("f");

    /** 2 blocks, [N, 16, 16, 12]. */
    public static final StageTap S1 = StageTap.of("s1", 2);

    /** 2 blocks, [N, 8, 8, 24]. */
    public static final StageTap S2 = StageTap.of("s2", 2);

    /** [N, 5]. */
    public static final LabelTap HEAD = LabelTap.of("head");

    private Tap() {}
  }
}

// accept/Norms.java
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
 * Every norm, by itself and as the switch {@code norm}.
 *
 * <p>Input [N, 16, 16, 3], output [N, 5]. 28,529 trainable parameters, 3.585 M multiply-adds, depth
 * 13.
 */
@Generated("radon")
public final class Norms implements Network {
  private static final String DIGEST =
      "sha256:ef8022d5fac9f2771443bc5b42f7e39628b733fcfb43d97a62c1e432e06eddd3";

  private final int height;
  private final int width;

  /** The network of the spec: images of 16x16. */
  public Norms() {
    this(16, 16);
  }

  /**
   * The network for images of another size.
   *
   * @throws IllegalArgumentException if a number is less than a layer needs
   */
  public Norms(int height, int width) {
    if (height < 1 || width < 1) {
      throw new IllegalArgumentException(
          "expected images of at least 1x1, found " + height + "x" + width);
    }
    this.height = height;
    this.width = width;
  }

  @Override
  public Operand<TFloat32> forward(Layers nn, Operand<TFloat32> images, Taps taps) {
    var x = images;                                 // [N, 16, 16, 3]
    x = nn.conv("a/conv", x, 3, 3, 3, 12, 1);       // [N, 16, 16, 12]
    x = nn.relu(nn.batchNorm("a/norm", x, 12));     // [N, 16, 16, 12]
    taps.put(Tap.A, x);

    x = nn.conv("b/conv", x, 3, 3, 12, 12, 1);      // [N, 16, 16, 12]
    x = nn.gelu(nn.layerNorm("b/norm", x, 12));     // [N, 16, 16, 12]
    taps.put(Tap.B, x);

    x = nn.conv("c/conv", x, 3, 3, 12, 12, 1);      // [N, 16, 16, 12]
    x = nn.silu(nn.groupNorm("c/norm", x, 12, 4));  // [N, 16, 16, 12]
    taps.put(Tap.C, x);

    x = nn.conv("d/conv", x, 3, 3, 12, 12, 1);      // [N, 16, 16, 12]
    x = nn.relu(nn.instanceNorm("d/norm", x, 12));  // [N, 16, 16, 12]
    taps.put(Tap.D, x);

    x = nn.layerNorm("e/norm", x, 12, 1e-6);        // [N, 16, 16, 12]
    x = nn.groupNorm("e/norm2", x, 12, 3, 0.001);   // [N, 16, 16, 12]
    x = nn.instanceNorm("e/norm3", x, 12, 1e-4);    // [N, 16, 16, 12]
    taps.put(Tap.E, x);

    x = nn.scale("f/scale", x, 12);                 // [N, 16, 16, 12]
    x = nn.scale("f/scale2", x, 12, 1e-6);          // [N, 16, 16, 12]
    taps.put(Tap.F, x);

    for (int i = 0; i < 2; i++) {
      x = basic(nn, "s1/" + i, x, 12, 12, 1);       // [N, 16, 16, 12]
      taps.put(Tap.S1.block(i), x);
    }
    taps.put(Tap.S1, x);

    x = basicProjected(nn, "s2/0", x, 12, 24, 2);   // [N, 8, 8, 24]
    taps.put(Tap.S2.block(0), x);
    x = basic(nn, "s2/1", x, 24, 24, 1);            // [N, 8, 8, 24]
    taps.put(Tap.S2.block(1), x);
    taps.put(Tap.S2, x);

    x = nn.globalAveragePool(x);                    // [N, 24]
    x = nn.layerNorm("head/norm", x, 24);           // [N, 24]
    x = nn.dense("head/dense", x, 24, 5);           // [N, 5]
    return taps.put(Tap.HEAD, x);
  }

  /**
   * Two 3x3 convolutions (He et al., 2015, Figure 5, left).
   *
   * <p>The shortcut is the identity.
   */
  private static Operand<TFloat32> basic(
      Layers nn, String name, Operand<TFloat32> x, int in, int width, int stride) {
    var y = nn.conv(name + "/conv1/conv", x, 3, 3, in, width, stride);
    y = nn.relu(nn.groupNorm(name + "/conv1/norm", y, width, 6));
    y = nn.conv(name + "/conv2/conv", y, 3, 3, width, width, 1);
    y = nn.groupNorm(name + "/conv2/norm", y, width, 6);
    return nn.relu(nn.add(y, x));
  }

  /**
   * Two 3x3 convolutions (He et al., 2015, Figure 5, left).
   *
   * <p>The shortcut is {@code conv -> group_norm}.
   */
  private static Operand<TFloat32> basicProjected(
      Layers nn, String name, Operand<TFloat32> x, int in, int width, int stride) {
    var y = nn.conv(name + "/conv1/conv", x, 3, 3, in, width, stride);            // [N, 8, 8, 24]
    y = nn.relu(nn.groupNorm(name + "/conv1/norm", y, width, 6));                 // [N, 8, 8, 24]
    y = nn.conv(name + "/conv2/conv", y, 3, 3, width, width, 1);                  // [N, 8, 8, 24]
    y = nn.groupNorm(name + "/conv2/norm", y, width, 6);                          // [N, 8, 8, 24]
    var shortcut = nn.conv(name + "/shortcut/conv", x, 1, 1, in, width, stride);  // [N, 8, 8, 24]
    shortcut = nn.groupNorm(name + "/shortcut/norm", shortcut, width, 6);         // [N, 8, 8, 24]
    return nn.relu(nn.add(y, shortcut));                                          // [N, 8, 8, 24]
  }

  @Override
  public String name() {
    return "Norms";
  }

  @Override
  public ImageSize input() {
    return new ImageSize(height, width, 3);
  }

  @Override
  public int classes() {
    return 5;
  }

  @Override
  public List<TapPoint> taps() {
    return TapPoint.listOf(Tap.A, Tap.B, Tap.C, Tap.D, Tap.E, Tap.F, Tap.S1, Tap.S2, Tap.HEAD);
  }

  @Override
  public String digest() {
    return DIGEST;
  }

  @Override
  public long parameters() {
    return 28_529L;
  }

  /** The places in the network whose values can be asked for. */
  public static final class Tap {
    /** [N, 16, 16, 12]. */
    public static final LabelTap A = LabelTap.of("a");

    /** [N, 16, 16, 12]. */
    public static final LabelTap B = LabelTap.of("b");

    /** [N, 16, 16, 12]. */
    public static final LabelTap C = LabelTap.of("c");

    /** [N, 16, 16, 12]. */
    public static final LabelTap D = LabelTap.of("d");

    /** [N, 16, 16, 12]. */
    public static final LabelTap E = LabelTap.of("e");

    /** [N, 16, 16, 12]. */
    public static final LabelTap F = LabelTap.of("f");

    /** 2 blocks, [N, 16, 16, 12]. */
    public static final StageTap S1 = StageTap.of("s1", 2);

    /** 2 blocks, [N, 8, 8, 24]. */
    public static final StageTap S2 = StageTap.of("s2", 2);

    /** [N, 5]. */
    public static final LabelTap HEAD = LabelTap.of("head");

    private Tap() {}
  }
}
