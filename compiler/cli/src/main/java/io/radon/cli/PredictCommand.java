package io.radon.cli;

import io.radon.runtime.model.TapPoint;
import io.radon.runtime.train.Inference;
import io.radon.runtime.train.Prediction;
import io.radon.runtime.train.Predictor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what pictures show, and writes what the network computed. */
@Command(
    name = "predict",
    description = "Says what pictures show, and writes logits and values inside the network.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Arrays of floats go to the network as they are; pictures, and arrays of bytes, are prepared",
      "by the model's `test_images`. A tap `s1/0` is written to `s1.0.npy`.",
      "",
      "Examples:",
      "  radon predict resnet50.rn --weights resnet50.safetensors --input cat.jpg dog.jpg",
      "  radon predict resnet20.rn --weights runs/ResNet20 --input batch.npy --output logits.npy",
      "  radon predict net.rn --weights w.pth --input batch.npy --taps conv1,s1/0 --taps-out taps"
    })
final class PredictCommand implements Verb {
  private static final int SHOWN = 20;

  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "SPEC[:Model] [PICTURE…]",
      description = "the model, and pictures as if given by --input")
  private List<String> subjects = new ArrayList<>();

  @Mixin private WeightsOption weights = new WeightsOption();

  @Option(
      names = "--input",
      paramLabel = "INPUT",
      description = "an array (.npy), or pictures, or folders of pictures")
  private List<Path> inputs = new ArrayList<>();

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "where to write the logits, [N, classes]: .npy or .json")
  private @Nullable Path output;

  @Option(
      names = "--taps",
      split = ",",
      paramLabel = "TAP",
      description = "labels, stages or blocks to write, such as conv1,s1/0")
  private List<String> taps = new ArrayList<>();

  @Option(names = "--taps-out", paramLabel = "DIR", description = "where to write them")
  private @Nullable Path tapsOut;

  @Option(
      names = "--top",
      paramLabel = "K",
      defaultValue = "5",
      description = "classes to show of each image, 5 unless given; 0 for none")
  private int top = 5;

  @Mixin private ImageOptions images = new ImageOptions();

  @Mixin private MachineOptions machine = new MachineOptions();

  @Mixin private ResultFormat format = new ResultFormat();

  PredictCommand(Console console) {
    this.console = console;
  }

  @Override
  public String name() {
    return "predict";
  }

  @Override
  public Integer call() {
    checkOptions();
    SpecReference reference = takeReference();
    Optional<WeightsOption.Subject> loaded = weights.load(console, reference, machine.machine());
    if (loaded.isEmpty()) {
      return ExitCodes.DIAGNOSTICS;
    }
    WeightsOption.Subject subject = loaded.get();
    List<TapPoint> points = TapFiles.points(subject.network(), taps);
    try (ImageSource source = images.open(inputs, subject.network(), subject.steps())) {
      predict(subject.builder().build(), source, points);
    }
    return ExitCodes.OK;
  }

  private void checkOptions() {
    if (top < 0) {
      throw MachineOptions.usage(spec, "expected `--top` of at least 0, found " + top);
    }
    if (taps.isEmpty() != (tapsOut == null)) {
      throw MachineOptions.usage(spec, "expected `--taps` and `--taps-out` together");
    }
    if (output != null && !ending(output, ".npy") && !ending(output, ".json")) {
      throw MachineOptions.usage(
          spec, "expected `--output` to end in .npy or .json, found `" + output + "`");
    }
  }

  private static boolean ending(Path file, String ending) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(ending);
  }

  /** The spec may stand behind pictures; what is left are pictures. */
  private SpecReference takeReference() {
    int at = 0;
    while (at < subjects.size() - 1 && !subjects.get(at).contains(".rn")) {
      at++;
    }
    at = subjects.get(at).contains(".rn") ? at : 0;
    for (int i = 0; i < subjects.size(); i++) {
      if (i != at) {
        inputs.add(Path.of(subjects.get(i)));
      }
    }
    return SpecReference.of(subjects.get(at));
  }

  private void predict(Predictor predictor, ImageSource source, List<TapPoint> points) {
    int total = source.count();
    int classes = predictor.network().classes();
    PredictionText text = new PredictionText(predictor.network().name(), classes);
    int shown = format.isJson() ? total : Math.min(total, SHOWN);
    try (LogitsFile logits = LogitsFile.begin(output, predictor.network(), total);
        TapFiles files = tapsOut == null ? null : new TapFiles(tapsOut, images.layout(), total)) {
      for (int from = 0; from < total; from += images.batch()) {
        int count = Math.min(images.batch(), total - from);
        Inference inference = source.infer(predictor, from, count, points);
        for (int i = 0; i < count; i++) {
          float[] row = inference.logits()[i];
          requireFinite(row, source.name(from + i));
          logits.write(row);
          if (from + i < shown) {
            text.add(source.name(from + i), best(predictor, row));
          }
        }
        if (files != null) {
          files.write(inference.taps());
        }
      }
      if (files != null) {
        files.finish();
      }
      logits.finish();
    }
    show(text, total - shown);
  }

  private List<Prediction> best(Predictor predictor, float[] row) {
    return top == 0 ? List.of() : predictor.top(row, top);
  }

  private static void requireFinite(float[] logits, String image) {
    for (float logit : logits) {
      if (!Float.isFinite(logit)) {
        throw CommandFailure.environment(
            "the network computed " + logit + " for image `" + image + "`: expected finite logits",
            "look whether the weights are damaged, and whether the images hold such numbers");
      }
    }
  }

  private void show(PredictionText text, int left) {
    if (format.isJson()) {
      console.out().println(text.json());
    } else if (top > 0) {
      console.out().print(text.table());
      if (left > 0) {
        console.out().printf(Locale.ROOT, "… and %,d more images%n", left);
      }
    }
  }
}
