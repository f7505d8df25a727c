package io.radon.runtime.train;

import io.radon.runtime.transfer.LoadPlan;
import java.nio.file.Path;

/** Is told how a run goes, on the thread that trains: what takes long here delays the next step. */
public interface TrainingListener {
  /** The network begins with the weights of a file; told before {@link #started}. */
  default void weightsLoaded(LoadPlan plan) {}

  /** The graph is built and the first step follows. */
  default void started(TrainingStart start) {}

  /**
   * A step is done.
   *
   * @param step steps done by now
   * @param epoch the epoch it belongs to, from 1
   * @param loss the mean loss of its images
   * @param imagesPerSecond over the last seconds
   */
  default void stepDone(long step, int epoch, double loss, double imagesPerSecond) {}

  /** An epoch is trained and its evaluation begins. */
  default void evaluating(int epoch) {}

  /** An epoch is trained and evaluated. */
  default void epochDone(EpochRecord epoch) {}

  /** An epoch is over and {@link #epochDone} was told; the network may be looked at, in between. */
  default void inspecting(EpochRecord epoch, Inspection inspection) {}

  /** No step follows; the network may be looked at a last time before the run is recorded. */
  default void ending(Inspection inspection) {}

  /** A checkpoint is on the disk. */
  default void checkpointSaved(Path manifest) {}

  /** Something is odd but does not stop the run. */
  default void warning(String message) {}

  /** The run ended before its end because it was asked to. */
  default void stopped(TrainingResult result) {}

  /** The run ended as planned. */
  default void finished(TrainingResult result) {}
}
