package io.radon.runtime.train;

import io.radon.runtime.checkpoint.CheckpointPolicy;
import io.radon.runtime.checkpoint.CheckpointStore;
import io.radon.runtime.checkpoint.DurableFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The files of one run: {@code run.json}, {@code history.csv} and the folder of checkpoints. */
final class RunFiles {
  private static final String CHECKPOINTS = "checkpoints";
  private static final String HEADER =
      "epoch,step,learning_rate,train_loss,train_top1,test_loss,test_top1,seconds,images_per_second,"
          + "train_error,test_error";

  private final Path folder;

  RunFiles(Path folder) {
    this.folder = folder;
  }

  Path folder() {
    return folder;
  }

  CheckpointStore checkpoints(CheckpointPolicy policy, Consumer<String> warnings) {
    return new CheckpointStore(folder.resolve(CHECKPOINTS), policy, warnings);
  }

  CheckpointStore checkpoints(Consumer<String> warnings) {
    return checkpoints(CheckpointPolicy.DEFAULT, warnings);
  }

  /** Removes what interrupted writes left. */
  void sweep() {
    DurableFiles.sweep(folder);
  }

  void writeHistory(List<EpochRecord> rows) {
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    for (EpochRecord row : rows) {
      text.append(
          String.format(
              Locale.ROOT,
              "%d,%d,%s,%.6f,%.6f,%.6f,%.6f,%.3f,%.1f,%.6f,%.6f\n",
              row.epoch(),
              row.step(),
              (float) row.learningRate(),
              row.trainLoss(),
              row.trainTop1(),
              row.testLoss(),
              row.testTop1(),
              row.seconds(),
              row.imagesPerSecond(),
              1 - row.trainTop1(),
              1 - row.testTop1()));
    }
    DurableFiles.replace(folder.resolve("history.csv"), text.toString());
  }
}
