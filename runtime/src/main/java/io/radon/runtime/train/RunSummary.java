package io.radon.runtime.train;

import io.radon.runtime.data.DataSplit;
import io.radon.runtime.data.Dataset;
import io.radon.runtime.model.Network;
import io.radon.runtime.tensor.Placement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts together what {@code run.json} says. */
record RunSummary(
    Network network,
    DataSplit data,
    TrainingConfig config,
    Placement placement,
    Progress progress) {

  RunRecord record(String status, String weightsDigest, long totalSteps, RunPast past) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("model", network.name());
    values.put("status", status);
    values.put("parameters", network.parameters());
    values.put("classes", network.classes());
    values.put("seed", config.seed());
    values.put("epochs", progress.history().size());
    values.put("steps", progress.step());
    values.put("planned_steps", totalSteps);
    List<EpochRecord> history = progress.history();
    if (!history.isEmpty()) {
      EpochRecord last = history.get(history.size() - 1);
      values.put("train_top1", last.trainTop1());
      values.put("test_top1", last.testTop1());
      values.put("train_loss", last.trainLoss());
      values.put("test_loss", last.testLoss());
    }
    values.put("history", history.stream().map(EpochRecord::toMap).toList());
    values.put("images_per_second", progress.imagesPerSecond());
    values.put("waited_part", progress.waitedPart());
    values.put("model_digest", network.digest());
    values.put("weights_digest", weightsDigest);
    values.put("samples_digest", progress.samples());
    values.put("versions", Versions.all());
    values.put("processor", Processor.name());
    values.put("device", placement.device());
    values.put("threads", placement.threads());
    values.put("precision", config.precision().toString());
    values.putAll(past.toMap());
    values.put("data", dataValues());
    values.put("recipe", recipeValues());
    return new RunRecord(values);
  }

  private Map<String, Object> dataValues() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("name", data.train().name());
    values.put("train", part(data.train()));
    values.put("test", part(data.test()));
    return values;
  }

  private static Map<String, Object> part(Dataset part) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("size", part.size());
    values.put("digest", part.digest());
    if (part.skipped() > 0) {
      values.put("skipped", part.skipped());
    }
    return values;
  }

  private Map<String, Object> recipeValues() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("name", config.recipe());
    values.put("optimizer", config.optimizer().toString());
    values.put("clipping", config.clipping().toString());
    values.put("accumulate", config.accumulate());
    values.put("averaging", config.averaging().toString());
    values.put("label_smoothing", config.labelSmoothing());
    values.put("mixing", config.mixing().toString());
    values.put("rate", config.rate().toString());
    if (config.zeroInit()) {
      values.put("zero_init", true);
    }
    if (!config.fineTuning().isNone()) {
      values.put("frozen", config.fineTuning().frozenText());
      values.put("rate_factors", config.fineTuning().factorsText());
    }
    values.put("batch", config.batch());
    values.put("until", config.until().toString());
    values.put("train_images", RunIdentity.texts(config.trainImages()));
    values.put("test_images", RunIdentity.texts(config.testImages()));
    return values;
  }
}
