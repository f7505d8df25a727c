package io.radon.cli;

import io.radon.compiler.CompiledModel;
import io.radon.embed.CompiledSpec;
import io.radon.embed.EmbeddedCompiler;
import io.radon.runtime.data.DataException;
import io.radon.runtime.data.DataSources;
import io.radon.runtime.data.DataSplit;
import io.radon.runtime.data.Dataset;
import io.radon.runtime.data.ReadOptions;
import io.radon.runtime.tensor.Device;
import io.radon.runtime.train.RunComparison;
import io.radon.runtime.train.RunRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Trains again what a run trained, from what its record says, and compares. */
@Command(
    name = "repeat",
    description = "Trains again what a run trained, from its run.json alone, and compares.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "On the same kind of processor, with the same versions and as many threads, the same bits must",
      "come out; elsewhere the same learning curves within a thousandth. Ends with 4 if not.",
      "",
      "Examples:",
      "  radon repeat runs/ResNet20",
      "  radon repeat runs/ResNet20 --out runs/ResNet20-again",
      "  radon repeat run.json --data cifar10:~/.cache/radon-data/cifar10"
    })
final class RepeatCommand implements Verb {
  private static final String MODEL_ADVICE =
      "this version of Radon makes another class of the run's spec: repeat it with the version that"
          + " `versions` in its run.json names";
  private static final String DATA_ADVICE = "name the data that the run learned from with `--data`";

  private final Console console;

  @Spec private @Nullable CommandSpec command;

  @Parameters(paramLabel = "RUN", description = "a run's folder, or its run.json")
  private Path run = Path.of("");

  @Option(
      names = "--data",
      paramLabel = "DATA",
      description = "where the same data lies on this machine; as in the run unless given")
  private @Nullable String data;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "where the repeated run goes; runs/MODEL, runs/MODEL-2 … unless given")
  private @Nullable Path out;

  @Option(
      names = {"-q", "--quiet"},
      description = "shows only the result")
  private boolean quiet;

  RepeatCommand(Console console) {
    this.console = console;
  }

  @Override
  public String name() {
    return "repeat";
  }

  @Override
  public Integer call() {
    RunRecord recorded = RunRecord.read(recordFolder());
    requireComplete(recorded);
    RunSettings settings = RunProvenance.settings(recorded).on(data);
    Optional<CompiledSpec> loaded =
        new SpecLoader(console)
            .load(RunProvenance.spec(recorded, settings.spec()), settings.model());
    if (loaded.isEmpty()) {
      return ExitCodes.DIAGNOSTICS;
    }
    CompiledModel model = loaded.get().result().models().get(0);
    requireSame("model is", recorded.text("model_digest"), model.digest(), MODEL_ADVICE);
    TrainingPlan.Machine machine = machine(recorded);
    TrainingPlan plan =
        TrainingPlan.of(
            loaded.get(),
            EmbeddedCompiler.load(model),
            opened(settings, machine.threads()),
            settings,
            machine);
    checkData(recorded, plan.data());
    settings.tuning().check(plan.network());
    Path folder =
        out == null ? RunFolders.fresh(Path.of(""), model.graph().name()) : RunFolders.named(out);
    int ended =
        new TrainingSession(console, trainer -> {}, quiet)
            .ofCommand(command)
            .start(plan, "the run's own", folder);
    return ended == ExitCodes.OK ? compared(recorded, RunRecord.read(folder)) : ended;
  }

  private Path recordFolder() {
    Path name = run.getFileName();
    return Files.isRegularFile(run) && name != null && name.toString().equals(RunRecord.FILE)
        ? run.toAbsolutePath().resolveSibling("")
        : run;
  }

  private void requireComplete(RunRecord recorded) {
    String status = recorded.text("status");
    if (!status.equals("complete")) {
      throw CommandFailure.usage(
          "the run in `"
              + run
              + "` has no end to compare with: expected status `complete`, found `"
              + status
              + "`",
          status.equals("diverged")
              ? null
              : "go on with it: `radon train --resume --out " + run + "`");
    }
    if (Boolean.TRUE.equals(recorded.values().get("forked"))) {
      throw CommandFailure.usage(
          "the run in `"
              + run
              + "` was planned anew when it was resumed, so no training from the start repeats it",
          "begin it again: `radon train` with the new plan");
    }
  }

  private static TrainingPlan.Machine machine(RunRecord recorded) {
    double threads = recorded.number("threads");
    try {
      return new TrainingPlan.Machine(
          threads >= 1 ? (int) threads : Runtime.getRuntime().availableProcessors(),
          Device.parse(recorded.text("device")));
    } catch (IllegalArgumentException e) {
      throw CommandFailure.usage("the run's record: " + e.getMessage(), null);
    }
  }

  private static DataSplit opened(RunSettings settings, int threads) {
    try {
      return DataSources.parse(settings.data())
          .open(new ReadOptions(threads, settings.skipCorrupt()));
    } catch (DataException e) {
      throw CommandFailure.environment(
          String.valueOf(e.getMessage()), "say where the run's data lies here: `--data`");
    }
  }

  private static void checkData(RunRecord recorded, DataSplit split) {
    if (recorded.values().get("data") instanceof Map<?, ?> parts) {
      checkData("training images are", parts.get("train"), split.train());
      checkData("test images are", parts.get("test"), split.test());
    }
  }

  private static void checkData(String what, @Nullable Object recorded, Dataset found) {
    if (recorded instanceof Map<?, ?> part && part.get("digest") instanceof String digest) {
      requireSame(what, digest, found.digest(), DATA_ADVICE);
    }
  }

  private static void requireSame(String what, String expected, String found, String advice) {
    if (!expected.equals(found)) {
      throw CommandFailure.environment(
          "the " + what + " not the run's: expected digest " + expected + ", found " + found,
          advice);
    }
  }

  private int compared(RunRecord before, RunRecord now) {
    RunComparison comparison = RunComparison.of(before, now);
    comparison.circumstances().forEach(line -> console.err().println("note: " + line));
    if (comparison.isRepeated()) {
      console.out().println(comparison.text());
      return ExitCodes.OK;
    }
    console.error(comparison.text(), "");
    return ExitCodes.ENVIRONMENT;
  }
}
