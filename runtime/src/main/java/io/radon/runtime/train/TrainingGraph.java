package io.radon.runtime.train;

import io.radon.runtime.checkpoint.Sha256;
import io.radon.runtime.checkpoint.VariableFiles;
import io.radon.runtime.data.Batch;
import io.radon.runtime.data.ChannelStatistics;
import io.radon.runtime.data.Dataset;
import io.radon.runtime.model.ImageSize;
import io.radon.runtime.model.Layers;
import io.radon.runtime.model.Network;
import io.radon.runtime.model.VariableStore;
import io.radon.runtime.model.Weights;
import io.radon.runtime.tensor.GraphRun;
import io.radon.runtime.tensor.GraphSession;
import io.radon.runtime.tensor.Placement;
import io.radon.runtime.weights.OutgoingTensor;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;

/**
 * One graph with a tower that learns and one that predicts, and the session that holds both.
 *
 * <p>{@link Trainer} drives one; it is public for those who write a loop of their own.
 *
 * <pre>{@code
 * try (TrainingGraph graph = new TrainingGraph(network, size, config, config.place())) {
 *   graph.initialize(config.seed());
 *   BatchSums sums = graph.train(batch, 0.1, 0);
 * }
 * }</pre>
 */
public final class TrainingGraph implements AutoCloseable {
  private final BatchInputs inputs;
  private final Operand<TFloat32> rate;
  private final Operand<TInt64> step;
  private final Operand<TFloat32> prepared;
  private final Operand<TFloat32> trainingSums;
  private final Operand<TFloat32> inferenceSums;
  private final Operand<TFloat32> probabilities;
  private final ResponseDeviations responses;
  private final TrainingConfig config;
  private final String name;
  private final Supplier<NonFiniteSearch> search;
  private final MemoryCheck memory;
  private final TargetMaker targets;
  private final WeightUpdates updates;
  private final List<String> zeroScales;
  private final VariableFiles files;
  private final GraphSession session;
  private final Weights weights;
  private @Nullable NonFiniteSearch searched;

  /**
   * Builds the graph and opens its session.
   *
   * @param network the network
   * @param stored the size of the images as they are fed, before any image step
   * @param config of the run
   * @param placement where to compute
   */
  public TrainingGraph(
      Network network, ImageSize stored, TrainingConfig config, Placement placement) {
    this.config = config;
    name = network.name();
    Graph graph = new Graph();
    Ops tf = placement.ops(graph);
    rate = tf.withName("rate").placeholder(TFloat32.class, Placeholder.shape(Shape.scalar()));
    step = tf.withName("step").placeholder(TInt64.class, Placeholder.shape(Shape.scalar()));
    VariableStore store = new VariableStore(tf, network.initializer());
    inputs = new BatchInputs(tf, store, stored);
    config.fineTuning().check(network);
    Layers learning =
        Layers.training(
            store, config.seed(), step, config.fineTuning()::isFrozen, config.precision());
    ImageSize input = network.input();
    targets =
        new TargetMaker(
            tf, config.labelSmoothing(), config.mixing(), input.height(), input.width());
    Judgement training =
        inputs.tower(
            "train_images", network, learning, config.trainImages(), config.seed(), step, targets);
    zeroScales = config.zeroInit() ? learning.lastNorms() : List.of();
    prepared = training.images();
    trainingSums = training.sums();
    Layers predicting =
        config.averaging().isNone()
            ? Layers.inference(store, config.precision())
            : Layers.averaged(store, config.precision());
    Judgement inference =
        inputs.tower("test_images", network, predicting, config.testImages(), 0, null);
    inferenceSums = inference.sums();
    probabilities = inference.probabilities();
    responses = ResponseDeviations.of(tf.withSubScope("responses"), predicting);
    updates =
        new WeightUpdates(
            tf.withSubScope("update"),
            store,
            config,
            rate,
            step,
            learning,
            training.meanLoss(),
            predicting.reads().keySet());
    search = () -> new NonFiniteSearch(graph, tf, learning, training.meanLoss());
    memory = MemoryCheck.of(graph);
    files = new VariableFiles(tf, store);
    session = placement.open(graph, config.precision());
    weights = new Weights(session, store);
  }

  /** Gives every variable the value it has before training; statistics of images stay 0. */
  public void initialize(long seed) {
    weights.initialize(seed);
    for (String norm : zeroScales) {
      String scale = norm + "/scale";
      weights.write(scale, new float[Math.toIntExact(weights.shape(scale).size())]);
    }
  }

  /** Sets the statistics that the image steps need, if they need any. */
  void initializeStatistics(Dataset train) {
    if (inputs.statistics().isNeeded()) {
      inputs.statistics().write(weights, ChannelStatistics.of(train));
    }
  }

  /** The norms whose scales begin with 0. */
  List<String> zeroScales() {
    return zeroScales;
  }

  /** What of the configuration does nothing for this network. */
  List<String> warnings() {
    return config.zeroInit() && zeroScales.isEmpty()
        ? List.of("`zero_init` changes nothing: no norm of `" + name + "` ends a residual branch")
        : List.of();
  }

  /** Lets the averages begin with the weights as they are before the first step. */
  void beginAverages() {
    updates.beginAverages(session.run());
  }

  /**
   * Does one step, and gives the sums over its images before the update.
   *
   * @param number of the step, from 0: with the seed it decides what is drawn at random
   */
  public BatchSums train(Batch batch, double learningRate, long number) {
    return train(inputs.feed(session.run(), batch), batch.size(), learningRate, number);
  }

  /**
   * Does one step on images that need no image step any more.
   *
   * @param images [labels.length, height, width, channels] of the network's input, row-major
   * @param labels one per image
   */
  public BatchSums train(float[] images, int[] labels, double learningRate, long number) {
    Shape shape = prepared.shape();
    Shape whole = Shape.of(labels.length, shape.get(1), shape.get(2), shape.get(3));
    GraphRun run = session.run().feed(prepared, whole, images);
    return train(inputs.feedLabels(run, labels), labels.length, learningRate, number);
  }

  private BatchSums train(GraphRun run, int images, double learningRate, long number) {
    GraphRun fed = feed(run, images, learningRate, number).fetch(trainingSums);
    return BatchSums.of(updates.target(fed, number));
  }

  private GraphRun feed(GraphRun run, int images, double learningRate, long number) {
    return targets.feed(
        run.feed(rate, (float) learningRate).feed(step, number), config.seed(), number, images);
  }

  /** What a step of this graph needs. */
  MemoryCheck memory() {
    return memory;
  }

  /**
   * Looks for the first place of the learning tower where numbers are not finite, and changes
   * nothing. Steps are slower from then on.
   */
  Optional<String> firstNotFinite(Batch batch, double learningRate, long number) {
    return searching().first(forward(batch, learningRate, number));
  }

  /** Where the learning tower's largest number is; see {@link #firstNotFinite}. */
  String largest(Batch batch, double learningRate, long number) {
    return searching().largest(forward(batch, learningRate, number));
  }

  private GraphRun forward(Batch batch, double learningRate, long number) {
    return feed(inputs.feed(session.run(), batch), batch.size(), learningRate, number);
  }

  private NonFiniteSearch searching() {
    NonFiniteSearch made = searched == null ? search.get() : searched;
    searched = made;
    return made;
  }

  /** Judges a batch without changing anything. */
  public BatchSums evaluate(Batch batch) {
    return BatchSums.of(inputs.feed(session.run(), batch).fetch(inferenceSums));
  }

  /** The probability of each class, [N][classes], of images as they are stored. */
  float[][] probabilities(Batch batch) {
    GraphRun run = inputs.feedImages(session.run(), batch.images(), batch.size());
    float[] values = run.fetch(probabilities).floats().get(0);
    int classes = values.length / batch.size();
    float[][] rows = new float[batch.size()][];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = Arrays.copyOfRange(values, row * classes, (row + 1) * classes);
    }
    return rows;
  }

  /** The standard deviations of {@link Inspection#responses}. */
  Map<String, Float> responses(Batch batch) {
    return responses.values(inputs.feedImages(session.run(), batch.images(), batch.size()));
  }

  /** A copy of all variables in memory, to be written to a checkpoint while training goes on. */
  Snapshot snapshot() {
    List<OutgoingTensor> tensors = new ArrayList<>();
    List<String> damaged = new ArrayList<>();
    weights
        .readAll()
        .forEach(
            (name, values) -> {
              if (!isFinite(values)) {
                damaged.add(name);
              }
              tensors.add(
                  OutgoingTensor.of(
                      weights.fileName(name),
                      Arrays.stream(weights.shape(name).asArray()).boxed().toList(),
                      values));
            });
    return new Snapshot(tensors, damaged);
  }

  private static boolean isFinite(float[] values) {
    for (float value : values) {
      if (!Float.isFinite(value)) {
        return false;
      }
    }
    return true;
  }

  /**
   * All variables.
   *
   * @param notFinite the names of those that hold values that are no numbers
   */
  record Snapshot(List<OutgoingTensor> tensors, List<String> notFinite) {}

  void read(Path prefix) {
    files.read(session, prefix);
  }

  /** The weights, as arrays. */
  public Weights weights() {
    return weights;
  }

  /** The graph as TensorFlow describes it, for tools and for tests; not its variables' values. */
  public GraphDef definition() {
    return session.definition();
  }

  /** SHA-256 over the names and bits of all variables: equal for equal runs. */
  public String weightsDigest() {
    Sha256 sha = new Sha256();
    for (String name : weights.names()) {
      float[] values = weights.read(name);
      ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
      bytes.asFloatBuffer().put(values);
      sha.update(name.getBytes(StandardCharsets.UTF_8));
      sha.update(bytes.array());
    }
    return sha.text();
  }

  @Override
  public void close() {
    session.close();
  }
}
