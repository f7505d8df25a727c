// accept/DocComments.java
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
 * Text that could break out of a comment: *&#47; &#125; class Evil &#123; /&#42; &lt;script&gt;
 * &amp; &#123;&#64;code x&#125; &#64;author &#92;u002a/
 *
 * <p>A second paragraph, with na&#xef;ve &#xfc;n&#xef;code, &#x7db2;&#x8def; and a tab: end.
 *
 * <p>Input [N, 8, 8, 1], output [N, 2]. 46 trainable parameters, 2.312 k multiply-adds, depth 2.
 */
@Generated("radon")
public final class DocComments implements Network {
  private static final String DIGEST =
      "sha256:36701e64e1eae00d96babffb2cd5b81310bff1a32d55bbd3cf58d54acb81c280";

  private final int height;
  private final int width;

  /** The network of the spec: images of 8x8. */
  public DocComments() {
    this(8, 8);
  }

  /**
   * The network for images of another size.
   *
   * @throws IllegalArgumentException if a number is less than a layer needs
   */
  public DocComments(int height, int width) {
    if (height < 1 || width < 1) {
      throw new IllegalArgumentException(
          "expected images of at least 1x1, found " + height + "x" + width);
    }
    this.height = height;
    this.width = width;
  }

  @Override
  public Operand<TFloat32> forward(Layers nn, Operand<TFloat32> images, Taps taps) {
    var x = images;                              // [N, 8, 8, 1]
    x = nn.conv("body/conv", x, 3, 3, 1, 4, 1);  // [N, 8, 8, 4]
    x = nn.relu(x);                              // [N, 8, 8, 4]
    taps.put(Tap.BODY, x);

    x = nn.globalAveragePool(x);                 // [N, 4]
    x = nn.dense("head/dense", x, 4, 2);         // [N, 2]
    return taps.put(Tap.HEAD, x);
  }

  @Override
  public String name() {
    return "DocComments";
  }

  @Override
  public ImageSize input() {
    return new ImageSize(height, width, 1);
  }

  @Override
  public int classes() {
    return 2;
  }

  @Override
  public List<TapPoint> taps() {
    return TapPoint.listOf(Tap.BODY, Tap.HEAD);
  }

  @Override
  public String digest() {
    return DIGEST;
  }

  @Override
  public long parameters() {
    return 46L;
  }

  /** The places in the network whose values can be asked for. */
  public static final class Tap {
    /** [N, 8, 8, 4]. */
    public static final LabelTap BODY = LabelTap.of("body");

    /** [N, 2]. */
    public static final LabelTap HEAD = LabelTap.of("head");

    private Tap() {}
  }
}
