package io.radon.runtime.report;

import io.radon.runtime.train.Inspection;
import io.radon.runtime.train.TrainingListener;
import io.radon.runtime.train.TrainingResult;
import java.util.List;

/**
 * Writes the report of a run at its end, {@code report.html} in its folder, and {@code
 * evaluation.json}, of which the report is made: one more look at every test image.
 *
 * <pre>{@code
 * Trainer.of(network).data(split).listeners(new HtmlReport()).fit();
 * }</pre>
 */
public final class HtmlReport implements TrainingListener {
  private RunEvaluation evaluation = new RunEvaluation(List.of(), new long[0][], List.of());

  @Override
  public void ending(Inspection inspection) {
    evaluation = RunEvaluation.of(inspection);
  }

  @Override
  public void stopped(TrainingResult result) {
    write(result);
  }

  @Override
  public void finished(TrainingResult result) {
    write(result);
  }

  private void write(TrainingResult result) {
    evaluation.write(result.output());
    RunReport.write(result.output());
  }
}
