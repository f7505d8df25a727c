package io.radon.runtime.tensor;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.NdArrays;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.TString;
import org.tensorflow.types.TUint8;

/**
 * One run of a graph: what is fed, what is fetched, what is only executed. Tensors live from the
 * feed to the end of the run, and never leave this class.
 *
 * <pre>{@code
 * float loss = session.run().feed(step, 7L).fetch(lossOperand).target(update).floats().get(0)[0];
 * }</pre>
 */
public final class GraphRun {
  private final Session.Runner runner;
  private final List<Tensor> fed = new ArrayList<>();
  private boolean done;

  GraphRun(Session.Runner runner) {
    this.runner = runner;
  }

  /** Feeds bytes, in row-major order. */
  public GraphRun feed(Operand<TUint8> placeholder, Shape shape, byte[] values) {
    return feed(placeholder, shape, values, Math.toIntExact(shape.size()));
  }

  /** Feeds the first {@code count} bytes of an array. */
  public GraphRun feed(Operand<TUint8> placeholder, Shape shape, byte[] values, int count) {
    return owned(
        placeholder,
        Tensor.of(TUint8.class, shape, t -> t.asRawTensor().data().write(values, 0, count)));
  }

  /** Feeds whole numbers, in row-major order. */
  public GraphRun feed(Operand<TInt32> placeholder, Shape shape, int[] values) {
    int count = Math.toIntExact(shape.size());
    return owned(
        placeholder,
        Tensor.of(
            TInt32.class, shape, t -> t.asRawTensor().data().asInts().write(values, 0, count)));
  }

  /** Feeds floats, in row-major order. */
  public GraphRun feed(Operand<TFloat32> placeholder, Shape shape, float[] values) {
    return owned(
        placeholder,
        Tensor.of(TFloat32.class, shape, t -> t.asRawTensor().data().asFloats().write(values)));
  }

  /** Feeds one float. */
  public GraphRun feed(Operand<TFloat32> placeholder, float value) {
    return owned(placeholder, TFloat32.scalarOf(value));
  }

  /** Feeds one whole number. */
  public GraphRun feed(Operand<TInt64> placeholder, long value) {
    return owned(placeholder, TInt64.scalarOf(value));
  }

  /** Feeds a text. */
  public GraphRun feed(Operand<TString> placeholder, String text) {
    return owned(
        placeholder, TString.tensorOf(StandardCharsets.UTF_8, NdArrays.scalarOfObject(text)));
  }

  /** Feeds the bytes of a file. */
  public GraphRun feedFile(Operand<TString> placeholder, byte[] content) {
    return owned(placeholder, TString.tensorOfBytes(NdArrays.scalarOfObject(content)));
  }

  /** Asks for a value; an operand may be asked for once per run. */
  public GraphRun fetch(Operand<TFloat32> operand) {
    runner.fetch(operand);
    return this;
  }

  /** Asks for an operation to be executed. */
  public GraphRun target(Op op) {
    runner.addTarget(op);
    return this;
  }

  /** Runs, and gives what was fetched, in the order of asking, in row-major order. */
  public List<float[]> floats() {
    begin();
    try (Result result = runner.run()) {
      List<float[]> values = new ArrayList<>(result.size());
      for (int i = 0; i < result.size(); i++) {
        TFloat32 tensor = (TFloat32) result.get(i);
        float[] array = new float[Math.toIntExact(tensor.size())];
        tensor.asRawTensor().data().asFloats().read(array);
        values.add(array);
      }
      return values;
    } finally {
      release();
    }
  }

  /** Runs, and gives the bytes of {@code operand}, of any shape. */
  public ByteArray bytes(Operand<TUint8> operand) {
    runner.fetch(operand);
    begin();
    try (Result result = runner.run()) {
      TUint8 tensor = (TUint8) result.get(0);
      byte[] array = new byte[Math.toIntExact(tensor.size())];
      tensor.asRawTensor().data().read(array);
      return new ByteArray(tensor.shape(), array);
    } finally {
      release();
    }
  }

  /** Runs without looking at any value. */
  public void execute() {
    begin();
    try {
      runner.run().close();
    } finally {
      release();
    }
  }

  private GraphRun owned(Operand<?> placeholder, Tensor tensor) {
    fed.add(tensor);
    runner.feed(placeholder, tensor);
    return this;
  }

  private void begin() {
    if (done) {
      throw new IllegalStateException("a run happens once");
    }
    done = true;
  }

  private void release() {
    fed.forEach(Tensor::close);
    fed.clear();
  }
}
