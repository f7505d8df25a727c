package io.radon.runtime.train;

import io.radon.runtime.checkpoint.Checkpoint;
import io.radon.runtime.checkpoint.CheckpointException;
import io.radon.runtime.checkpoint.CheckpointStore;
import io.radon.runtime.checkpoint.Json;
import io.radon.runtime.data.Batch;
import io.radon.runtime.data.BatchOrder;
import io.radon.runtime.data.Batches;
import io.radon.runtime.data.DataSplit;
import io.radon.runtime.data.Randomness;
import io.radon.runtime.model.Network;
import io.radon.runtime.optim.Horizon;
import io.radon.runtime.tensor.Device;
import io.radon.runtime.tensor.Placement;
import io.radon.runtime.tensor.Precision;
import io.radon.runtime.transfer.LoadPlan;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One run from its first or next step to its end; owns graph and session. */
final class TrainingRun implements AutoCloseable {
  private final Network network;
  private final DataSplit data;
  private final PreparedData prepared;
  private final TrainingConfig config;
  private final RunFiles files;
  private final TrainingListener listener;
  private final RunOptions options;
  private final CheckpointStore checkpoints;
  private final CheckpointSaves saves;
  private final BatchOrder order;
  private final Horizon horizon;
  private final Placement placement;
  private final RunIdentity identity;
  private final TrainingGraph graph;
  private final Speed speed = new Speed();
  private Progress progress = new Progress();
  private final RunPast past = new RunPast();
  private @Nullable StartingWeights first;
  private final long began = System.nanoTime();
  private long lastSave = began;

  TrainingRun(
      Network network,
      DataSplit data,
      TrainingConfig config,
      RunOptions options,
      TrainingListener listener) {
    InputCheck.checkClasses(network, data.train());
    this.network = network;
    this.data = data;
    this.config = config;
    this.options = options;
    this.files = new RunFiles(options.output());
    this.listener = listener;
    Queue<String> warnings = new ConcurrentLinkedQueue<>();
    checkpoints = files.checkpoints(options.policy(), warnings::add);
    saves = new CheckpointSaves(checkpoints, warnings, listener);
    order =
        BatchOrder.shuffled(
            new Randomness(config.seed()),
            data.train().size(),
            config.batch(),
            BatchOrder.LastBatch.KEEP);
    horizon = new Horizon(config.until(), order.batchesPerEpoch());
    placement = config.place();
    identity = new RunIdentity(network, data, config, placement.device());
    checkPrecision();
    prepared = PreparedData.of(data, config, network.input().channels(), placement);
    TrainingConfig onBatches =
        config.toBuilder()
            .trainImages(prepared.trainImages())
            .testImages(prepared.testImages())
            .build();
    graph =
        new TrainingGraph(
            network, InputCheck.stored(prepared.split().train()), onBatches, placement);
  }

  private void checkMemory() {
    if (placement.device().equals(Device.CPU.toString())) {
      int images = Math.min(config.batch(), data.train().size());
      Optional<String> refusal = graph.memory().refusal(images, FreeMemory.here().bytes());
      if (refusal.isPresent()) {
        throw new MemoryException(refusal.get());
      }
    }
  }

  private void checkPrecision() {
    if (config.precision() == Precision.BF16 && Bf16Check.check(placement) == 0) {
      listener.warning(
          "this processor has no bfloat16 that TensorFlow knows: the run computes in 32-bit floats");
    }
  }

  /**
   * Sets the state before the first step.
   *
   * @param start the weights to begin with; null for drawn ones
   */
  void begin(@Nullable StartingWeights start) {
    if (!checkpoints.isEmpty()) {
      throw new CheckpointException(
          "the folder `"
              + files.folder()
              + "` holds a run already; resume it, or choose another folder");
    }
    files.sweep();
    checkpoints.sweep();
    first = start;
    setFirstState(listener::weightsLoaded);
  }

  private void setFirstState(Consumer<LoadPlan> told) {
    graph.initialize(config.seed());
    graph.initializeStatistics(prepared.statistics());
    if (first != null) {
      past.beganWith(first.load(network, graph.weights(), told));
    }
    graph.beginAverages();
    graph.warnings().forEach(listener::warning);
  }

  /** Sets the state of the newest good checkpoint. */
  void goOn() {
    Checkpoint newest =
        checkpoints
            .newest()
            .orElseThrow(
                () ->
                    new CheckpointException(
                        "nothing to resume in `"
                            + files.folder()
                            + "`: expected a good checkpoint, found none; train without resuming"));
    saves.tell();
    Map<String, Object> run = Json.object(newest.state(), "run");
    identity.check(run);
    past.goOn(newest.state(), run, identity, listener);
    graph.read(newest.prefix().toAbsolutePath());
    progress = Progress.fromMap(Json.object(newest.state(), "progress"));
    files.sweep();
    checkpoints.goBackTo(newest);
    saves.begin(newest);
  }

  /** Does the steps that are left, unless asked to stop. */
  TrainingResult finish() {
    checkMemory();
    listener.started(
        new TrainingStart(
            network.name(),
            network.parameters(),
            order.batchesPerEpoch(),
            horizon.totalSteps(),
            progress.step(),
            config.batch(),
            placement.device(),
            placement.threads(),
            files.folder()));
    record("running", "");
    TrainingResult.Ending ending = train();
    listener.ending(inspection());
    Checkpoint last = savedNow();
    TrainingResult result =
        new TrainingResult(
            ending,
            progress.step(),
            progress.history(),
            progress.imagesPerSecond(),
            graph.weightsDigest(),
            progress.samples(),
            last.manifest(),
            files.folder());
    record(result.stopped() ? "stopped" : "complete", result.weightsDigest());
    if (result.stopped()) {
      listener.stopped(result);
    } else {
      listener.finished(result);
    }
    return result;
  }

  private Inspection inspection() {
    return new Inspection(network, data, graph, config.evaluationBatch(), progress.step());
  }

  @Override
  public void close() {
    saves.close();
    graph.close();
  }

  private TrainingResult.Ending train() {
    long total = horizon.totalSteps();
    if (progress.step() >= total) {
      return TrainingResult.Ending.COMPLETE;
    }
    try (Batches batches =
        Batches.of(prepared.split().train(), order)
            .fromStep(progress.step())
            .until(horizon.totalEpochs())
            .open()) {
      while (progress.step() < total) {
        if (options.stopRequested().getAsBoolean()) {
          return TrainingResult.Ending.STOPPED;
        }
        if (options.timeLimit().isPresent()
            && since(began).compareTo(options.timeLimit().get()) >= 0) {
          return TrainingResult.Ending.TIME_LIMIT;
        }
        step(batches);
        if (progress.step() == total || progress.step() % order.batchesPerEpoch() == 0) {
          endEpoch();
        } else {
          saveWhereDue(OptionalDouble.empty(), false);
        }
        saves.poll();
      }
    }
    return TrainingResult.Ending.COMPLETE;
  }

  private static Duration since(long nanoTime) {
    return Duration.ofNanos(System.nanoTime() - nanoTime);
  }

  private void step(Batches batches) {
    long start = System.nanoTime();
    long waited = batches.waitedNanos();
    Batch batch = batches.next();
    progress.waited((batches.waitedNanos() - waited) / 1e9);
    double rate = config.rate().at(progress.step(), horizon);
    BatchSums sums = graph.train(batch, rate, progress.step());
    double duration = (System.nanoTime() - start) / 1e9;
    double loss = sums.loss() / batch.size();
    if (DivergenceSearch.isDiverged(loss)) {
      throw diverged(loss, batch);
    }
    progress.add(batch, sums, duration);
    listener.stepDone(
        progress.step(), batch.epoch() + 1, loss, speed.after(batch.size(), duration));
  }

  private void endEpoch() {
    listener.evaluating(progress.history().size() + 1);
    Evaluation test =
        Evaluator.evaluate(graph::evaluate, prepared.split().test(), config.evaluationBatch());
    double rate = config.rate().at(progress.step() - 1, horizon);
    boolean best = test.top1() > progress.best();
    EpochRecord row = progress.closeEpoch(rate, test);
    saves.alsoWrite(() -> files.writeHistory(progress.history()));
    saveWhereDue(OptionalDouble.of(row.testTop1()), best && options.policy().best());
    listener.epochDone(row);
    listener.inspecting(row, inspection());
  }

  private void saveWhereDue(OptionalDouble score, boolean inAnyCase) {
    long step = progress.step();
    boolean due =
        options.policy().every().isDue(step, order.batchesPerEpoch(), since(lastSave))
            // The last epoch of a run that is counted in steps may be a part of one.
            || (score.isPresent() && step == horizon.totalSteps());
    if (due || inAnyCase) {
      save(score);
    }
  }

  private Checkpoint savedNow() {
    saves.await();
    Checkpoint last = saves.last();
    if (last == null || last.step() != progress.step()) {
      save(OptionalDouble.empty());
      last = saves.finish();
    }
    return last;
  }

  private void save(OptionalDouble score) {
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("run", identity.toMap());
    state.put("progress", progress.toMap());
    state.putAll(past.toMap());
    TrainingGraph.Snapshot variables = graph.snapshot();
    if (!variables.notFinite().isEmpty()) {
      throw spoiled(variables.notFinite());
    }
    saves.start(progress.step(), score, state, variables.tensors());
    lastSave = System.nanoTime();
  }

  private DivergenceException diverged(double loss, Batch batch) {
    return ended(
        DivergenceSearch.text(loss, progress.step() + 1, batch.epoch() + 1),
        progress.step(),
        Double.isFinite(loss));
  }

  /** The loss of a step was fine, but its update was not: nobody would want that checkpoint. */
  private DivergenceException spoiled(List<String> variables) {
    return ended(
        "after step "
            + progress.step()
            + " there are values of `"
            + variables.get(0)
            + "` that are no numbers",
        progress.step() - 1,
        false);
  }

  private DivergenceException ended(String what, long failed, boolean exploded) {
    saves.await();
    Checkpoint last = saves.last();
    String message =
        what
            + search(last, failed, exploded).map(place -> ", " + place).orElse("")
            + ", "
            + (last == null
                ? "before the first checkpoint"
                : "the last checkpoint is `" + last.manifest() + "` of step " + last.step())
            + "; lower the learning rate, clip the gradients or check the data";
    record("diverged", "", Map.of("problem", message));
    return new DivergenceException(message);
  }

  private Optional<String> search(@Nullable Checkpoint last, long failed, boolean exploded) {
    long from = last == null ? 0 : last.step();
    double seconds = (failed - from) * config.batch() / Math.max(1, progress.imagesPerSecond());
    if (seconds > DivergenceSearch.LIMIT.toSeconds()) {
      return Optional.of("which layer began is not looked for so far behind a checkpoint");
    }
    if (last == null) {
      setFirstState(plan -> {});
    } else {
      graph.read(last.prefix().toAbsolutePath());
    }
    try (Batches batches =
        Batches.of(prepared.split().train(), order)
            .fromStep(from)
            .until(horizon.totalEpochs())
            .open()) {
      return new DivergenceSearch(graph, config, horizon, options.stopRequested())
          .search(from, failed, batches, exploded);
    }
  }

  private void record(String status, String weightsDigest) {
    record(status, weightsDigest, Map.of());
  }

  private void record(String status, String weightsDigest, Map<String, Object> more) {
    new RunSummary(network, data, config, placement, progress)
        .record(status, weightsDigest, horizon.totalSteps(), past)
        .with(more)
        .with(options.provenance())
        .write(files.folder());
  }
}
