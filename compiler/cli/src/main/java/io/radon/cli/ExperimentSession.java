package io.radon.cli;

import io.radon.embed.CompiledNetwork;
import io.radon.embed.EmbeddedCompiler;
import io.radon.runtime.RadonRuntimeException;
import io.radon.runtime.data.DataSplit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** Trains the cells of an experiment that are not finished yet, one after the other. */
final class ExperimentSession {
  private final Console console;
  private final ExperimentPlan plan;
  private final ExperimentFolder folder;
  private final String dataName;
  private final @Nullable DataSplit data;
  private final TrainingPlan.Machine machine;
  private final @Nullable CommandSpec command;
  private final boolean quiet;
  private final Map<String, CompiledNetwork> networks = new HashMap<>();
  private boolean tensorBoard;
  private boolean failed;
  private boolean stopped;

  /**
   * @param dataName the data with its folder
   * @param data null where nothing is to be trained
   * @param command which the records of runs tell
   */
  ExperimentSession(
      Console console,
      ExperimentPlan plan,
      ExperimentFolder folder,
      String dataName,
      @Nullable DataSplit data,
      TrainingPlan.Machine machine,
      @Nullable CommandSpec command,
      boolean quiet) {
    this.console = console;
    this.plan = plan;
    this.folder = folder;
    this.dataName = dataName;
    this.data = data;
    this.machine = machine;
    this.command = command;
    this.quiet = quiet;
  }

  /** Lets the runs write TensorBoard's events too. */
  void withTensorBoard(boolean wanted) {
    tensorBoard = wanted;
  }

  /** Whether the user ended it. */
  boolean isStopped() {
    return stopped;
  }

  /** Whether a cell could not be finished. */
  boolean hasFailed() {
    return failed;
  }

  /**
   * Takes over finished runs from elsewhere, each of which must be the very training of a cell.
   *
   * @throws CommandFailure if one is no finished run, or no cell's
   */
  void collect(List<Path> runs) {
    for (Path run : runs) {
      if (!ExperimentFolder.isFinished(run)) {
        throw CommandFailure.usage(
            "no finished run in `" + run + "`: expected a folder that `radon train` finished",
            "go on with it: `radon train --resume --out " + run + "`");
      }
      CellIdentity found = CellIdentity.ofRun(run);
      ExperimentCell cell = cellOf(run, found);
      ExperimentFolder.Place place = folder.find(cell, identity(cell));
      if (place.state() == ExperimentFolder.State.NEW) {
        folder.collect(run, place);
        console.out().println("collected " + cell.title() + " from " + run);
      } else {
        console.out().println("has " + cell.title() + " already: `" + run + "` is left out");
      }
    }
  }

  private ExperimentCell cellOf(Path run, CellIdentity found) {
    List<String> fewest = null;
    for (ExperimentCell cell : plan.cells()) {
      List<String> differences = identity(cell).differences(found);
      if (differences.isEmpty()) {
        return cell;
      }
      if (fewest == null || differences.size() < fewest.size()) {
        fewest = differences;
      }
    }
    throw CommandFailure.usage(
        "the run in `"
            + run
            + "` is no cell of `"
            + plan.experiment().name()
            + "`; the nearest one differs: "
            + String.join("; ", fewest == null ? List.of() : fewest),
        "leave it out of `--collect`");
  }

  private CellIdentity identity(ExperimentCell cell) {
    return data == null ? CellIdentity.of(cell) : CellIdentity.of(cell, plan(cell, data).data());
  }

  /** What there is of each cell, without training. */
  List<CellResult> look() {
    List<CellResult> results = new ArrayList<>();
    for (ExperimentCell cell : plan.cells()) {
      ExperimentFolder.Place place = folder.find(cell, identity(cell));
      results.add(result(cell, place, ""));
    }
    return results;
  }

  private CellResult result(ExperimentCell cell, ExperimentFolder.Place place, String problem) {
    return switch (place.state()) {
      case FINISHED -> CellResult.finished(cell, place.folder());
      case UNFINISHED ->
          CellResult.missing(cell, place.folder(), problem.isEmpty() ? "not finished" : problem);
      case NEW -> CellResult.missing(cell, null, problem.isEmpty() ? "not begun" : problem);
    };
  }

  /**
   * Trains what is missing.
   *
   * @param after is told all results so far after each cell
   */
  List<CellResult> train(Consumer<List<CellResult>> after) {
    Map<ExperimentCell, String> problems = new HashMap<>();
    int number = 0;
    for (ExperimentCell cell : plan.cells()) {
      number++;
      String title = String.format(Locale.ROOT, "cell %d/%d  ", number, plan.cells().size());
      try {
        if (one(cell, title + cell.title())) {
          after.accept(look());
        }
      } catch (CommandFailure | RadonRuntimeException | OutOfMemoryError e) {
        failed = true;
        String problem = String.valueOf(e.getMessage());
        problems.put(cell, problem);
        console.error(cell.title() + ": " + problem, "the other cells go on");
      }
      if (stopped) {
        break;
      }
    }
    return look().stream()
        .map(
            result ->
                result.isFinished() || !problems.containsKey(result.cell())
                    ? result
                    : CellResult.missing(
                        result.cell(), result.folder(), problems.get(result.cell())))
        .toList();
  }

  /** Whether something was trained. */
  private boolean one(ExperimentCell cell, String title) {
    if (data == null) {
      return false;
    }
    TrainingPlan training = plan(cell, data);
    ExperimentFolder.Place place = folder.find(cell, CellIdentity.of(cell, training.data()));
    if (place.state() == ExperimentFolder.State.FINISHED) {
      say(title + ": finished before, in " + place.folder());
      return false;
    }
    place.others().forEach(other -> console.err().println("changed: " + other + "; it is kept"));
    say(title);
    TrainingSession session =
        new TrainingSession(console, trainer -> {}, quiet)
            .ofCommand(command)
            .withTensorBoard(tensorBoard);
    int exit =
        place.state() == ExperimentFolder.State.NEW
            ? session.start(training, "the experiment's", place.folder())
            : session.resume(training, place.folder());
    stopped = exit == ExitCodes.INTERRUPTED;
    return true;
  }

  private void say(String text) {
    if (!quiet) {
      console.out().println(text);
    }
  }

  private TrainingPlan plan(ExperimentCell cell, DataSplit split) {
    CompiledNetwork network =
        networks.computeIfAbsent(cell.text(), text -> EmbeddedCompiler.load(cell.model()));
    var spec = Objects.requireNonNull(plan.specs().get(cell.text()));
    RunSettings settings =
        new RunSettings(
            spec.file().path(),
            cell.text(),
            dataName,
            cell.recipe(),
            cell.seed(),
            cell.precision(),
            Tuning.NONE,
            plan.settings(),
            false);
    return TrainingPlan.of(spec, network, split, settings, machine);
  }
}
