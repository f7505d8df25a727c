// snippets/Pair.java
package snippets;

import io.radon.runtime.data.ImageStep;
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
 * Names that are given for the classes it has.
 *
 * <p>Input [N, 24, 32, 3], output [N, classes]. 4,610 trainable parameters, 4.608 k multiply-adds,
 * depth 1.
 */
@Generated("radon")
public final class Pair implements Network {
  private static final String DIGEST =
      "sha256:a4560bf9c03c8f0469fbcdc9548c944a855abbfd88fd607629b9bc2fb5817093";

  private final int classes;

  /** The network of the spec: 2 classes. */
  public Pair() {
    this(2);
  }

  /**
   * The network for another number of classes.
   *
   * @throws IllegalArgumentException if a number is less than a layer needs
   */
  public Pair(int classes) {
    if (classes < 1) {
      throw new IllegalArgumentException("expected classes to be at least 1, found " + classes);
    }
    this.classes = classes;
  }

  @Override
  public Operand<TFloat32> forward(Layers nn, Operand<TFloat32> images, Taps taps) {
    var x = images;                                // [N, 24, 32, 3]
    x = nn.flatten(x);                             // [N, 2304]
    x = nn.dense("head/dense", x, 2304, classes);  // [N, classes]
    return taps.put(Tap.HEAD, x);
  }

  @Override
  public String name() {
    return "Pair";
  }

  @Override
  public ImageSize input() {
    return new ImageSize(24, 32, 3);
  }

  @Override
  public int classes() {
    return classes;
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
    return 2_305L * classes;
  }

  @Override
  public List<ImageStep> testImages() {
    return List.of(
        new ImageStep.ResizeShorter(40, ImageStep.Filter.BILINEAR),
        new ImageStep.CenterCrop(24, 32),
        ImageStep.NormalizeBy.of("imagenet"));
  }

  @Override
  public List<String> classNames() {
    if (classes != 2) {
      return List.of();
    }
    return List.of("yes", "no");
  }

  /** The places in the network whose values can be asked for. */
  public static final class Tap {
    /** [N, classes]. */
    public static final LabelTap HEAD = LabelTap.of("head");

    private Tap() {}
  }
}

// snippets/Pictures.java
package snippets;

import io.radon.runtime.data.ImageStep;
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
 * How pictures are prepared, and what the classes are called.
 *
 * <p>Input [N, 24, 32, 3], output [N, classes]. 6,915 trainable parameters, 6.912 k multiply-adds,
 * depth 1.
 */
@Generated("radon")
public final class Pictures implements Network {
  private static final String DIGEST =
      "sha256:8ef38e110eac6936a6d4139862f715324f01463cb126dc3b8d5edff5cc4aeeac";

  private final int classes;

  /** The network of the spec: 3 classes. */
  public Pictures() {
    this(3);
  }

  /**
   * The network for another number of classes.
   *
   * @throws IllegalArgumentException if a number is less than a layer needs
   */
  public Pictures(int classes) {
    if (classes < 1) {
      throw new IllegalArgumentException("expected classes to be at least 1, found " + classes);
    }
    this.classes = classes;
  }

  @Override
  public Operand<TFloat32> forward(Layers nn, Operand<TFloat32> images, Taps taps) {
    var x = images;                                // [N, 24, 32, 3]
    x = nn.flatten(x);                             // [N, 2304]
    x = nn.dense("head/dense", x, 2304, classes);  // [N, classes]
    return taps.put(Tap.HEAD, x);
  }

  @Override
  public String name() {
    return "Pictures";
  }

  @Override
  public ImageSize input() {
    return new ImageSize(24, 32, 3);
  }

  @Override
  public int classes() {
    return classes;
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
    return 2_305L * classes;
  }

  @Override
  public List<ImageStep> testImages() {
    return List.of(
        new ImageStep.ResizeShorter(40, ImageStep.Filter.BILINEAR),
        new ImageStep.CenterCrop(24, 32),
        ImageStep.NormalizeBy.of("imagenet"));
  }

  @Override
  public List<String> classNames() {
    if (classes != 3) {
      return List.of();
    }
    return List.of("cat", "dog", "a \"rare\" bird");
  }

  /** The places in the network whose values can be asked for. */
  public static final class Tap {
    /** [N, classes]. */
    public static final LabelTap HEAD = LabelTap.of("head");

    private Tap() {}
  }
}

// snippets/Sharper.java
package snippets;

import io.radon.runtime.data.ImageStep;
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
 * Another size and numbers of its own; the names are inherited.
 *
 * <p>Input [N, 24, 32, 3], output [N, classes]. 6,915 trainable parameters, 6.912 k multiply-adds,
 * depth 1.
 */
@Generated("radon")
public final class Sharper implements Network {
  private static final String DIGEST =
      "sha256:d71e9440e95b099f0e736cd8e3eba8d03c51d0a401ac6240dd69ea8679b31e76";

  private final int classes;

  /** The network of the spec: 3 classes. */
  public Sharper() {
    this(3);
  }

  /**
   * The network for another number of classes.
   *
   * @throws IllegalArgumentException if a number is less than a layer needs
   */
  public Sharper(int classes) {
    if (classes < 1) {
      throw new IllegalArgumentException("expected classes to be at least 1, found " + classes);
    }
    this.classes = classes;
  }

  @Override
  public Operand<TFloat32> forward(Layers nn, Operand<TFloat32> images, Taps taps) {
    var x = images;                                // [N, 24, 32, 3]
    x = nn.flatten(x);                             // [N, 2304]
    x = nn.dense("head/dense", x, 2304, classes);  // [N, classes]
    return taps.put(Tap.HEAD, x);
  }

  @Override
  public String name() {
    return "Sharper";
  }

  @Override
  public ImageSize input() {
    return new ImageSize(24, 32, 3);
  }

  @Override
  public int classes() {
    return classes;
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
    return 2_305L * classes;
  }

  @Override
  public List<ImageStep> testImages() {
    return List.of(
        new ImageStep.ResizeTo(24, 32, ImageStep.Filter.BICUBIC),
        new ImageStep.NormalizeBy(List.of(0.5, 0.5, 0.5), List.of(0.25, 0.25, 0.5)));
  }

  @Override
  public List<String> classNames() {
    if (classes != 3) {
      return List.of();
    }
    return List.of("cat", "dog", "a \"rare\" bird");
  }

  /** The places in the network whose values can be asked for. */
  public static final class Tap {
    /** [N, classes]. */
    public static final LabelTap HEAD = LabelTap.of("head");

    private Tap() {}
  }
}
