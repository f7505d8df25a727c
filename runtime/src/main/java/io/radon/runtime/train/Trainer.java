package io.radon.runtime.train;

import io.radon.runtime.RadonRuntimeException;
import io.radon.runtime.checkpoint.CheckpointException;
import io.radon.runtime.checkpoint.CheckpointPolicy;
import io.radon.runtime.checkpoint.FolderLock;
import io.radon.runtime.data.DataSplit;
import io.radon.runtime.model.Network;
import io.radon.runtime.transfer.LoadOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Trains a network.
 *
 * <p>A run is a function of network, data, configuration and number of threads: twice the same
 * gives the same bits, and so does a run that was stopped and resumed. After each epoch the network
 * is evaluated on all test images and {@code history.csv} gets a row; {@link #checkpoints} says
 * when the state is saved.
 *
 * <pre>{@code
 * TrainingResult result =
 *     Trainer.of(new ResNet20())
 *         .data(Shapes.split())
 *         .recipe(new ShapesQuickRecipe())
 *         .output(Path.of("runs/resnet20"))
 *         .fit();
 * }</pre>
 */
public final class Trainer {
  private final Network network;
  private final List<TrainingListener> listeners = new ArrayList<>();
  private TrainingConfig config = TrainingConfig.builder().build();
  private @Nullable DataSplit data;
  private @Nullable Path output;
  private @Nullable StartingWeights start;
  private CheckpointPolicy checkpoints = CheckpointPolicy.DEFAULT;
  private Optional<Duration> timeLimit = Optional.empty();
  private Map<String, Object> provenance = Map.of();
  private volatile boolean stopRequested;

  private Trainer(Network network) {
    this.network = network;
  }

  /** Begins to describe a run that trains {@code network}. */
  public static Trainer of(Network network) {
    return new Trainer(network);
  }

  /** Sets what to learn from and what to be judged on. */
  public Trainer data(DataSplit split) {
    data = split;
    return this;
  }

  /** Sets the configuration. */
  public Trainer config(TrainingConfig configuration) {
    config = configuration;
    return this;
  }

  /**
   * Sets everything a recipe says, with seed 1, all threads and the first device; for others see
   * {@link #config} and {@link TrainingRecipe#config}.
   */
  public Trainer recipe(TrainingRecipe recipe) {
    return config(recipe.config().build());
  }

  /** Sets the folder for records and checkpoints; it need not exist. */
  public Trainer output(Path folder) {
    output = folder;
    return this;
  }

  /**
   * Begins with the weights of a file, all of which must fit: safetensors, PyTorch, NumPy, Keras or
   * a TensorFlow checkpoint. A resumed run doesn't read it again.
   */
  public Trainer startFrom(Path weights) {
    return startFrom(weights, LoadOptions.strict());
  }

  /**
   * Begins with the weights of a file; with {@link LoadOptions#withPartial} a new head keeps its
   * first values.
   */
  public Trainer startFrom(Path weights, LoadOptions options) {
    start = new StartingWeights(weights, options);
    return this;
  }

  /** Sets when the run saves, and which checkpoints it keeps; after each epoch unless set. */
  public Trainer checkpoints(CheckpointPolicy policy) {
    checkpoints = policy;
    return this;
  }

  /**
   * Ends the run with a checkpoint once it has taken this long, counted from the call that starts
   * or resumes it.
   *
   * @throws IllegalArgumentException if the time is not above 0
   */
  public Trainer timeLimit(Duration limit) {
    if (limit.isNegative() || limit.isZero()) {
      throw new IllegalArgumentException("expected a time limit above 0, found " + limit);
    }
    timeLimit = Optional.of(limit);
    return this;
  }

  /** Adds to the run's record where it came from, as JSON values by key. */
  public Trainer provenance(Map<String, Object> values) {
    provenance = values;
    return this;
  }

  /** Adds listeners. */
  public Trainer listeners(TrainingListener... more) {
    listeners.addAll(Arrays.asList(more));
    return this;
  }

  /**
   * Trains from the beginning.
   *
   * @throws CheckpointException if the folder holds a run already or is in use, or the disk refuses
   * @throws DivergenceException if the loss is no longer a number, or above 100,000
   * @throws MemoryException if memory runs out
   * @throws RadonRuntimeException if data, device or the weights to start from are not as they
   *     should be
   */
  public TrainingResult fit() {
    return locked(run -> run.begin(start));
  }

  /**
   * Goes on from the newest good checkpoint in the folder.
   *
   * @throws CheckpointException if there is none, it belongs to another run, or the folder is in
   *     use
   * @throws DivergenceException if the loss is no longer a number, or above 100,000
   * @throws MemoryException if memory runs out
   * @throws RadonRuntimeException if data or device are not as they should be
   */
  public TrainingResult resume() {
    return locked(TrainingRun::goOn);
  }

  /** Whether the folder holds a checkpoint, good or bad: then a run is resumed, not begun. */
  public boolean hasCheckpoint() {
    Path folder = output;
    return folder != null && !new RunFiles(folder).checkpoints(warning -> {}).isEmpty();
  }

  /**
   * Asks the run to finish its step, save a checkpoint and return; may be called from any thread,
   * also before the run begins.
   */
  public void requestStop() {
    stopRequested = true;
  }

  private TrainingResult locked(Consumer<TrainingRun> beginning) {
    DataSplit split = data;
    Path folder = output;
    if (split == null || folder == null) {
      throw new IllegalStateException("a trainer needs `data` and `output` before it runs");
    }
    RunOptions options =
        new RunOptions(folder, checkpoints, timeLimit, provenance, () -> stopRequested);
    FolderLock lock = FolderLock.of(folder);
    try (TrainingRun run =
        new TrainingRun(network, split, config, options, new Listeners(listeners))) {
      beginning.accept(run);
      return run.finish();
    } catch (OutOfMemoryError | RuntimeException e) {
      Optional<MemoryException> memory = MemoryException.ofTraining(e, config.batch());
      if (memory.isPresent()) {
        throw memory.get();
      }
      throw e;
    } finally {
      lock.close();
    }
  }
}
