package io.radon.samples.benchmarks;

import io.radon.runtime.data.DataSources;
import io.radon.runtime.data.DataSplit;
import io.radon.runtime.data.ImageStep;
import io.radon.runtime.data.ReadOptions;
import io.radon.runtime.optim.LearningRateSchedule;
import io.radon.runtime.optim.Sgd;
import io.radon.runtime.optim.TrainingTime;
import io.radon.runtime.tensor.Device;
import io.radon.runtime.train.Trainer;
import io.radon.runtime.train.TrainingConfig;
import io.radon.zoo.cifar10.ResNet20;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/**
 * ResNet-20 fed from a folder of JPEG files against the same network fed from arrays in memory, in
 * turns in one process; prints JSON. {@code ratio_of_medians} is the share of the second's rate
 * that the first reaches, and should be 0.95 or more. {@code decoded_each_time} says whether the
 * pictures were too large for the heap to be kept: {@code -Xmx500m} makes those of CIFAR-10 so.
 *
 * <p>A turn has more steps than batches are read ahead, or the pictures of one turn would be
 * decoded in the other's.
 *
 * <p>Arguments: the folder of pictures, the one of CIFAR-10's binary files; then {@code --rounds 10
 * --steps 20 --batch 128 --threads 2}.
 */
final class PictureBenchmark {
  private PictureBenchmark() {}

  public static void main(String[] arguments)
      throws IOException, InterruptedException, ExecutionException {
    Options options =
        Options.of(
            Arrays.copyOfRange(arguments, 2, arguments.length),
            Map.of("rounds", 10, "steps", 20, "batch", 128, "threads", 2));
    ReadOptions reading = new ReadOptions(options.number("threads"), false);
    DataSplit pictures = DataSources.parse("images:" + arguments[0]).open(reading);
    DataSplit arrays = DataSources.parse("cifar10:" + arguments[1]).open(reading);
    InTurns measured = InTurns.of(trainer(pictures, options), trainer(arrays, options), options);
    System.out.printf(
        Locale.ROOT,
        "{\"fed_images_per_second\": %.1f, \"resident_images_per_second\": %.1f,"
            + " \"ratio_of_medians\": %.4f, \"decoded_each_time\": %b, \"rounds\": %d}%n",
        options.number("batch") / measured.first().median(),
        options.number("batch") / measured.second().median(),
        measured.ratioOfMedians(),
        !pictures.train().hasOneSize(),
        options.number("rounds"));
  }

  private static Trainer trainer(DataSplit data, Options options) throws IOException {
    ImageStep whole = new ImageStep.ResizeTo(32, 32, ImageStep.Filter.BILINEAR);
    List<ImageStep> moved =
        List.of(
            new ImageStep.Pad(4),
            new ImageStep.RandomCrop(32, 32),
            new ImageStep.RandomFlip(),
            ImageStep.NormalizeBy.of("cifar10"));
    List<ImageStep> still = List.of(ImageStep.NormalizeBy.of("cifar10"));
    boolean sized = data.train().hasOneSize();
    Path folder = Files.createTempDirectory("radon-benchmark");
    return Trainer.of(new ResNet20())
        .data(data)
        .config(
            TrainingConfig.builder()
                .optimizer(Sgd.of(0.9, 1e-4))
                .rate(LearningRateSchedule.constant(1e-3))
                .batch(options.number("batch"))
                .until(TrainingTime.steps(InTurns.steps(options)))
                .trainImages(sized ? moved : before(whole, moved))
                .testImages(sized ? still : before(whole, still))
                .threads(options.number("threads"))
                .device(Device.CPU)
                .build())
        .output(folder.resolve("run"));
  }

  private static List<ImageStep> before(ImageStep first, List<ImageStep> rest) {
    List<ImageStep> all = new ArrayList<>(List.of(first));
    all.addAll(rest);
    return all;
  }
}
