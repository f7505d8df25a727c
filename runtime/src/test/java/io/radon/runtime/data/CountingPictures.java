package io.radon.runtime.data;

import java.util.List;
import java.util.Objects;

/**
 * Pictures of 1x2 grey pixels, {@code index} and {@code index + 100}, of class {@code index % 3}.
 */
class CountingPictures implements Dataset {
  private final int size;

  CountingPictures(int size) {
    this.size = size;
  }

  @Override
  public String name() {
    return "counting";
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public int height() {
    return 1;
  }

  @Override
  public int width() {
    return 2;
  }

  @Override
  public int channels() {
    return 1;
  }

  @Override
  public List<String> classNames() {
    return List.of("zero", "one", "two");
  }

  @Override
  public void read(int index, byte[] into, int offset) {
    Objects.checkIndex(index, size);
    into[offset] = (byte) index;
    into[offset + 1] = (byte) (index + 100);
  }

  @Override
  public int label(int index) {
    return Objects.checkIndex(index, size) % 3;
  }

  @Override
  public String digest() {
    return new DatasetDigest(this).value();
  }
}
