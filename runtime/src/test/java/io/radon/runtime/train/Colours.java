package io.radon.runtime.train;

import io.radon.runtime.data.DataSplit;
import io.radon.runtime.data.Dataset;
import io.radon.runtime.data.Randomness;
import io.radon.runtime.data.Randomness.Purpose;
import java.util.List;

/** Noisy pictures of 8x8 pixels in which the channel of the label is brighter. */
record Colours(String name, int size, long seed) implements Dataset {
  static DataSplit split(int train, int test) {
    return new DataSplit(new Colours("colours", train, 1), new Colours("colours", test, 2));
  }

  @Override
  public int height() {
    return 8;
  }

  @Override
  public int width() {
    return 8;
  }

  @Override
  public int channels() {
    return 3;
  }

  @Override
  public List<String> classNames() {
    return List.of("red", "green", "blue");
  }

  @Override
  public void read(int index, byte[] into, int offset) {
    Randomness randomness = new Randomness(seed);
    for (int i = 0; i < imageBytes(); i++) {
      int noise = randomness.below(160, Purpose.PICTURES, index, i);
      into[offset + i] = (byte) (i % 3 == label(index) ? noise + 60 : noise);
    }
  }

  @Override
  public int label(int index) {
    return index % 3;
  }

  @Override
  public String digest() {
    return "sha256:" + seed;
  }
}
