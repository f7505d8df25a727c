package io.radon.runtime.data;

import java.util.Arrays;

/**
 * The linear classifier that measures how much of a data set single pixels give away: softmax
 * regression on standardised pixels, by stochastic gradient descent in a fixed order.
 */
final class SoftmaxRegression {
  private final int features;
  private final int classes;
  private final float[][] weights;
  private final float mean;
  private final float deviation;

  private SoftmaxRegression(Dataset data) {
    features = data.imageBytes();
    classes = data.classes();
    weights = new float[classes][features + 1];
    ChannelStatistics statistics = ChannelStatistics.of(data);
    mean = (float) (255 * statistics.means()[0]);
    deviation = (float) (255 * statistics.deviations()[0]);
  }

  /** Learns from every picture {@code epochs} times. */
  static SoftmaxRegression fit(Dataset data, int epochs, float rate) {
    SoftmaxRegression model = new SoftmaxRegression(data);
    BatchOrder order =
        BatchOrder.shuffled(new Randomness(1), data.size(), 32, BatchOrder.LastBatch.KEEP);
    float[][] gradient = new float[model.classes][model.features + 1];
    float[] input = new float[model.features + 1];
    for (int step = 0; step < epochs * order.batchesPerEpoch(); step++) {
      Batch batch =
          Batch.read(data, order, step / order.batchesPerEpoch(), step % order.batchesPerEpoch());
      for (float[] row : gradient) {
        Arrays.fill(row, 0);
      }
      for (int place = 0; place < batch.size(); place++) {
        model.load(batch.images(), place * model.features, input);
        float[] output = model.probabilities(input);
        output[batch.labels()[place]] -= 1;
        for (int label = 0; label < model.classes; label++) {
          float[] row = gradient[label];
          for (int at = 0; at < row.length; at++) {
            row[at] += output[label] * input[at];
          }
        }
      }
      model.move(gradient, rate / batch.size());
    }
    return model;
  }

  private void move(float[][] gradient, float rate) {
    for (int label = 0; label < classes; label++) {
      for (int at = 0; at <= features; at++) {
        weights[label][at] -= rate * gradient[label][at];
      }
    }
  }

  private void load(byte[] pixels, int offset, float[] input) {
    for (int at = 0; at < features; at++) {
      input[at] = ((pixels[offset + at] & 0xff) - mean) / deviation;
    }
    input[features] = 1;
  }

  private float[] probabilities(float[] input) {
    float[] output = new float[classes];
    float largest = Float.NEGATIVE_INFINITY;
    for (int label = 0; label < classes; label++) {
      float sum = 0;
      for (int at = 0; at <= features; at++) {
        sum += weights[label][at] * input[at];
      }
      output[label] = sum;
      largest = Math.max(largest, sum);
    }
    float total = 0;
    for (int label = 0; label < classes; label++) {
      output[label] = (float) Math.exp(output[label] - largest);
      total += output[label];
    }
    for (int label = 0; label < classes; label++) {
      output[label] /= total;
    }
    return output;
  }

  /** The share of pictures whose most likely class is theirs. */
  double accuracy(Dataset data) {
    byte[] pixels = new byte[features];
    float[] input = new float[features + 1];
    int correct = 0;
    for (int index = 0; index < data.size(); index++) {
      data.read(index, pixels, 0);
      load(pixels, 0, input);
      float[] output = probabilities(input);
      int best = 0;
      for (int label = 1; label < classes; label++) {
        best = output[label] > output[best] ? label : best;
      }
      correct += best == data.label(index) ? 1 : 0;
    }
    return correct / (double) data.size();
  }
}
