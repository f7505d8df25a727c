package io.radon.runtime.transfer;

import io.radon.runtime.tensor.GraphRun;
import io.radon.runtime.tensor.GraphSession;
import io.radon.runtime.weights.WeightFileException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.exceptions.TensorFlowException;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TString;

/** Writes TensorFlow checkpoints, by TensorFlow. */
final class CheckpointWriter {
  private CheckpointWriter() {}

  /**
   * Writes the two files of a checkpoint; into a folder, under the name {@code weights}.
   *
   * @throws WeightFileException if the disk refuses
   */
  static void write(Path to, List<NamedValues> tensors) {
    Path prefix = Files.isDirectory(to) ? to.resolve("weights") : to;
    Graph graph = new Graph();
    Ops tf = Ops.create(graph);
    List<Operand<?>> values = new ArrayList<>();
    List<Operand<TFloat32>> fed = new ArrayList<>();
    String[] names = tensors.stream().map(NamedValues::name).toArray(String[]::new);
    String[] whole = new String[names.length];
    Arrays.fill(whole, "");
    for (NamedValues tensor : tensors) {
      Operand<TFloat32> value = tf.placeholder(TFloat32.class, Placeholder.shape(shape(tensor)));
      values.add(value);
      fed.add(value);
    }
    Operand<TString> name = tf.placeholder(TString.class, Placeholder.shape(Shape.scalar()));
    Op save = tf.train.save(name, tf.array(names), tf.array(whole), values);
    try (GraphSession session = new GraphSession(graph, ConfigProto.getDefaultInstance())) {
      GraphRun run = session.run().feed(name, prefix.toAbsolutePath().toString());
      for (int i = 0; i < fed.size(); i++) {
        run.feed(fed.get(i), shape(tensors.get(i)), tensors.get(i).values().get());
      }
      run.target(save).execute();
    } catch (TensorFlowException e) {
      throw new WeightFileException(
          "cannot write the checkpoint `"
              + prefix
              + "`: "
              + String.valueOf(e.getMessage()).lines().findFirst().orElse("")
              + "; check that its folder is there, free space and permissions",
          e);
    }
  }

  private static Shape shape(NamedValues tensor) {
    return Shape.of(tensor.shape().stream().mapToLong(Integer::longValue).toArray());
  }
}
