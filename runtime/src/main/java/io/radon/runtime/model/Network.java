package io.radon.runtime.model;

import io.radon.runtime.data.ImageStep;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * What every generated network implements: its facts, and the operations it consists of.
 *
 * <p>A network holds no weights; {@link VariableStore} does.
 */
public interface Network {
  /** The model's name, such as {@code ResNet20}. */
  String name();

  /** The size of the images it takes. */
  ImageSize input();

  /**
   * Whether {@link #forward} takes sequences, [N, length, channels], instead of images; {@link
   * #input} then has a height of 1, and its width is the length.
   */
  default boolean takesSequences() {
    return false;
  }

  /** How many classes it tells apart. */
  int classes();

  /**
   * Adds the network's operations to the graph behind {@code nn}; called once per tower.
   *
   * @param nn layers of the tower, which own the variables
   * @param images [N, height, width, channels], or [N, length, channels] of sequences
   * @param taps receives the value of each label, stage and block
   * @return the logits, [N, classes]
   */
  Operand<TFloat32> forward(Layers nn, Operand<TFloat32> images, Taps taps);

  /** Every label, stage and block, in the order of the spec. */
  List<TapPoint> taps();

  /** The digest of the elaborated model, {@code sha256:} and 64 hexadecimal digits. */
  String digest();

  /** How many trainable parameters it has. */
  long parameters();

  /** Which fan scales the initial convolution kernels. */
  default Initializer initializer() {
    return Initializer.HE_FAN_OUT;
  }

  /** How pictures are prepared for it, as the model declares; empty where it declares nothing. */
  default List<ImageStep> testImages() {
    return List.of();
  }

  /** The names of the classes, in their order; empty where the model declares none. */
  default List<String> classNames() {
    return List.of();
  }
}
