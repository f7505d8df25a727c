package io.radon.cli;

import io.radon.runtime.RadonRuntimeException;
import io.radon.runtime.data.Idx;
import io.radon.runtime.tensor.Device;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.ToolProvider;
import picocli.CommandLine.Command;

/** Tells what radon finds on this machine, as a first answer to "why doesn't it work?". */
@Command(
    name = "doctor",
    description = "Tells what radon finds on this machine.",
    mixinStandardHelpOptions = true,
    footer = {"", "Examples:", "  radon doctor"})
final class DoctorCommand implements Verb {
  private static final Map<String, Path> DATA = new TreeMap<>();

  static {
    DATA.put("cifar10", Path.of(System.getProperty("user.home"), ".cache/radon-data/cifar10"));
    DATA.put("fashion-mnist", Idx.FASHION_MNIST_FOLDER);
  }

  private final Console console;

  DoctorCommand(Console console) {
    this.console = console;
  }

  @Override
  public String name() {
    return "doctor";
  }

  @Override
  public Integer call() {
    line("radon", VersionText.line());
    line("java", System.getProperty("java.vm.name") + " in " + System.getProperty("java.home"));
    line(
        "javac",
        ToolProvider.getSystemJavaCompiler() == null ? "missing: a JDK is needed" : "found");
    line(
        "system",
        String.format(
            Locale.ROOT,
            "%s %s, %d processors, heap up to %,d MiB",
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            Runtime.getRuntime().availableProcessors(),
            Runtime.getRuntime().maxMemory() >> 20));
    line("disk", disk());
    for (Map.Entry<String, Path> data : DATA.entrySet()) {
      boolean found = Files.isDirectory(data.getValue());
      line(data.getKey(), (found ? "found in " : "not in ") + data.getValue());
    }
    line("shapes", "built in");
    return tensorflow() ? ExitCodes.OK : ExitCodes.ENVIRONMENT;
  }

  /** Last, because it takes a second. */
  private boolean tensorflow() {
    int threads = Runtime.getRuntime().availableProcessors();
    try {
      line("tensorflow", Device.tensorflowVersion());
      line("device", Device.AUTO.place(threads).device() + ", " + threads + " threads");
      return true;
    } catch (LinkageError | RadonRuntimeException e) {
      line(
          "tensorflow",
          "can't be loaded: " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
      return false;
    }
  }

  private static String disk() {
    try {
      long free = Files.getFileStore(Path.of("").toAbsolutePath()).getUsableSpace();
      return String.format(Locale.ROOT, "%,d MiB free here", free >> 20);
    } catch (IOException e) {
      return "free space unknown: " + e.getMessage();
    }
  }

  private void line(String what, String found) {
    console.out().printf(Locale.ROOT, "%-14s %s%n", what, found);
  }
}
