package io.radon.cli;

import java.util.List;
import java.util.concurrent.Callable;

/** One command of radon: picocli fills its options, and calling it gives the exit code. */
interface Verb extends Callable<Integer> {
  String name();

  /** The commands it is made of; most are one by themselves. */
  default List<Verb> parts() {
    return List.of();
  }

  /** Every command, in the order in which help lists them. */
  static List<Verb> all(Console console) {
    return List.of(
        new CheckCommand(console),
        new CompileCommand(console),
        new DslCommand(console),
        new ExplainCommand(console),
        new FormatCommand(console),
        new SummaryCommand(console),
        new TrainCommand(console),
        new RepeatCommand(console),
        new RunCommand(console),
        new ReportCommand(console),
        new EvaluateCommand(console),
        new PredictCommand(console),
        new VerifyCommand(console),
        new WeightsCommand(console),
        new IdentifyCommand(console),
        new NewCommand(console),
        new DoctorCommand(console),
        new CompletionCommand(console));
  }
}
