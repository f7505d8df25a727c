package io.radon.runtime.train;

import io.radon.runtime.checkpoint.Json;
import io.radon.runtime.checkpoint.Sha256;
import io.radon.runtime.data.Batch;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How far a run is: all that goes into a checkpoint beside the variables. */
final class Progress {
  private long step;
  private double lossSum;
  private long correct;
  private long images;
  private double seconds;
  private double stepSeconds;
  private double waitedSeconds;
  private String samples = "";
  private final List<EpochRecord> history = new ArrayList<>();

  /** Steps done. */
  long step() {
    return step;
  }

  List<EpochRecord> history() {
    return history;
  }

  /** Adds seconds that a step waited for its images. */
  void waited(double more) {
    waitedSeconds += more;
  }

  /** The part of the training time of this process that steps waited for images, 0 … 1. */
  double waitedPart() {
    return stepSeconds == 0 ? 0 : waitedSeconds / stepSeconds;
  }

  /** A digest of the numbers of all images trained on so far, in their order. */
  String samples() {
    return samples;
  }

  void add(Batch batch, BatchSums sums, double duration) {
    step++;
    lossSum += sums.loss();
    correct += sums.correct();
    images += batch.size();
    samples = chained(samples, batch.indices());
    seconds += duration;
    stepSeconds += duration;
  }

  static String chained(String before, int[] numbers) {
    ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Integer.BYTES);
    bytes.asIntBuffer().put(numbers);
    Sha256 sha = new Sha256();
    sha.update(before.getBytes(StandardCharsets.UTF_8));
    sha.update(bytes.array());
    return sha.text();
  }

  /** The best top-1 on the test images so far; -1 before the first. */
  double best() {
    return history.stream().mapToDouble(EpochRecord::testTop1).max().orElse(-1);
  }

  /** Ends the epoch that is being trained. */
  EpochRecord closeEpoch(double learningRate, Evaluation test) {
    EpochRecord row =
        new EpochRecord(
            history.size() + 1,
            step,
            learningRate,
            lossSum / images,
            (double) correct / images,
            test.loss(),
            test.top1(),
            seconds,
            images / seconds);
    history.add(row);
    lossSum = 0;
    correct = 0;
    images = 0;
    seconds = 0;
    return row;
  }

  /** Over the whole run, the unfinished epoch included. */
  double imagesPerSecond() {
    double allImages = images;
    double allSeconds = seconds;
    for (EpochRecord row : history) {
      allImages += row.imagesPerSecond() * row.seconds();
      allSeconds += row.seconds();
    }
    return allSeconds == 0 ? 0 : allImages / allSeconds;
  }

  Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("step", step);
    map.put("loss_sum", lossSum);
    map.put("correct", correct);
    map.put("images", images);
    map.put("seconds", seconds);
    map.put("samples", samples);
    map.put("history", history.stream().map(EpochRecord::toMap).toList());
    return map;
  }

  static Progress fromMap(Map<String, Object> map) {
    Progress progress = new Progress();
    progress.step = Json.number(map, "step").longValue();
    progress.lossSum = Json.number(map, "loss_sum").doubleValue();
    progress.correct = Json.number(map, "correct").longValue();
    progress.images = Json.number(map, "images").longValue();
    progress.seconds = Json.number(map, "seconds").doubleValue();
    if (map.get("samples") instanceof String text) { // earlier versions say nothing about it
      progress.samples = text;
    }
    if (map.get("history") instanceof List<?> rows) {
      for (Object row : rows) {
        progress.history.add(EpochRecord.fromMap(Json.object((Map<?, ?>) row)));
      }
    }
    return progress;
  }
}
