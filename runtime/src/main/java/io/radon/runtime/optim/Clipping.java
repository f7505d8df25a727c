package io.radon.runtime.optim;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * What bounds the gradients before the optimizer sees them; decay is not part of them.
 *
 * @param by what is bounded
 * @param most the bound, above 0; of no meaning where nothing is bounded
 */
public record Clipping(By by, double most) {
  /** What is bounded. */
  public enum By {
    /** Nothing. */
    NOTHING,
    /** Each element of each gradient, as {@code torch.nn.utils.clip_grad_value_}. */
    VALUE,
    /**
     * The norm over all gradients together, as {@code torch.nn.utils.clip_grad_norm_} (Pascanu et
     * al., 2013, algorithm 1).
     */
    NORM
  }

  /** Gradients stay as they are. */
  public static final Clipping NONE = new Clipping(By.NOTHING, 1);

  private static final float SMALL = 1e-6f;

  /** Checks the bound. */
  public Clipping {
    if (!(most > 0 && most < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("expected a bound of gradients above 0, found " + most);
    }
  }

  /** Bounds each element. */
  public static Clipping value(double most) {
    return new Clipping(By.VALUE, most);
  }

  /** Bounds the norm over all gradients. */
  public static Clipping norm(double most) {
    return new Clipping(By.NORM, most);
  }

  /** The same variables with bounded gradients. */
  public List<Learned> apply(Ops tf, List<Learned> learned) {
    return switch (by) {
      case NOTHING -> learned;
      case VALUE -> {
        Operand<TFloat32> bound = tf.constant((float) most);
        Operand<TFloat32> least = tf.constant((float) -most);
        yield learned.stream()
            .map(each -> each.withGradient(tf.clipByValue(each.gradient(), least, bound)))
            .toList();
      }
      case NORM -> {
        Operand<TFloat32> norm =
            Gradients.norm(tf, learned.stream().map(Learned::gradient).toList());
        Operand<TFloat32> share =
            tf.math.minimum(
                tf.math.div(tf.constant((float) most), tf.math.add(norm, tf.constant(SMALL))),
                tf.constant(1f));
        yield learned.stream()
            .map(each -> each.withGradient(tf.math.mul(each.gradient(), share)))
            .toList();
      }
    };
  }

  /** As a recipe writes it. */
  @Override
  public String toString() {
    return switch (by) {
      case NOTHING -> "none";
      case VALUE -> "value(" + Decimals.text(most) + ")";
      case NORM -> "norm(" + Decimals.text(most) + ")";
    };
  }
}
