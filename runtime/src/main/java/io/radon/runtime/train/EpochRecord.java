package io.radon.runtime.train;

import io.radon.runtime.checkpoint.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One row of the learning curves.
 *
 * @param epoch from 1
 * @param step steps done at its end
 * @param learningRate of its last step
 * @param trainLoss mean over its training images, as augmented, while the weights changed
 * @param trainTop1 fraction of them that was right
 * @param testLoss mean over the test images, after it
 * @param testTop1 fraction of them that was right
 * @param seconds its training took, evaluation left out
 * @param imagesPerSecond training images per second
 */
public record EpochRecord(
    int epoch,
    long step,
    double learningRate,
    double trainLoss,
    double trainTop1,
    double testLoss,
    double testTop1,
    double seconds,
    double imagesPerSecond) {

  Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("epoch", epoch);
    map.put("step", step);
    map.put("learning_rate", learningRate);
    map.put("train_loss", trainLoss);
    map.put("train_top1", trainTop1);
    map.put("test_loss", testLoss);
    map.put("test_top1", testTop1);
    map.put("seconds", seconds);
    map.put("images_per_second", imagesPerSecond);
    return map;
  }

  static EpochRecord fromMap(Map<String, Object> map) {
    return new EpochRecord(
        Json.number(map, "epoch").intValue(),
        Json.number(map, "step").longValue(),
        Json.number(map, "learning_rate").doubleValue(),
        Json.number(map, "train_loss").doubleValue(),
        Json.number(map, "train_top1").doubleValue(),
        Json.number(map, "test_loss").doubleValue(),
        Json.number(map, "test_top1").doubleValue(),
        Json.number(map, "seconds").doubleValue(),
        Json.number(map, "images_per_second").doubleValue());
  }
}
