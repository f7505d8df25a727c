package io.radon.compiler.elaborate;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The data sets an experiment can name, and what must fit them. */
public enum KnownData {
  SHAPES("shapes", 10_000, 32, 3, 10),
  CIFAR10("cifar10", 50_000, 32, 3, 10),
  CIFAR100("cifar100", 50_000, 32, 3, 100),
  FASHION_MNIST("fashion_mnist", 60_000, 28, 1, 10);

  private final String word;
  private final int training;
  private final int side;
  private final int channels;
  private final int classes;

  KnownData(String word, int training, int side, int channels, int classes) {
    this.word = word;
    this.training = training;
    this.side = side;
    this.channels = channels;
    this.classes = classes;
  }

  /** As a spec spells it. */
  public String word() {
    return word;
  }

  /** The number of training images. */
  public int training() {
    return training;
  }

  /** The height and width of its images. */
  public int side() {
    return side;
  }

  public int channels() {
    return channels;
  }

  public int classes() {
    return classes;
  }

  /** The data set of that name, or null. */
  static @Nullable KnownData of(String word) {
    for (KnownData data : values()) {
      if (data.word.equals(word)) {
        return data;
      }
    }
    return null;
  }

  static List<String> words() {
    return Arrays.stream(values()).map(KnownData::word).toList();
  }
}
