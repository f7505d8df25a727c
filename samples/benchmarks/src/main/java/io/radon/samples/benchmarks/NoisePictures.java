package io.radon.samples.benchmarks;

import io.radon.runtime.data.Dataset;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Pictures of 32x32 coloured noise in ten classes, 256 of them over and over. */
final class NoisePictures implements Dataset {
  private static final int DIFFERENT = 256;
  private static final List<String> CLASSES =
      IntStream.range(0, 10).mapToObj(Integer::toString).toList();

  private final int size;
  private final byte[] pixels = new byte[DIFFERENT * 32 * 32 * 3];

  NoisePictures(int size) {
    this.size = size;
    new Random(1).nextBytes(pixels);
  }

  @Override
  public String name() {
    return "noise";
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public int height() {
    return 32;
  }

  @Override
  public int width() {
    return 32;
  }

  @Override
  public int channels() {
    return 3;
  }

  @Override
  public List<String> classNames() {
    return CLASSES;
  }

  @Override
  public void read(int index, byte[] into, int offset) {
    System.arraycopy(pixels, index % DIFFERENT * imageBytes(), into, offset, imageBytes());
  }

  @Override
  public int label(int index) {
    return index % CLASSES.size();
  }

  @Override
  public String digest() {
    return "sha256:" + "0".repeat(64);
  }
}
