package io.radon.cli;

import io.radon.compiler.CompiledModel;
import io.radon.embed.CompiledSpec;
import io.radon.embed.EmbeddedCompiler;
import io.radon.runtime.data.ReadOptions;
import io.radon.runtime.image.LabelledPictures;
import io.radon.runtime.train.EvaluationReport;
import io.radon.runtime.train.Predictor;
import io.radon.runtime.train.PredictorBuilder;
import io.radon.runtime.train.TestViews;
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

/** Evaluates the newest checkpoint of a run, or weights from elsewhere, on a whole test set. */
@Command(
    name = "evaluate",
    description = "Evaluates a run's newest checkpoint, or other weights, on a whole test set.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  radon evaluate runs/ResNet20",
      "  radon evaluate specs/zoo/cifar10/resnet20.rn",
      "  radon evaluate runs/ResNet20 --format json",
      "  radon evaluate resnet50.rn --weights resnet50.pth --data folder:val --crops 10"
    })
final class EvaluateCommand implements Verb {
  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "1",
      paramLabel = "RUN_OR_SPEC",
      description = "a run's folder, or a spec: then --weights, or else its newest run below runs/")
  private String subject = "";

  @Option(
      names = "--data",
      paramLabel = "DATA",
      description =
          "shapes, cifar10:DIR, cifar100:DIR, fashion-mnist[:DIR], idx:DIR, images:DIR, npz:FILE, or folder:DIR with a folder of pictures"
              + " for each class; the run's own unless given")
  private @Nullable String data;

  @Option(names = "--skip-corrupt", description = "leaves out pictures that can't be decoded")
  private boolean skipCorrupt;

  @Option(
      names = "--batch",
      paramLabel = "N",
      defaultValue = "256",
      description = "images per step; changes no figure")
  private int batch = 256;

  @Mixin private WeightsOption weights = new WeightsOption();

  @Option(
      names = "--crops",
      paramLabel = "N",
      defaultValue = "1",
      description = "10 for the middle, the corners and their mirror images, averaged")
  private int crops = 1;

  @Option(
      names = "--scales",
      split = ",",
      paramLabel = "SIDE",
      description =
          "whole pictures at these shorter sides, averaged: 224,256,384,480,640 in the paper")
  private List<Integer> scales = new ArrayList<>();

  @Option(
      names = "--confusion",
      paramLabel = "FILE",
      description = "where to draw which classes are taken for which, a .png")
  private @Nullable Path confusion;

  @Mixin private MachineOptions options = new MachineOptions();

  @Mixin private ResultFormat format = new ResultFormat();

  EvaluateCommand(Console console) {
    this.console = console;
  }

  @Override
  public String name() {
    return "evaluate";
  }

  @Override
  public Integer call() {
    TrainingPlan.Machine machine = options.machine();
    if (batch < 1) {
      throw MachineOptions.usage(spec, "expected `--batch` of at least 1, found " + batch);
    }
    views();
    if (weights.given()) {
      return evaluateWeights(machine);
    }
    weights.requireNone();
    Path path = Path.of(subject);
    if (Files.isDirectory(path)) {
      RunFolders.requireRun(path);
      return evaluate(path, machine);
    }
    Optional<CompiledSpec> loaded = new SpecLoader(console).load(SpecReference.of(subject));
    if (loaded.isEmpty()) {
      return ExitCodes.DIAGNOSTICS;
    }
    CompiledModel model = SpecLoader.model(loaded.get(), SpecReference.of(subject));
    return evaluate(RunFolders.newest(Path.of(""), model), machine);
  }

  /** A run, by its own spec, recipe and data unless told otherwise. */
  private int evaluate(Path run, TrainingPlan.Machine machine) {
    RunSettings settings = RunSettings.read(run);
    SpecReference reference =
        new SpecReference(RunProvenance.spec(run, settings), settings.model());
    Optional<CompiledSpec> loaded = new SpecLoader(console).load(reference);
    if (loaded.isEmpty()) {
      return ExitCodes.DIAGNOSTICS;
    }
    CompiledModel model = SpecLoader.model(loaded.get(), reference);
    TrainingPlan plan =
        TrainingPlan.of(
            loaded.get(),
            EmbeddedCompiler.load(model),
            EvaluationData.split(
                data == null ? settings.data() : data,
                new ReadOptions(machine.threads(), skipCorrupt)),
            settings,
            machine);
    PredictorBuilder builder =
        Predictor.of(plan.network())
            .weights(run)
            .testImages(plan.config().testImages())
            .device(machine.device())
            .threads(machine.threads());
    LabelledPictures pictures = LabelledPictures.of(plan.data().test());
    return judge(builder, pictures, run, plan.dataName());
  }

  /** A spec's model with weights from elsewhere. */
  private int evaluateWeights(TrainingPlan.Machine machine) {
    if (data == null) {
      throw MachineOptions.usage(spec, "expected `--data` beside `--weights`");
    }
    Optional<WeightsOption.Subject> loaded =
        weights.load(console, SpecReference.of(subject), machine);
    if (loaded.isEmpty()) {
      return ExitCodes.DIAGNOSTICS;
    }
    WeightsOption.Subject found = loaded.get();
    if (found.steps().isEmpty()) {
      throw CommandFailure.usage(
          "nothing says how pictures are prepared for `"
              + found.network().name()
              + "`: expected `test_images` in the model",
          "give `--normalize imagenet` or the like, with the numbers of the training");
    }
    LabelledPictures pictures =
        EvaluationData.pictures(
            data, found.network(), found.steps(), new ReadOptions(machine.threads(), skipCorrupt));
    return judge(found.builder(), pictures, weights.path(), EvaluationData.name(data));
  }

  private int judge(PredictorBuilder builder, LabelledPictures pictures, Path from, String what) {
    TestViews chosen = views();
    Predictor predictor = builder.build();
    EvaluationReport report = predictor.evaluate(pictures, chosen, batch);
    EvaluationText text =
        new EvaluationText(predictor.network().name(), from, what, pictures.classNames(), report);
    console.out().print(format.isJson() ? text.json() : text.table());
    if (confusion != null) {
      ConfusionPicture.write(confusion, text.title(), pictures.classNames(), report);
    }
    return ExitCodes.OK;
  }

  private TestViews views() {
    try {
      return new TestViews(crops, scales);
    } catch (IllegalArgumentException e) {
      throw MachineOptions.usage(spec, String.valueOf(e.getMessage()));
    }
  }
}
