package io.radon.runtime.train;

import com.sun.management.OperatingSystemMXBean;
import io.radon.runtime.checkpoint.CheckpointPolicy;
import io.radon.runtime.optim.TrainingTime;
import io.radon.runtime.report.EventLog;
import io.radon.runtime.report.HtmlReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bytedeco.javacpp.Pointer;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;

/**
 * A program that trains a small network for many steps, with everything a run of days has:
 * evaluations, checkpoints, events and reports. It prints what it holds every so many steps, and
 * leaks on request, so that a test can show that it would see a leak.
 */
public final class ManySteps {
  private static final int KIBIBYTE = 1 << 10;
  private static final int EPOCH = 500;
  private static final List<Object> HELD = new ArrayList<>();

  /** What is not given back after each step. */
  enum Leak {
    NONE,
    /** A tensor of 4 KiB that nobody closes. */
    TENSOR,
    /** 4 KiB of the C library's memory. */
    NATIVE,
    /** 1 KiB of Java's heap. */
    HEAP,
    /** An open file, every tenth step. */
    HANDLE
  }

  private ManySteps() {}

  /** Takes the run's folder, how many steps, after how many each to print, and a leak. */
  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    long steps = Long.parseLong(arguments[1]);
    long every = Long.parseLong(arguments[2]);
    Leak leak = Leak.valueOf(arguments[3]);
    TrainingConfig config = Runs.config().batch(32).until(TrainingTime.steps(steps)).build();
    Trainer.of(TinyNetwork.TINY)
        .data(Colours.split(32 * EPOCH, 50))
        .config(config)
        .output(folder)
        .checkpoints(CheckpointPolicy.every("200 steps"))
        .listeners(new EventLog(), new HtmlReport())
        .listeners(
            new TrainingListener() {
              @Override
              public void stepDone(long step, int epoch, double loss, double imagesPerSecond) {
                drop(leak, step);
                if (step % every == 0) {
                  print(step);
                }
              }
            })
        .fit();
  }

  private static void drop(Leak leak, long step) {
    switch (leak) {
      case NONE -> {}
      case TENSOR -> HELD.add(tensor());
      case NATIVE -> Pointer.memset(Pointer.malloc(4 * KIBIBYTE), 1, 4 * KIBIBYTE);
      case HEAP -> HELD.add(new byte[KIBIBYTE]);
      case HANDLE -> {
        if (step % 10 == 0) {
          HELD.add(opened());
        }
      }
    }
  }

  private static Tensor tensor() {
    return Tensor.of(
        TFloat32.class, Shape.of(KIBIBYTE), t -> t.asRawTensor().data().asFloats().setFloat(1, 0));
  }

  private static InputStream opened() {
    try {
      return Files.newInputStream(Path.of("/proc/self/status"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void print(long step) {
    System.gc();
    Runtime java = Runtime.getRuntime();
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    System.out.printf(
        "held %d %d %d %d %d%n",
        step,
        residentKibibytes(),
        (java.totalMemory() - java.freeMemory()) / KIBIBYTE,
        handles(),
        system.getProcessCpuTime());
    System.out.flush();
  }

  private static long handles() {
    try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
      return open.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long residentKibibytes() {
    try {
      return Files.readAllLines(Path.of("/proc/self/status")).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
