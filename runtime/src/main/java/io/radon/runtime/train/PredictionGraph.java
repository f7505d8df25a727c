package io.radon.runtime.train;

import io.radon.runtime.checkpoint.VariableFiles;
import io.radon.runtime.data.ImageStep;
import io.radon.runtime.image.Picture;
import io.radon.runtime.model.ImageSize;
import io.radon.runtime.model.Layers;
import io.radon.runtime.model.Network;
import io.radon.runtime.model.TapPoint;
import io.radon.runtime.model.Taps;
import io.radon.runtime.model.VariableStore;
import io.radon.runtime.model.Weights;
import io.radon.runtime.tensor.GraphRun;
import io.radon.runtime.tensor.Placement;
import io.radon.runtime.tensor.SharedSession;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Squeeze;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TUint8;

/** A graph that gives logits and taps, and the session that threads share. */
final class PredictionGraph {
  private final Network network;
  private final ImageSize stored;
  private final Operand<TUint8> pixels;
  private final Map<Shape, WholeTower> towers = new HashMap<>();
  private final Ops tf;
  private final List<ImageStep> steps;
  private final ImageStatistics statistics;
  private final Operand<TFloat32> input;
  private final Operand<TFloat32> logits;
  private final Taps taps = new Taps();
  private final VariableFiles files;
  private final VariableStore store;
  private final SharedSession session;

  /**
   * Builds the graph; its variables have no values yet.
   *
   * @param stored the size of pictures as they are fed
   * @param steps what is done to a batch of them
   */
  PredictionGraph(Network network, ImageSize stored, List<ImageStep> steps, Placement placement) {
    this.steps = steps;
    this.network = network;
    this.stored = stored;
    Graph graph = new Graph();
    tf = placement.ops(graph);
    store = new VariableStore(tf, network.initializer());
    statistics = new ImageStatistics(tf, store, stored);
    pixels = tf.withName("images").placeholder(TUint8.class, Placeholder.shape(storedShape(-1)));
    Operand<TFloat32> seen =
        ImagePipeline.apply(tf.withSubScope("test_images"), steps, pixels, statistics, 0, null);
    Operand<TFloat32> checked = InputCheck.checked(network, seen, "test_images");
    // An operation of its own, so that prepared images can be fed in its place.
    input =
        tf.withName("prepared")
            .identity(
                network.takesSequences()
                    ? tf.squeeze(checked, Squeeze.axis(List.of(1L)))
                    : checked);
    logits = network.forward(Layers.inference(store), input, taps);
    files = new VariableFiles(tf, store);
    session = new SharedSession(placement.open(graph));
  }

  /**
   * The logits of one picture of any size: those at places all over it, averaged, as the last layer
   * is linear. Each new size adds operations to the graph.
   */
  float[] ofWhole(Picture picture) {
    Shape shape = Shape.of(1, picture.height(), picture.width(), picture.channels());
    synchronized (towers) {
      WholeTower tower = towers.computeIfAbsent(shape, this::tower);
      return session.run(
          run ->
              run.feed(tower.pixels(), shape, picture.pixels())
                  .fetch(tower.logits())
                  .floats()
                  .get(0));
    }
  }

  private WholeTower tower(Shape shape) {
    return session.prepare(
        open -> {
          Operand<TUint8> fed = tf.placeholder(TUint8.class, Placeholder.shape(shape));
          Operand<TFloat32> seen =
              ImagePipeline.apply(tf.withSubScope("whole_images"), steps, fed, statistics, 0, null);
          return new WholeTower(fed, network.forward(Layers.inference(store), seen, new Taps()));
        });
  }

  /** A tower for pictures of one size. */
  private record WholeTower(Operand<TUint8> pixels, Operand<TFloat32> logits) {}

  /** Takes a checkpoint's values. */
  void read(Path prefix) {
    session.prepare(
        open -> {
          files.read(open, prefix);
          return prefix;
        });
  }

  /** Lets {@code writer} set the variables. */
  void write(Consumer<Weights> writer) {
    session.prepare(
        open -> {
          Weights weights = new Weights(open, store);
          writer.accept(weights);
          return weights;
        });
  }

  ImageSize stored() {
    return stored;
  }

  /** Of [count, height, width, channels] unsigned bytes, before the steps. */
  Inference ofPixels(byte[] values, int count, List<TapPoint> points) {
    return infer(run -> run.feed(pixels, storedShape(count), values), count, points);
  }

  /** Of images that the network takes as they are. */
  Inference ofPrepared(float[] values, int count, List<TapPoint> points) {
    return infer(run -> run.feed(input, inputShape(count), values), count, points);
  }

  private Inference infer(Consumer<GraphRun> feed, int count, List<TapPoint> points) {
    // A value may be asked for once: a stage's is that of its last block.
    List<Operand<TFloat32>> fetched = new ArrayList<>(List.of(logits));
    List<Integer> places = new ArrayList<>();
    for (TapPoint point : points) {
      Operand<TFloat32> value = taps.get(point);
      int place = indexOf(fetched, value);
      if (place < 0) {
        place = fetched.size();
        fetched.add(value);
      }
      places.add(place);
    }
    List<float[]> values =
        session.run(
            run -> {
              feed.accept(run);
              fetched.forEach(run::fetch);
              return run.floats();
            });
    List<TapValue> found = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      int place = places.get(i);
      found.add(new TapValue(points.get(i), sizes(fetched.get(place), count), values.get(place)));
    }
    return new Inference(rows(values.get(0), count), found);
  }

  private static int indexOf(List<Operand<TFloat32>> operands, Operand<TFloat32> wanted) {
    for (int i = 0; i < operands.size(); i++) {
      if (operands.get(i).asOutput().equals(wanted.asOutput())) {
        return i;
      }
    }
    return -1;
  }

  private static List<Integer> sizes(Operand<TFloat32> value, int count) {
    List<Integer> sizes = new ArrayList<>();
    sizes.add(count);
    for (int i = 1; i < value.shape().numDimensions(); i++) {
      sizes.add(Math.toIntExact(value.shape().get(i)));
    }
    return sizes;
  }

  private static float[][] rows(float[] values, int count) {
    int width = values.length / count;
    float[][] rows = new float[count][width];
    for (int row = 0; row < count; row++) {
      System.arraycopy(values, row * width, rows[row], 0, width);
    }
    return rows;
  }

  private Shape storedShape(int count) {
    return Shape.of(count, stored.height(), stored.width(), stored.channels());
  }

  private Shape inputShape(int count) {
    ImageSize size = network.input();
    return network.takesSequences()
        ? Shape.of(count, size.width(), size.channels())
        : Shape.of(count, size.height(), size.width(), size.channels());
  }
}
