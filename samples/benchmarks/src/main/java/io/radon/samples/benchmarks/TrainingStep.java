package io.radon.samples.benchmarks;

/** A network in training: what the benchmarks time. */
interface TrainingStep extends AutoCloseable {
  /**
   * Takes one step.
   *
   * @param pixels [N, 32, 32, 3] in row-major order
   * @param classes [N]
   * @return the mean loss of the batch before the step
   */
  float step(float[] pixels, int[] classes, float learningRate);

  @Override
  void close();
}
