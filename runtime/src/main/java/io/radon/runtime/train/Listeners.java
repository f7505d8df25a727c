package io.radon.runtime.train;

import io.radon.runtime.transfer.LoadPlan;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Tells several listeners, in order. */
record Listeners(List<TrainingListener> all) implements TrainingListener {
  Listeners {
    all = List.copyOf(all);
  }

  private void tell(Consumer<TrainingListener> event) {
    all.forEach(event);
  }

  @Override
  public void weightsLoaded(LoadPlan plan) {
    tell(each -> each.weightsLoaded(plan));
  }

  @Override
  public void started(TrainingStart start) {
    tell(each -> each.started(start));
  }

  @Override
  public void stepDone(long step, int epoch, double loss, double imagesPerSecond) {
    tell(each -> each.stepDone(step, epoch, loss, imagesPerSecond));
  }

  @Override
  public void evaluating(int epoch) {
    tell(each -> each.evaluating(epoch));
  }

  @Override
  public void epochDone(EpochRecord epoch) {
    tell(each -> each.epochDone(epoch));
  }

  @Override
  public void inspecting(EpochRecord epoch, Inspection inspection) {
    tell(each -> each.inspecting(epoch, inspection));
  }

  @Override
  public void ending(Inspection inspection) {
    tell(each -> each.ending(inspection));
  }

  @Override
  public void checkpointSaved(Path manifest) {
    tell(each -> each.checkpointSaved(manifest));
  }

  @Override
  public void warning(String message) {
    tell(each -> each.warning(message));
  }

  @Override
  public void stopped(TrainingResult result) {
    tell(each -> each.stopped(result));
  }

  @Override
  public void finished(TrainingResult result) {
    tell(each -> each.finished(result));
  }
}
