package io.radon.cli;

import io.radon.compiler.CompiledModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What a run keeps of where it came from: the spec's text with all it imports, and the class. */
final class RunProvenance {
  private static final String SPEC = "spec";
  private static final String GENERATED = "generated";

  private RunProvenance() {}

  static void write(Path run, TrainingPlan plan) throws IOException {
    for (Map.Entry<String, byte[]> source : plan.spec().sources().entrySet()) {
      write(run.resolve(SPEC).resolve(source.getKey()), source.getValue());
    }
    CompiledModel model = plan.compiled().model();
    byte[] text = model.java().text().getBytes(StandardCharsets.UTF_8);
    write(run.resolve(GENERATED).resolve(model.java().path()), text);
    plan.settings().write(run);
  }

  /** The kept spec of a run. */
  static Path spec(Path run, RunSettings settings) {
    return run.resolve(SPEC).resolve(settings.spec());
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Path folder = file.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.write(file, bytes);
  }
}
