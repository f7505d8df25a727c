package io.radon.cli;

import java.util.Locale;
import javax.tools.ToolProvider;
import picocli.CommandLine.Command;

/** Tells what radon finds on this machine, as a first answer to "why doesn't it work?". */
@Command(
    name = "doctor",
    description = "Tells what radon finds on this machine.",
    mixinStandardHelpOptions = true,
    footer = {"", "Examples:", "  radon doctor"})
final class DoctorCommand implements Verb {
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
    return ExitCodes.OK;
  }

  private void line(String what, String found) {
    console.out().printf(Locale.ROOT, "%-11s %s%n", what, found);
  }
}
