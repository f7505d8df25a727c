// accept/Deeper.java
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
 * A network of CIFAR-10's size.
 *
 * <p>Input [N, 32, 32, 3], output [N, classes]. 112,346 trainable parameters, 46.45 M
 * multiply-adds, depth 22.
 */
@Generated("radon")
public final class Deeper implements Network {
  private static final String DIGEST =
      "sha256:3c01f532ce17e87abebae82d2f82c184d3a16ee6469d06d5bcb1939910838f54";

  private final int classes;
  private final int height;
  private final int width;

  /** The network of the spec: 10 classes, images of 32x32. */
  public Deeper() {
    this(10);
  }

  /** The network for images of 32x32. */
  public Deeper(int classes) {
    this(classes, 32, 32);
  }

  /**
   * The network for other classes and images of another size.
   *
   * @throws IllegalArgumentException if a number is less than a layer needs
   */
  public Deeper(int classes, int height, int width) {
    if (classes < 1) {
      throw new IllegalArgumentException("expected classes to be at least 1, found " + classes);
    }
    if (height < 1 || width < 1) {
      throw new IllegalArgumentException(
          "expected images of at least 1x1, found " + height + "x" + width);
    }
    this.classes = classes;
    this.height = height;
    this.width = width;
  }

  @Override
  public Operand<TFloat32> forward(Layers nn, Operand<TFloat32> images, Taps taps) {
    var x = images;                                  // [N, 32, 32, 3]
    x = nn.conv("conv1/conv", x, 3, 3, 3, 16, 1);    // [N, 32, 32, 16]
    x = nn.relu(nn.batchNorm("conv1/norm", x, 16));  // [N, 32, 32, 16]
    taps.put(Tap.CONV1, x);

    for (int i = 0; i < 5; i++) {
      x = basic(nn, "s1/" + i, x, 16, 16, 1);        // [N, 32, 32, 16]
      taps.put(Tap.S1.block(i), x);
    }
    taps.put(Tap.S1, x);

    x = basicZeroPad(nn, "s2/0", x, 16, 32, 2);      // [N, 16, 16, 32]
    taps.put(Tap.S2.block(0), x);
    for (int i = 1; i < 5; i++) {
      x = basic(nn, "s2/" + i, x, 32, 32, 1);        // [N, 16, 16, 32]
      taps.put(Tap.S2.block(i), x);
    }
    taps.put(Tap.S2, x);

    x = nn.globalAveragePool(x);                     // [N, 32]
    x = nn.dense("head/dense", x, 32, classes);      // [N, classes]
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
    y = nn.relu(nn.batchNorm(name + "/conv1/norm", y, width));
    y = nn.conv(name + "/conv2/conv", y, 3, 3, width, width, 1);
    y = nn.batchNorm(name + "/conv2/norm", y, width);
    return nn.relu(nn.add(y, x));
  }

  /**
   * Two 3x3 convolutions (He et al., 2015, Figure 5, left).
   *
   * <p>The shortcut is {@code subsample -> zero_channels}.
   */
  private static Operand<TFloat32> basicZeroPad(
      Layers nn, String name, Operand<TFloat32> x, int in, int width, int stride) {
    var y = nn.conv(name + "/conv1/conv", x, 3, 3, in, width, stride);  // [N, 16, 16, 32]
    y = nn.relu(nn.batchNorm(name + "/conv1/norm", y, width));          // [N, 16, 16, 32]
    y = nn.conv(name + "/conv2/conv", y, 3, 3, width, width, 1);        // [N, 16, 16, 32]
    y = nn.batchNorm(name + "/conv2/norm", y, width);                   // [N, 16, 16, 32]
    var shortcut = nn.subsample(x, stride);                             // [N, 16, 16, 16]
    shortcut = nn.zeroChannels(shortcut, in, width);                    // [N, 16, 16, 32]
    return nn.relu(nn.add(y, shortcut));                                // [N, 16, 16, 32]
  }

  @Override
  public String name() {
    return "Deeper";
  }

  @Override
  public ImageSize input() {
    return new ImageSize(height, width, 3);
  }

  @Override
  public int classes() {
    return classes;
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
    return 112_016L + 33L * classes;
  }

  /** The places in the network whose values can be asked for. */
  public static final class Tap {
    /** [N, 32, 32, 16]. */
    public static final LabelTap CONV1 = LabelTap.of("conv1");

    /** 5 blocks, [N, 32, 32, 16]. */
    public static final StageTap S1 = StageTap.of("s1", 5);

    /** 5 blocks, [N, 16, 16, 32]. */
    public static final StageTap S2 = StageTap.of("s2", 5);

    /** [N, classes]. */
    public static final LabelTap HEAD = LabelTap.of("head");

    private Tap() {}
  }
}

// accept/Net.java
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
 * A network of CIFAR-10's size.
 *
 * <p>Input [N, 32, 32, 3], output [N, classes]. 56,666 trainable parameters, 32.29 M multiply-adds,
 * depth 16.
 */
@Generated("radon")
public final class Net implements Network {
  private static final String DIGEST =
      "sha256:1586da2f98e558868e2352a69c4c9ff2a8b62d7a88c1f385cdf0ccb33e33c2d9";

  private final int classes;
  private final int height;
  private final int width;

  /** The network of the spec: 10 classes, images of 32x32. */
  public Net() {
    this(10);
  }

  /** The network for images of 32x32. */
  public Net(int classes) {
    this(classes, 32, 32);
  }

  /**
   * The network for other classes and images of another size.
   *
   * @throws IllegalArgumentException if a number is less than a layer needs
   */
  public Net(int classes, int height, int width) {
    if (classes < 1) {
      throw new IllegalArgumentException("expected classes to be at least 1, found " + classes);
    }
    if (height < 1 || width < 1) {
      throw new IllegalArgumentException(
          "expected images of at least 1x1, found " + height + "x" + width);
    }
    this.classes = classes;
    this.height = height;
    this.width = width;
  }

  @Override
  public Operand<TFloat32> forward(Layers nn, Operand<TFloat32> images, Taps taps) {
    var x = images;                                  // [N, 32, 32, 3]
    x = nn.conv("conv1/conv", x, 3, 3, 3, 16, 1);    // [N, 32, 32, 16]
    x = nn.relu(nn.batchNorm("conv1/norm", x, 16));  // [N, 32, 32, 16]
    taps.put(Tap.CONV1, x);

    for (int i = 0; i < 5; i++) {
      x = basic(nn, "s1/" + i, x, 16, 16, 1);        // [N, 32, 32, 16]
      taps.put(Tap.S1.block(i), x);
    }
    taps.put(Tap.S1, x);

    x = basicZeroPad(nn, "s2/0", x, 16, 32, 2);      // [N, 16, 16, 32]
    taps.put(Tap.S2.block(0), x);
    x = basic(nn, "s2/1", x, 32, 32, 1);             // [N, 16, 16, 32]
    taps.put(Tap.S2.block(1), x);
    taps.put(Tap.S2, x);

    x = nn.globalAveragePool(x);                     // [N, 32]
    x = nn.dense("head/dense", x, 32, classes);      // [N, classes]
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
    y = nn.relu(nn.batchNorm(name + "/conv1/norm", y, width));
    y = nn.conv(name + "/conv2/conv", y, 3, 3, width, width, 1);
    y = nn.batchNorm(name + "/conv2/norm", y, width);
    return nn.relu(nn.add(y, x));
  }

  /**
   * Two 3x3 convolutions (He et al., 2015, Figure 5, left).
   *
   * <p>The shortcut is {@code subsample -> zero_channels}.
   */
  private static Operand<TFloat32> basicZeroPad(
      Layers nn, String name, Operand<TFloat32> x, int in, int width, int stride) {
    var y = nn.conv(name + "/conv1/conv", x, 3, 3, in, width, stride);  // [N, 16, 16, 32]
    y = nn.relu(nn.batchNorm(name + "/conv1/norm", y, width));          // [N, 16, 16, 32]
    y = nn.conv(name + "/conv2/conv", y, 3, 3, width, width, 1);        // [N, 16, 16, 32]
    y = nn.batchNorm(name + "/conv2/norm", y, width);                   // [N, 16, 16, 32]
    var shortcut = nn.subsample(x, stride);                             // [N, 16, 16, 16]
    shortcut = nn.zeroChannels(shortcut, in, width);                    // [N, 16, 16, 32]
    return nn.relu(nn.add(y, shortcut));                                // [N, 16, 16, 32]
  }

  @Override
  public String name() {
    return "Net";
  }

  @Override
  public ImageSize input() {
    return new ImageSize(height, width, 3);
  }

  @Override
  public int classes() {
    return classes;
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
    return 56_336L + 33L * classes;
  }

  /** The places in the network whose values can be asked for. */
  public static final class Tap {
    /** [N, 32, 32, 16]. */
    public static final LabelTap CONV1 = LabelTap.of("conv1");

    /** 5 blocks, [N, 32, 32, 16]. */
    public static final StageTap S1 = StageTap.of("s1", 5);

    /** 2 blocks, [N, 16, 16, 32]. */
    public static final StageTap S2 = StageTap.of("s2", 2);

    /** [N, classes]. */
    public static final LabelTap HEAD = LabelTap.of("head");

    private Tap() {}
  }
}

// accept/TwoEpochsRecipe.java
package accept;

import io.radon.runtime.data.ImageStep;
import io.radon.runtime.optim.LearningRateSchedule;
import io.radon.runtime.optim.Sgd;
import io.radon.runtime.optim.TrainingTime;
import io.radon.runtime.train.TrainingConfig;
import io.radon.runtime.train.TrainingRecipe;
import java.util.List;
import javax.annotation.processing.Generated;

/** An epoch of 390 steps, then a lower rate. */
@Generated("radon")
public final class TwoEpochsRecipe implements TrainingRecipe {
  @Override
  public TrainingConfig.Builder config() {
    return TrainingConfig.builder()
        .recipe("two_epochs")
        .optimizer(Sgd.of(0.9, 1e-4))
        .rate(LearningRateSchedule.stepDecay(0.1, 0.1, List.of(TrainingTime.steps(390))))
        .batch(128)
        .until(TrainingTime.epochs(2))
        .trainImages(
            List.of(
                new ImageStep.Pad(4),
                new ImageStep.RandomCrop(32, 32),
                new ImageStep.RandomFlip(),
                ImageStep.Normalize.perChannel()))
        .testImages(List.of(ImageStep.Normalize.perChannel()));
  }
}
