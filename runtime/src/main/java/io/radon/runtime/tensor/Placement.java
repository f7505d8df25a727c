package io.radon.runtime.tensor;

import org.tensorflow.DeviceSpec;
import org.tensorflow.Graph;
import org.tensorflow.op.Ops;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.proto.GPUOptions;

/** A device that is there, and how graphs and sessions are made for it. */
public final class Placement {
  private static final int NONE = -1;

  private final int gpu;
  private final int threads;

  private Placement(int gpu, int threads) {
    this.gpu = gpu;
    this.threads = threads;
  }

  static Placement cpu(int threads) {
    return new Placement(NONE, threads);
  }

  static Placement gpu(int number, int threads) {
    return new Placement(number, threads);
  }

  /** {@code cpu} or {@code gpu:N}. */
  public String device() {
    return gpu == NONE ? "cpu" : "gpu:" + gpu;
  }

  /** The threads for one operation, and for operations side by side. */
  public int threads() {
    return threads;
  }

  /** The root scope of a graph that is to run here. */
  public Ops ops(Graph graph) {
    Ops tf = Ops.create(graph);
    if (gpu <= 0) {
      return tf; // TensorFlow's own choice is GPU 0 where it may see one
    }
    return tf.withDevice(
        DeviceSpec.newBuilder().deviceType(DeviceSpec.DeviceType.GPU).deviceIndex(gpu).build());
  }

  /** Opens the session of {@code graph}. */
  public GraphSession open(Graph graph) {
    ConfigProto.Builder config = configuration(threads);
    if (gpu == NONE) {
      config.putDeviceCount("GPU", 0);
    }
    return new GraphSession(graph, config.build());
  }

  static ConfigProto.Builder configuration(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("expected at least 1 thread, found " + threads);
    }
    // Soft placement: an operation without a GPU kernel, such as a save, runs on the CPU.
    return ConfigProto.newBuilder()
        .setIntraOpParallelismThreads(threads)
        .setInterOpParallelismThreads(threads)
        .setAllowSoftPlacement(true)
        .setGpuOptions(GPUOptions.newBuilder().setAllowGrowth(true));
  }
}
