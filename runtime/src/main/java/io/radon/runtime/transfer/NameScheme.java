package io.radon.runtime.transfer;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Whose names the tensors of a file have, and in which order their dimensions are. */
public enum NameScheme {
  /** torchvision's: {@code layer2.0.downsample.0.weight}, {@code fc.bias}. */
  TORCHVISION("torchvision", Layout.TORCH),
  /**
   * The CIFAR networks of akamaster and kuangliu: {@code layer2.0.shortcut.0.weight}, {@code
   * linear.bias}.
   */
  AKAMASTER("akamaster", Layout.TORCH),
  /**
   * timm's: torchvision's, and {@code conv1.3.weight}, {@code layer1.0.se.fc1.bias}, {@code
   * stem.conv.weight}.
   */
  TIMM("timm", Layout.TORCH),
  /** Keras': {@code conv2_block1_0_conv/kernel}, {@code layers/conv2d_3/vars/0}. */
  KERAS("keras", Layout.TENSORFLOW),
  /** Radon's own: {@code conv2/0/shortcut/conv/kernel}. */
  RADON("radon", Layout.TENSORFLOW);

  private final String word;
  private final Layout layout;

  NameScheme(String word, Layout layout) {
    this.word = word;
    this.layout = layout;
  }

  /** As it is written on a command line. */
  public String word() {
    return word;
  }

  /** How its kernels are stored. */
  public Layout layout() {
    return layout;
  }

  /** The names this scheme has for a network. */
  Names of(Inventory inventory) {
    return switch (this) {
      case TORCHVISION -> new TorchNames(inventory, NameStyle.TORCHVISION);
      case AKAMASTER -> new TorchNames(inventory, NameStyle.AKAMASTER);
      case TIMM -> new TorchNames(inventory, NameStyle.TIMM);
      case KERAS -> new KerasNames(inventory);
      case RADON -> new RadonNames();
    };
  }

  /** All words, in order. */
  public static List<String> words() {
    return Arrays.stream(values()).map(NameScheme::word).toList();
  }

  @Override
  public String toString() {
    return word;
  }

  /** The names a scheme has for the variables of one network. */
  interface Names {
    /**
     * What a variable may be called, the usual name first; none where the scheme has no such layer.
     */
    List<String> of(NetworkVariable variable);

    /** The name of the count of batches that programs of this scheme keep beside a variance. */
    default Optional<String> counter(NetworkVariable variance) {
      return Optional.empty();
    }
  }
}
