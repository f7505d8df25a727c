package io.radon.cli;

import io.radon.runtime.report.ExperimentReport;
import io.radon.runtime.report.RunReport;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes the HTML reports of runs and experiments again, from what lies in their folders. */
@Command(
    name = "report",
    description =
        "Writes the HTML reports of runs and experiments, from what lies in their folders.",
    mixinStandardHelpOptions = true,
    footer = {"", "Examples:", "  radon report runs/ResNet20", "  radon report runs/degradation"})
final class ReportCommand implements Verb {
  private final Console console;

  @Parameters(
      arity = "1..*",
      paramLabel = "RUN",
      description = "folders of radon train or radon run")
  private List<Path> folders = List.of();

  ReportCommand(Console console) {
    this.console = console;
  }

  @Override
  public String name() {
    return "report";
  }

  @Override
  public Integer call() {
    for (Path folder : folders) {
      Path page =
          ExperimentReport.isExperiment(folder)
              ? ExperimentReport.write(folder)
              : RunReport.write(folder);
      console.out().println(page);
    }
    return ExitCodes.OK;
  }
}
