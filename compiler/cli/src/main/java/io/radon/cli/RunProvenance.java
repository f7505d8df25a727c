package io.radon.cli;

import io.radon.compiler.CompiledModel;
import io.radon.embed.SpecFile;
import io.radon.runtime.checkpoint.Sha256;
import io.radon.runtime.train.RunRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a run keeps of where it came from: the spec's text with all it imports, and the class. */
final class RunProvenance {
  private static final String SPEC = "spec";
  private static final String SETTINGS = "settings";
  private static final String EFFECTIVE = "effective_recipe";
  private static final String COMMANDS = "commands";
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

  /**
   * What the record of a run says so that it can be repeated from that alone.
   *
   * @param commands the words of each command that trained it, the first one first
   */
  static Map<String, Object> values(TrainingPlan plan, List<List<String>> commands) {
    Map<String, Object> files = new LinkedHashMap<>();
    Sha256 digest = new Sha256();
    plan.spec()
        .sources()
        .forEach(
            (path, bytes) -> {
              files.put(path, new String(bytes, StandardCharsets.UTF_8));
              digest.update(path.getBytes(StandardCharsets.UTF_8));
              digest.update(bytes);
            });
    Map<String, Object> spec = new LinkedHashMap<>();
    spec.put("digest", digest.text());
    spec.put("files", files);
    Map<String, Object> values = new LinkedHashMap<>();
    values.put(SPEC, spec);
    values.put(SETTINGS, plan.settings().toMap());
    values.put(EFFECTIVE, EffectiveRecipe.of(plan).toMap());
    values.put(COMMANDS, commands);
    return values;
  }

  /** The commands that trained the run in a folder so far; none where no record tells. */
  static List<List<String>> commands(Path run) {
    List<List<String>> commands = new ArrayList<>();
    if (Files.isRegularFile(run.resolve(RunRecord.FILE))
        && RunRecord.read(run).values().get(COMMANDS) instanceof List<?> all) {
      for (Object command : all) {
        if (command instanceof List<?> words) {
          commands.add(words.stream().map(String::valueOf).toList());
        }
      }
    }
    return commands;
  }

  /**
   * The settings in the record of a run.
   *
   * @throws CommandFailure if it has none, as those of earlier versions and of other programs
   */
  static RunSettings settings(RunRecord record) {
    if (!(record.values().get(SETTINGS) instanceof Map<?, ?> settings)) {
      throw notRepeatable("it has no `settings`");
    }
    try {
      return RunSettings.fromMap(settings);
    } catch (IllegalArgumentException e) {
      throw notRepeatable("its `settings` can't be read: " + e.getMessage());
    }
  }

  /**
   * The spec in the record of a run, with all it imports.
   *
   * @param path of the spec among its files
   * @throws CommandFailure if the record has none
   */
  static SpecFile spec(RunRecord record, String path) {
    if (!(record.values().get(SPEC) instanceof Map<?, ?> spec)
        || !(spec.get("files") instanceof Map<?, ?> files)
        || !files.containsKey(path)) {
      throw notRepeatable("it has no text of the spec `" + path + "`");
    }
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    files.forEach(
        (name, text) ->
            bytes.put(String.valueOf(name), String.valueOf(text).getBytes(StandardCharsets.UTF_8)));
    return SpecFile.kept(path, bytes);
  }

  private static CommandFailure notRepeatable(String why) {
    return CommandFailure.usage(
        "the record `" + RunRecord.FILE + "` doesn't say how to repeat the run: " + why,
        "give a run that `radon train` or `radon run` of this version made");
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
