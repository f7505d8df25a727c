package io.radon.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A mistake of radon's own: the trace goes to a file, the terminal gets one line. */
final class BugReport {
  private BugReport() {}

  /** Writes the report and says where it is. */
  static void show(Console console, Throwable problem, List<String> arguments) {
    String summary = String.valueOf(problem);
    int end = summary.indexOf('\n');
    String line = end < 0 ? summary : summary.substring(0, end);
    try {
      Path report = Files.createTempFile("radon-bug-", ".txt");
      try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(report))) {
        writer.println(VersionText.line());
        writer.println(
            "system: " + System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        writer.println("arguments: " + String.join(" ", arguments));
        writer.println();
        problem.printStackTrace(writer);
      }
      console.error("this is a bug in radon: " + line, "please report it with the file " + report);
    } catch (IOException e) {
      console.error("this is a bug in radon: " + line, "the report could not be written: " + e);
    }
  }
}
