package io.radon.samples.benchmarks;

import java.util.Random;

/** One batch of noise, the same every time. */
@SuppressWarnings("ArrayRecordComponent") // fed as they are, never compared
record RandomBatch(float[] pixels, int[] classes) {
  static RandomBatch of(int size) {
    Random random = new Random(1);
    float[] pixels = new float[size * 32 * 32 * 3];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (float) random.nextGaussian();
    }
    return new RandomBatch(pixels, random.ints(size, 0, 10).toArray());
  }
}
