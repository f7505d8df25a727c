package io.radon.cli;

import io.radon.compiler.CompiledModel;
import io.radon.embed.CompiledSpec;
import io.radon.embed.EmbeddedCompiler;
import io.radon.embed.RecipeConfigs;
import io.radon.runtime.data.ImageStep;
import io.radon.runtime.model.Network;
import io.radon.runtime.train.Predictor;
import io.radon.runtime.train.PredictorBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of commands that take a model from a spec and its weights from elsewhere. */
final class WeightsOption {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(
      names = "--weights",
      paramLabel = "FILE_OR_RUN",
      description = "a file of weights, or the folder of a run: then its newest checkpoint")
  private @Nullable Path weights;

  @Option(
      names = "--normalize",
      paramLabel = "NUMBERS",
      description =
          "imagenet, cifar10, …, or mean=a,b,c,std=a,b,c: instead of the normalisation that the"
              + " model declares")
  private @Nullable String normalize;

  @Option(
      names = "--class-names",
      paramLabel = "FILE",
      description = "the names of the classes, one a line")
  private @Nullable Path classNames;

  /**
   * A model that is ready to predict, but for the size of its pictures.
   *
   * @param steps how pictures are prepared; empty where nothing says so
   */
  record Subject(
      CompiledModel model, Network network, List<ImageStep> steps, PredictorBuilder builder) {}

  /** Whether weights were named. */
  boolean given() {
    return weights != null;
  }

  /** The file or run as it was written. */
  Path path() {
    Path path = weights;
    if (path == null) {
      throw MachineOptions.usage(command, "missing required option: '--weights=FILE_OR_RUN'");
    }
    return path;
  }

  /** Refuses options that say nothing without weights. */
  void requireNone() {
    if (normalize != null || classNames != null) {
      throw MachineOptions.usage(
          command, "expected `--weights` beside `--normalize` and `--class-names`");
    }
  }

  /** Compiles the spec and finds the weights; empty after messages. */
  Optional<Subject> load(Console console, SpecReference reference, TrainingPlan.Machine machine) {
    Path path = path();
    Optional<CompiledSpec> loaded = new SpecLoader(console).load(reference);
    if (loaded.isEmpty()) {
      return Optional.empty();
    }
    CompiledModel model = SpecLoader.model(loaded.get(), reference);
    if (!Files.exists(path)) {
      throw CommandFailure.environment(
          "no weights `" + path + "`", "name a file of weights, or a run's folder");
    }
    Network network = EmbeddedCompiler.load(model).newInstance();
    List<ImageStep> steps = network.testImages();
    if (Files.isDirectory(path)) {
      RunFolders.requireRun(path);
      RunFolders.requireSameModel(path, model);
      steps = RecipeConfigs.of(RunSettings.read(path).recipe()).build().testImages();
    }
    if (normalize != null) {
      steps = Normalization.replaced(steps, Normalization.of(normalize));
    }
    PredictorBuilder builder =
        Predictor.of(network)
            .weights(path)
            .testImages(steps)
            .device(machine.device())
            .threads(machine.threads());
    if (classNames != null) {
      builder.classNames(ClassNames.read(classNames, network));
    }
    return Optional.of(new Subject(model, network, steps, builder));
  }
}
