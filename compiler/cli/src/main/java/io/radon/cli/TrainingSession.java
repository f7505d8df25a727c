package io.radon.cli;

import io.radon.compiler.ir.Recipe;
import io.radon.runtime.report.EventLog;
import io.radon.runtime.report.HtmlReport;
import io.radon.runtime.report.TensorBoard;
import io.radon.runtime.train.EpochRecord;
import io.radon.runtime.train.Trainer;
import io.radon.runtime.train.TrainingResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** One training from the first line on the terminal to the last. */
final class TrainingSession {
  private final Console console;
  private final Consumer<Trainer> options;
  private final boolean quiet;
  private boolean tensorBoard;
  private List<String> command = List.of();

  /**
   * Prepares a session.
   *
   * @param options set on the trainer before it begins
   */
  TrainingSession(Console console, Consumer<Trainer> options, boolean quiet) {
    this.console = console;
    this.options = options;
    this.quiet = quiet;
  }

  /** Lets the run write TensorBoard's events too. */
  TrainingSession withTensorBoard(boolean wanted) {
    tensorBoard = wanted;
    return this;
  }

  /** Lets the run's record tell the command it comes from, word by word. */
  TrainingSession ofCommand(@Nullable CommandSpec spec) {
    if (spec != null && spec.root().commandLine().getParseResult() != null) {
      List<String> words = new ArrayList<>(List.of(spec.root().name()));
      words.addAll(spec.root().commandLine().getParseResult().originalArgs());
      command = words;
    }
    return this;
  }

  /** Trains from the beginning and returns the exit code. */
  int start(TrainingPlan plan, String recipeReason, Path folder) {
    try {
      RunProvenance.write(folder, plan);
    } catch (IOException e) {
      throw CommandFailure.environment(
          "the run can't be written to `" + folder + "`: " + e.getMessage(),
          "name a folder you may write to with `--out`");
    }
    announce(plan, recipeReason, folder);
    return train(plan, folder, false);
  }

  /** Goes on with the run in a folder and returns the exit code. */
  int resume(TrainingPlan plan, Path folder) {
    announce(plan, "the run's own", folder);
    return train(plan, folder, true);
  }

  private int train(TrainingPlan plan, Path folder, boolean resume) {
    TrainingDisplay display = new TrainingDisplay(console, quiet);
    Trainer trainer =
        Trainer.of(plan.network())
            .data(plan.data())
            .config(plan.config())
            .output(folder)
            .listeners(display, new EventLog(), new HtmlReport());
    if (tensorBoard) {
      trainer.listeners(TensorBoard.inRun());
    }
    List<List<String>> commands = new ArrayList<>(RunProvenance.commands(folder));
    commands.add(command);
    trainer.provenance(RunProvenance.values(plan, commands));
    plan.settings().tuning().applyTo(trainer);
    options.accept(trainer);
    TrainingResult result;
    StopSignals signals = StopSignals.on(() -> stop(trainer, display));
    try {
      if (resume && !trainer.hasCheckpoint()) {
        console.err().println("nothing was saved before the stop: the run begins again");
        result = trainer.fit();
      } else {
        result = resume ? trainer.resume() : trainer.fit();
      }
    } finally {
      signals.close();
      display.clear();
    }
    drawCurves(plan, result, folder);
    report(plan, result, folder);
    return switch (result.ending()) {
      case COMPLETE, TIME_LIMIT -> ExitCodes.OK;
      case STOPPED -> ExitCodes.INTERRUPTED;
    };
  }

  private void stop(Trainer trainer, TrainingDisplay display) {
    trainer.requestStop();
    display.clear();
    console.err().println("stopping after this step, with a checkpoint (again: at once) …");
  }

  private void announce(TrainingPlan plan, String recipeReason, Path folder) {
    if (quiet) {
      return;
    }
    line(
        "model",
        String.format(
            Locale.ROOT,
            "%s of %s, %,d parameters",
            plan.network().name(),
            plan.spec().file().file(),
            plan.network().parameters()));
    line(
        "data",
        String.format(
            Locale.ROOT,
            "%s, %,d training and %,d test images of %s, %d classes",
            plan.dataName(),
            plan.data().train().size(),
            plan.data().test().size(),
            TrainingPlan.size(plan.data().train()),
            plan.data().train().classes()));
    if (!plan.adapted().isEmpty()) {
      line("", plan.adapted());
    }
    Recipe recipe = plan.settings().recipe();
    line("recipe", recipe.name() + " (" + recipeReason + ")");
    EffectiveRecipe.of(plan).lines().forEach(each -> line("", each));
    String tuning = plan.settings().tuning().text();
    if (!tuning.isEmpty()) {
      line("tuning", tuning);
    }
    line("run", folder + ", seed " + plan.settings().seed());
  }

  private void line(String what, String text) {
    console.out().printf(Locale.ROOT, "%-8s%s%n", what, text);
  }

  private void drawCurves(TrainingPlan plan, TrainingResult result, Path folder) {
    if (result.history().isEmpty()) {
      return;
    }
    List<LearningCurves.Point> points =
        result.history().stream()
            .map(e -> new LearningCurves.Point(e.epoch(), 1 - e.trainTop1(), 1 - e.testTop1()))
            .toList();
    String title = plan.network().name() + " on " + plan.dataName();
    try {
      LearningCurves.write(folder.resolve("learning-curves.png"), title, points);
    } catch (IOException | LinkageError | InternalError e) {
      // A Java without fonts or pictures: the run itself is whole, history.csv has the numbers.
      console.err().println("warning: no picture of the learning curves: " + e.getMessage());
    }
  }

  private void report(TrainingPlan plan, TrainingResult result, Path folder) {
    if (result.last().isPresent()) {
      EpochRecord last = result.last().get();
      console
          .out()
          .printf(
              Locale.ROOT,
              "%s after %d epochs: test top-1 %.2f %%, train top-1 %.2f %%, %s images/s%n",
              plan.network().name(),
              last.epoch(),
              100 * last.testTop1(),
              100 * last.trainTop1(),
              ProgressLine.count(result.imagesPerSecond()));
    }
    if (result.stopped()) {
      String why =
          result.ending() == TrainingResult.Ending.TIME_LIMIT ? "the time is up" : "stopped";
      console.err().println(why + "; go on with: radon train --resume --out " + folder);
      return;
    }
    console
        .out()
        .println(
            "in "
                + folder
                + ": run.json, report.html, history.csv, learning-curves.png, checkpoints");
  }
}
