package io.radon.runtime.data;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Pictures of 8x8 grey pixels whose class is the row that is lit. */
final class CornerPictures extends CountingPictures {
  CornerPictures(int size) {
    super(size);
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
  public List<String> classNames() {
    return IntStream.range(0, 8).mapToObj(Integer::toString).toList();
  }

  @Override
  public int label(int index) {
    return index % 8;
  }

  @Override
  public void read(int index, byte[] into, int offset) {
    Arrays.fill(into, offset, offset + 64, (byte) 20);
    Arrays.fill(into, offset + 8 * label(index), offset + 8 * label(index) + 8, (byte) 220);
  }
}
