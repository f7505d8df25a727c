package io.radon.samples.benchmarks;

import io.radon.runtime.data.DataSources;
import io.radon.runtime.data.DataSplit;
import io.radon.runtime.optim.TrainingTime;
import io.radon.runtime.recipes.Cifar10ShortRecipe;
import io.radon.runtime.tensor.Device;
import io.radon.runtime.tensor.Precision;
import io.radon.runtime.train.Trainer;
import io.radon.zoo.cifar10.ResNet20;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/**
 * Training ResNet-20 in bfloat16 against training it in 32-bit floats, in turns in one process;
 * prints JSON. {@code ratio_of_medians} is how many times as fast bfloat16 is.
 *
 * <p>Arguments: the folder of CIFAR-10's binary files; then {@code --rounds 10 --steps 10 --batch
 * 128 --threads 2}.
 */
final class PrecisionBenchmark {
  private PrecisionBenchmark() {}

  public static void main(String[] arguments)
      throws IOException, InterruptedException, ExecutionException {
    Options options =
        Options.of(
            Arrays.copyOfRange(arguments, 1, arguments.length),
            Map.of("rounds", 10, "steps", 10, "batch", 128, "threads", 2));
    DataSplit data = DataSources.open("cifar10:" + arguments[0]);
    InTurns measured =
        InTurns.of(
            trainer(data, Precision.BF16, options), trainer(data, Precision.F32, options), options);
    System.out.printf(
        Locale.ROOT,
        "{\"bf16_images_per_second\": %.1f, \"f32_images_per_second\": %.1f,"
            + " \"ratio_of_medians\": %.4f, \"rounds\": %d}%n",
        options.number("batch") / measured.first().median(),
        options.number("batch") / measured.second().median(),
        measured.ratioOfMedians(),
        options.number("rounds"));
  }

  private static Trainer trainer(DataSplit data, Precision precision, Options options)
      throws IOException {
    return Trainer.of(new ResNet20())
        .data(data)
        .config(
            new Cifar10ShortRecipe()
                .config()
                .batch(options.number("batch"))
                .until(TrainingTime.steps(InTurns.steps(options)))
                .threads(options.number("threads"))
                .device(Device.CPU)
                .precision(precision)
                .build())
        .output(Files.createTempDirectory("radon-benchmark").resolve("run"));
  }
}
