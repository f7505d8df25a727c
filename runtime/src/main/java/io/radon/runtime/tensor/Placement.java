package io.radon.runtime.tensor;

import org.tensorflow.DeviceSpec;
import org.tensorflow.Graph;
import org.tensorflow.op.Ops;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.proto.GPUOptions;
import org.tensorflow.proto.GraphOptions;
import org.tensorflow.proto.RewriterConfig;

/** A device that is there, and how graphs and sessions are made for it. */
public final class Placement {
  private static final int NONE = -1;
  private static final GraphOptions MIXED =
      GraphOptions.newBuilder()
          .setRewriteOptions(
              RewriterConfig.newBuilder()
                  .setAutoMixedPrecisionOnednnBfloat16(RewriterConfig.Toggle.ON))
          .build();

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

  /** Opens the session of {@code graph}, in 32-bit floats. */
  public GraphSession open(Graph graph) {
    return open(graph, Precision.F32);
  }

  /**
   * Opens the session of {@code graph}.
   *
   * @throws DeviceException if the device can't compute in that precision
   */
  public GraphSession open(Graph graph, Precision precision) {
    ConfigProto.Builder config = configuration(threads);
    if (precision == Precision.BF16) {
      if (gpu != NONE) {
        throw new DeviceException(
            "bf16 is for the processor, and this run is on `"
                + device()
                + "`; use `--precision f32`, or `--device cpu`");
      }
      config.setGraphOptions(MIXED);
    }
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
