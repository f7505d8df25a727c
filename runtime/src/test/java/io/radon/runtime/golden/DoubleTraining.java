package io.radon.runtime.golden;

import io.radon.runtime.train.TrainingGraph;
import java.util.Map;
import java.util.TreeMap;
import org.tensorflow.Graph;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.types.TFloat64;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;

/** Runs the graph of a {@link TrainingGraph}, node for node, in double precision. */
final class DoubleTraining implements AutoCloseable {
  private final Graph graph = new Graph();
  private final Session session;
  private final Map<String, Shape> shapes = new TreeMap<>();

  /** Takes the graph over, with the values its variables have now. */
  DoubleTraining(TrainingGraph single) {
    graph.importGraphDef(DoublePrecision.of(single.definition()));
    session = new Session(graph);
    for (String name : single.weights().names()) {
      shapes.put(name, single.weights().shape(name));
      float[] values = single.weights().read(name);
      double[] doubles = new double[values.length];
      for (int i = 0; i < values.length; i++) {
        doubles[i] = values[i];
      }
      write(name, doubles);
    }
  }

  /** Does one step, and gives the sum of the losses before the update. */
  double train(float[] images, int[] labels, double rate, long step) {
    double[] doubles = new double[images.length];
    for (int i = 0; i < images.length; i++) {
      doubles[i] = images[i];
    }
    Shape stored = graph.operation("train_images/Mul").output(0).shape();
    Shape shape = Shape.of(labels.length, stored.get(1), stored.get(2), stored.get(3));
    try (TFloat64 pictures = TFloat64.tensorOf(shape, DataBuffers.of(doubles));
        TInt32 right = TInt32.vectorOf(labels);
        TFloat64 learningRate = TFloat64.scalarOf(rate);
        TInt64 number = TInt64.scalarOf(step);
        Result result =
            session
                .runner()
                .feed("train_images/Mul", pictures)
                .feed("labels", right)
                .feed("rate", learningRate)
                .feed("step", number)
                .fetch("train_images_loss/Stack")
                .addTarget("update/step")
                .run()) {
      return values(result.get(0))[0];
    }
  }

  /** The values of a variable. */
  double[] read(String name) {
    try (Result result = session.runner().fetch(path(name) + "/read").run()) {
      return values(result.get(0));
    }
  }

  /** The values of a variable, rounded. */
  float[] readSingle(String name) {
    double[] values = read(name);
    float[] rounded = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      rounded[i] = (float) values[i];
    }
    return rounded;
  }

  private void write(String name, double[] values) {
    try (TFloat64 tensor = TFloat64.tensorOf(shapes.get(name), DataBuffers.of(values))) {
      session
          .runner()
          .feed(path(name) + "/written", tensor)
          .addTarget(path(name) + "/assign")
          .run()
          .close();
    }
  }

  private static String path(String name) {
    return "variables/" + name.replace(':', '/');
  }

  private static double[] values(Tensor tensor) {
    double[] values = new double[Math.toIntExact(tensor.size())];
    tensor.asRawTensor().data().asDoubles().read(values);
    return values;
  }

  @Override
  public void close() {
    session.close();
    graph.close();
  }
}
