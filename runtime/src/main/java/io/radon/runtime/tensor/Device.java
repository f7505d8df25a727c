package io.radon.runtime.tensor;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tensorflow.TensorFlow;

/**
 * Where a run is to be computed: {@code auto} takes the first GPU if there is one, {@code cpu}
 * none, {@code gpu:N} exactly that one.
 */
public final class Device {
  /** The first GPU if there is one, else the CPU. */
  public static final Device AUTO = new Device("auto", -1);

  /** The CPU, even if there are GPUs. */
  public static final Device CPU = new Device("cpu", -1);

  private static final Pattern GPU = Pattern.compile("gpu:(\\d{1,3})");

  private final String text;
  private final int gpu;

  private Device(String text, int gpu) {
    this.text = text;
    this.gpu = gpu;
  }

  /** The GPU of that number, from 0. */
  public static Device gpu(int number) {
    if (number < 0) {
      throw new IllegalArgumentException("expected a GPU number of at least 0, found " + number);
    }
    return new Device("gpu:" + number, number);
  }

  /**
   * Reads {@code auto}, {@code cpu}, {@code gpu} or {@code gpu:N}.
   *
   * @throws IllegalArgumentException if the text is something else
   */
  public static Device parse(String text) {
    if (text.equals("auto")) {
      return AUTO;
    }
    if (text.equals("cpu")) {
      return CPU;
    }
    if (text.equals("gpu")) {
      return gpu(0);
    }
    Matcher matcher = GPU.matcher(text);
    if (matcher.matches()) {
      return gpu(Integer.parseInt(matcher.group(1)));
    }
    throw new IllegalArgumentException(
        "expected a device `auto`, `cpu` or `gpu:N`, found `" + text + "`");
  }

  /** The version of TensorFlow; the first call in a process loads its library. */
  public static String tensorflowVersion() {
    return TensorFlow.version();
  }

  /**
   * Finds the device on this machine. The first call in a process opens TensorFlow and fixes the
   * number of threads for all that follow.
   *
   * @param threads for one operation and for operations side by side
   * @throws DeviceException if the machine has no such device
   */
  public Placement place(int threads) {
    if (this.equals(CPU)) {
      return Placement.cpu(threads);
    }
    int gpus = PhysicalDevices.gpus(threads);
    if (gpu < 0) {
      return gpus == 0 ? Placement.cpu(threads) : Placement.gpu(0, threads);
    }
    if (gpu >= gpus) {
      throw new DeviceException(
          "device `"
              + text
              + "` is not there: TensorFlow sees "
              + (gpus == 0 ? "no GPU" : gpus + " GPU(s), from `gpu:0`")
              + "; use `--device auto`, or build with `-Pgpu` on a machine with driver, CUDA 12 and"
              + " cuDNN 9");
    }
    return Placement.gpu(gpu, threads);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Device device && device.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
