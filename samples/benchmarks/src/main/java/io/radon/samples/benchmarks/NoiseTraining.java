package io.radon.samples.benchmarks;

import io.radon.runtime.data.DataSplit;
import io.radon.runtime.data.ImageStep;
import io.radon.runtime.optim.LearningRateSchedule;
import io.radon.runtime.optim.Sgd;
import io.radon.runtime.optim.TrainingTime;
import io.radon.runtime.tensor.Device;
import io.radon.runtime.train.Trainer;
import io.radon.runtime.train.TrainingConfig;
import io.radon.zoo.cifar10.ResNet20;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A trainer of ResNet-20 on noise, with the augmentation of CIFAR-10 and one long epoch. */
final class NoiseTraining implements AutoCloseable {
  private final Path folder;

  NoiseTraining() throws IOException {
    folder = Files.createTempDirectory("radon-benchmark");
  }

  Trainer trainer(int steps, int batch, int threads) {
    List<ImageStep> moved =
        List.of(
            new ImageStep.Pad(4),
            new ImageStep.RandomCrop(32, 32),
            new ImageStep.RandomFlip(),
            ImageStep.Normalize.perChannel());
    return Trainer.of(new ResNet20())
        .data(new DataSplit(new NoisePictures(steps * batch), new NoisePictures(batch)))
        .config(
            TrainingConfig.builder()
                .optimizer(Sgd.of(0.9, 1e-4))
                .rate(LearningRateSchedule.constant(1e-3))
                .batch(batch)
                .until(TrainingTime.steps(steps))
                .trainImages(moved)
                .testImages(List.of(ImageStep.Normalize.perChannel()))
                .threads(threads)
                .device(Device.CPU)
                .build())
        .output(folder.resolve("run"));
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
