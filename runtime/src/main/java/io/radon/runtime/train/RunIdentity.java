package io.radon.runtime.train;

import io.radon.runtime.checkpoint.CheckpointException;
import io.radon.runtime.data.DataSplit;
import io.radon.runtime.data.ImageStep;
import io.radon.runtime.model.Network;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What makes two runs the same run. A resumed run must agree with its checkpoint on what decides
 * the meaning of a step; the rest may change and is then told.
 */
final class RunIdentity {
  /** What earlier versions, which say nothing about it, did. */
  private static final Map<String, String> MISSING =
      Map.of(
          "frozen",
          "none",
          "rate_factors",
          "none",
          "clipping",
          "none",
          "precision",
          "f32",
          "accumulate",
          "1",
          "averaging",
          "none",
          "label_smoothing",
          "0.0",
          "mixing",
          "none");

  private final Map<String, Object> fixed = new LinkedHashMap<>();
  private final Map<String, Object> changeable = new LinkedHashMap<>();
  private final Map<String, Object> machine = new LinkedHashMap<>();

  RunIdentity(Network network, DataSplit data, TrainingConfig config, String device) {
    fixed.put("model", network.name());
    fixed.put("model_digest", network.digest());
    fixed.put("classes", network.classes());
    fixed.put("data_digest", data.train().digest());
    fixed.put("seed", config.seed());
    fixed.put("batch", config.batch());
    fixed.put("train_images", texts(config.trainImages()));
    fixed.put("precision", config.precision().toString());
    fixed.put("accumulate", config.accumulate());
    fixed.put("averaging", config.averaging().toString());
    fixed.put("frozen", config.fineTuning().frozenText());
    changeable.put("optimizer", config.optimizer().toString());
    changeable.put("clipping", config.clipping().toString());
    changeable.put("label_smoothing", config.labelSmoothing());
    changeable.put("mixing", config.mixing().toString());
    changeable.put("rate", config.rate().toString());
    changeable.put("rate_factors", config.fineTuning().factorsText());
    changeable.put("until", config.until().toString());
    changeable.put("test_images", texts(config.testImages()));
    machine.put("processor", Processor.name());
    machine.put("device", device);
    machine.put("threads", config.threads());
    Versions.all().forEach(machine::put);
  }

  Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>(fixed);
    map.putAll(changeable);
    map.putAll(machine);
    return map;
  }

  /**
   * Refuses a checkpoint of another run.
   *
   * @throws CheckpointException if something that decides the meaning of a step differs
   */
  void check(Map<String, Object> saved) {
    for (String difference : differences(fixed, saved)) {
      throw new CheckpointException(
          "the checkpoint belongs to another run: "
              + difference
              + "; resume with the same model, data, seed and batch, or choose another folder");
    }
  }

  /** What makes the rest of the run another than was planned. */
  List<String> forks(Map<String, Object> saved) {
    return differences(changeable, saved);
  }

  /** What may make other bits come out. */
  List<String> machineChanges(Map<String, Object> saved) {
    Map<String, Object> told = new LinkedHashMap<>(machine);
    told.keySet().retainAll(saved.keySet()); // earlier versions say less
    return differences(told, saved);
  }

  private static List<String> differences(Map<String, Object> now, Map<String, Object> saved) {
    List<String> differences = new ArrayList<>();
    now.forEach(
        (key, value) -> {
          String before =
              String.valueOf(saved.getOrDefault(key, MISSING.getOrDefault(key, "nothing")));
          if (!before.equals(String.valueOf(value))) {
            differences.add("expected " + key + " `" + before + "`, found `" + value + "`");
          }
        });
    return differences;
  }

  static String texts(List<ImageStep> steps) {
    return steps.isEmpty()
        ? "none"
        : String.join(" -> ", steps.stream().map(Object::toString).toList());
  }
}
