package io.radon.runtime.train;

import io.radon.runtime.checkpoint.Sha256;
import io.radon.runtime.model.Network;
import io.radon.runtime.model.Weights;
import io.radon.runtime.transfer.LoadOptions;
import io.radon.runtime.transfer.LoadPlan;
import io.radon.runtime.transfer.NetworkVariable;
import io.radon.runtime.transfer.WeightTransfer;
import io.radon.runtime.weights.WeightFile;
import io.radon.runtime.weights.WeightFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** A file whose weights a run begins with. */
record StartingWeights(Path file, LoadOptions options) {

  /** Fills the variables and gives what the run's record says about it. */
  Map<String, Object> load(Network network, Weights into, Consumer<LoadPlan> told) {
    try (WeightFile weights = WeightFiles.open(file)) {
      LoadPlan plan = WeightTransfer.load(network, weights, options, into);
      told.accept(plan);
      Map<String, Object> values = new LinkedHashMap<>();
      values.put("file", String.valueOf(file.getFileName()));
      if (Files.isRegularFile(file)) {
        values.put("digest", Sha256.of(file));
      }
      values.put("variables", plan.entries().size());
      values.put("first_values", plan.untouched().stream().map(NetworkVariable::name).toList());
      return values;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
