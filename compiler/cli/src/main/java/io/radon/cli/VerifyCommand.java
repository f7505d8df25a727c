package io.radon.cli;

import io.radon.runtime.model.TapPoint;
import io.radon.runtime.train.Inference;
import io.radon.runtime.train.Predictor;
import io.radon.runtime.train.TapValue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares what a network computes with what another framework computed. */
@Command(
    name = "verify",
    description = "Compares logits and values inside the network with another framework's.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "The difference of an image is the norm of what differs, relative to the norm of the",
      "reference; the largest of all images must not be above the bound, or the exit code is 1.",
      "",
      "Examples:",
      "  radon verify resnet50.rn --weights w.pth --input batch.npy --reference logits.npy",
      "  radon verify resnet20.rn --weights w.npz --input batch.npy --taps-reference taps"
    })
final class VerifyCommand implements Verb {
  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(arity = "1", paramLabel = "SPEC[:Model]", description = "the model")
  private String subject = "";

  @Mixin private WeightsOption weights = new WeightsOption();

  @Option(
      names = "--input",
      required = true,
      paramLabel = "INPUT",
      description = "an array (.npy), or pictures, or folders of pictures")
  private List<Path> inputs = new ArrayList<>();

  @Option(
      names = "--reference",
      paramLabel = "FILE",
      description = "the logits to expect, an array (.npy) of [N, classes]")
  private @Nullable Path reference;

  @Option(
      names = "--taps-reference",
      paramLabel = "DIR",
      description = "a folder with arrays such as conv1.npy and s1.0.npy, as predict writes them")
  private @Nullable Path tapsReference;

  @Option(
      names = "--bound",
      paramLabel = "B",
      defaultValue = "1e-4",
      description = "the largest relative difference that passes, 1e-4 unless given")
  private double bound = 1e-4;

  @Mixin private ImageOptions images = new ImageOptions();

  @Mixin private MachineOptions machine = new MachineOptions();

  @Mixin private ResultFormat format = new ResultFormat();

  VerifyCommand(Console console) {
    this.console = console;
  }

  @Override
  public String name() {
    return "verify";
  }

  @Override
  public Integer call() {
    if (reference == null && tapsReference == null) {
      throw MachineOptions.usage(spec, "expected `--reference`, `--taps-reference` or both");
    }
    if (!(bound > 0)) {
      throw MachineOptions.usage(spec, "expected `--bound` above 0, found " + bound);
    }
    Optional<WeightsOption.Subject> loaded =
        weights.load(console, SpecReference.of(subject), machine.machine());
    if (loaded.isEmpty()) {
      return ExitCodes.DIAGNOSTICS;
    }
    WeightsOption.Subject found = loaded.get();
    List<TapPoint> points = referencePoints(found);
    List<Difference> differences = new ArrayList<>();
    try (ImageSource source = images.open(inputs, found.network(), found.steps())) {
      List<ReferenceArray> references = references(found, points, source.count());
      try {
        compare(found.builder().build(), source, points, references);
        references.forEach(each -> differences.add(each.difference()));
      } finally {
        references.forEach(ReferenceArray::close);
      }
    }
    boolean passed = differences.stream().allMatch(each -> each.relative() <= bound);
    DifferenceText text = new DifferenceText(found.network().name(), bound, differences);
    console.out().print(format.isJson() ? text.json() : text.table());
    return passed ? ExitCodes.OK : ExitCodes.DIAGNOSTICS;
  }

  /** The places for which the folder has an array. */
  private List<TapPoint> referencePoints(WeightsOption.Subject found) {
    Path folder = tapsReference;
    if (folder == null) {
      return List.of();
    }
    List<TapPoint> points =
        found.network().taps().stream()
            .filter(point -> Files.isRegularFile(TapFiles.file(folder, point)))
            .toList();
    if (points.isEmpty()) {
      throw CommandFailure.environment(
          "no array of a tap in `"
              + folder
              + "`: expected files such as `"
              + TapFiles.file(folder, found.network().taps().get(0)).getFileName()
              + "`",
          null);
    }
    return points;
  }

  private List<ReferenceArray> references(
      WeightsOption.Subject found, List<TapPoint> points, int count) {
    List<ReferenceArray> all = new ArrayList<>();
    try {
      for (TapPoint point : points) {
        Path folder = tapsReference == null ? Path.of("") : tapsReference;
        all.add(ReferenceArray.open(point.name(), TapFiles.file(folder, point), count));
      }
      if (reference != null) {
        all.add(ReferenceArray.open("logits", reference, count));
        all.get(all.size() - 1).requireShape(List.of(count, found.network().classes()));
      }
      return all;
    } catch (CommandFailure e) {
      all.forEach(ReferenceArray::close);
      throw e;
    }
  }

  private void compare(
      Predictor predictor,
      ImageSource source,
      List<TapPoint> points,
      List<ReferenceArray> references) {
    int total = source.count();
    for (int from = 0; from < total; from += images.batch()) {
      int count = Math.min(images.batch(), total - from);
      Inference inference = source.infer(predictor, from, count, points);
      for (int i = 0; i < points.size(); i++) {
        TapValue tap = inference.taps().get(i);
        List<Integer> shape = new ArrayList<>(tap.shape());
        shape.set(0, total);
        references.get(i).requireShape(images.layout().of(shape));
        references.get(i).compare(TapFiles.inLayout(tap, images.layout()), count);
      }
      if (reference != null) {
        references.get(points.size()).compare(joined(inference.logits()), count);
      }
    }
  }

  private static float[] joined(float[][] rows) {
    float[] all = new float[rows.length * rows[0].length];
    for (int row = 0; row < rows.length; row++) {
      System.arraycopy(rows[row], 0, all, row * rows[0].length, rows[0].length);
    }
    return all;
  }
}
