package io.radon.cli;

import io.radon.compiler.ir.Experiment;
import io.radon.embed.CompiledSpec;
import io.radon.runtime.checkpoint.DurableFiles;
import io.radon.runtime.data.DataSources;
import io.radon.runtime.report.ExperimentReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Trains an experiment: each model with each recipe and each seed. */
@Command(
    name = "run",
    description = "Trains an experiment: each model with each recipe and each seed.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "What is finished is never trained again, and what was stopped goes on: give the same command.",
      "",
      "Examples:",
      "  radon run specs/experiments/degradation.rn --data cifar10=DIR",
      "  radon run net.rn:depths --set epochs=2 --out runs/short",
      "  radon run specs/experiments/degradation.rn --collect runs/Plain20 --no-training"
    })
final class RunCommand implements Verb {
  private static final Path RUNS = Path.of("runs");

  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "1",
      paramLabel = "SPEC[:experiment]",
      description = "the experiment; without a name the one named like the file, or the only one")
  private String experiment = "";

  @Option(
      names = "--data",
      paramLabel = "NAME=DIR",
      description = "the folder of the experiment's data, cifar10=DIR")
  private List<String> data = new ArrayList<>();

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "changes every recipe of the experiment, as in radon train")
  private List<String> settings = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "where the experiment is kept; runs/EXPERIMENT unless given")
  private @Nullable Path out;

  @Option(
      names = "--collect",
      arity = "1..*",
      paramLabel = "RUN",
      description = "takes over finished runs that are trainings of this experiment")
  private List<Path> collect = new ArrayList<>();

  @Option(names = "--no-training", description = "shows what is finished, and trains nothing")
  private boolean noTraining;

  @Option(
      names = "--tensorboard",
      description = "writes events for TensorBoard too, into each run's folder")
  private boolean tensorBoard;

  @Mixin private PrecisionOption precision = new PrecisionOption();

  @Mixin private MachineOptions options = new MachineOptions();

  @Option(
      names = {"-q", "--quiet"},
      description = "shows only the result")
  private boolean quiet;

  RunCommand(Console console) {
    this.console = console;
  }

  @Override
  public String name() {
    return "run";
  }

  @Override
  public Integer call() {
    TrainingPlan.Machine machine = options.machine();
    SpecReference reference = SpecReference.of(experiment);
    Optional<CompiledSpec> loaded =
        new SpecLoader(console).load(new SpecReference(reference.file(), null));
    if (loaded.isEmpty()) {
      return ExitCodes.DIAGNOSTICS;
    }
    ExperimentPlan plan =
        ExperimentPlan.of(console, reference, loaded.get(), settings, precision.precision());
    Experiment what = plan.experiment();
    Optional<String> source = ExperimentData.find(what.data(), data);
    if (source.isEmpty() && !noTraining) {
      throw ExperimentData.missing(what.data());
    }
    ExperimentFolder folder = new ExperimentFolder(out == null ? RUNS.resolve(what.name()) : out);
    ExperimentSession session =
        new ExperimentSession(
            console,
            plan,
            folder,
            source.orElse(what.data()),
            source.map(DataSources::open).orElse(null),
            machine,
            spec,
            quiet);
    session.withTensorBoard(tensorBoard);
    session.collect(collect);
    List<CellResult> results =
        noTraining ? session.look() : session.train(so -> write(plan, folder, so));
    write(plan, folder, results);
    show(what, folder, results);
    if (session.isStopped()) {
      return ExitCodes.INTERRUPTED;
    }
    return session.hasFailed() ? ExitCodes.ENVIRONMENT : ExitCodes.OK;
  }

  private void write(ExperimentPlan plan, ExperimentFolder folder, List<CellResult> results) {
    Experiment what = plan.experiment();
    Path path = folder.path();
    DurableFiles.replace(path.resolve("results.json"), ExperimentJson.of(plan, path, results));
    if (reports(what, "table")) {
      DurableFiles.replace(path.resolve("table.md"), ExperimentTable.markdown(results));
    }
    ExperimentReport.write(path);
    try {
      for (Experiment.Report report : what.reports()) {
        if (report.kind().equals("curves")) {
          ExperimentCurves.write(path, what, report.measures(), results);
        }
      }
    } catch (IOException | LinkageError | InternalError e) {
      // A Java without fonts or pictures: the numbers are whole.
      console.err().println("warning: no picture of the curves: " + e.getMessage());
    }
  }

  private void show(Experiment what, ExperimentFolder folder, List<CellResult> results) {
    for (CellResult result : results) {
      if (!result.isFinished()) {
        console.err().println("missing: " + result.cell().title() + ": " + result.problem());
      }
    }
    if (reports(what, "table")) {
      console.out().print(ExperimentTable.text(results));
    }
    List<String> files = new ArrayList<>();
    for (String name :
        List.of("report.html", "table.md", "results.json", "curves.png", "curves-dark.png")) {
      if (Files.exists(folder.path().resolve(name))) {
        files.add(name);
      }
    }
    console.out().println("in " + folder.path() + ": " + String.join(", ", files));
  }

  private static boolean reports(Experiment what, String kind) {
    return what.reports().stream().anyMatch(report -> report.kind().equals(kind));
  }
}
