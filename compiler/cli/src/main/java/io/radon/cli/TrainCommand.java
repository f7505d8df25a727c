package io.radon.cli;

import io.radon.compiler.CompiledModel;
import io.radon.compiler.RecipeOverrides;
import io.radon.compiler.ir.ConstructorArgument;
import io.radon.compiler.ir.Recipe;
import io.radon.embed.CompiledNetwork;
import io.radon.embed.CompiledSpec;
import io.radon.embed.EmbeddedCompiler;
import io.radon.runtime.data.DataException;
import io.radon.runtime.data.DataSource;
import io.radon.runtime.data.DataSources;
import io.radon.runtime.data.DataSplit;
import io.radon.runtime.data.ReadOptions;
import io.radon.runtime.model.ImageSize;
import io.radon.runtime.tensor.Precision;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Trains a model, and evaluates it after each epoch. */
@Command(
    name = "train",
    description = "Trains a model, and evaluates it after each epoch.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  radon train specs/zoo/cifar10/resnet20.rn",
      "  radon train specs/zoo/cifar10/resnet20.rn:ResNet20B --epochs 2 --set batch=32",
      "  radon train specs/zoo/cifar10/resnet20.rn --data cifar10:~/.cache/radon-data/cifar10",
      "  radon train net.rn --data fashion-mnist --init-from w.pth --partial --freeze conv1,s1",
      "  radon train --resume --out runs/ResNet20"
    })
final class TrainCommand implements Verb {
  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "SPEC[:Model[(args)]]",
      description =
          "the model; without a name the one named like the file, or the only one (may be left out"
              + " with --resume)")
  private @Nullable String model;

  @Option(
      names = "--data",
      paramLabel = "DATA",
      description =
          "shapes (the default), cifar10:DIR, cifar100:DIR, fashion-mnist[:DIR], idx:DIR,"
              + " images:DIR or npz:FILE")
  private @Nullable String data;

  @Option(
      names = "--skip-corrupt",
      description = "leaves out pictures that can't be decoded, and counts them")
  private boolean skipCorrupt;

  @Option(names = "--epochs", paramLabel = "N", description = "how many epochs, for the recipe's")
  private @Nullable Integer epochs;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "decides first weights, order and augmentation; 1 unless given")
  private @Nullable Long seed;

  @Option(
      names = "--recipe",
      paramLabel = "NAME",
      description = "a recipe of the spec or of the standard library")
  private @Nullable String recipe;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description =
          "changes the recipe: rate, momentum, weight_decay, factor, batch, epochs, steps or what a"
              + " recipe has")
  private List<String> settings = new ArrayList<>();

  @Mixin private PrecisionOption precision = new PrecisionOption();

  @Mixin private TuningOptions tuningOptions = new TuningOptions();

  @Mixin private SavingOptions saving = new SavingOptions();

  @Option(
      names = "--tensorboard",
      description = "writes events for TensorBoard too, into the run's folder")
  private boolean tensorBoard;

  @Mixin private MachineOptions options = new MachineOptions();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "where the run goes; runs/MODEL, runs/MODEL-2 … unless given")
  private @Nullable Path out;

  @Option(names = "--resume", description = "goes on with the run in --out")
  private boolean resume;

  @Option(
      names = {"-q", "--quiet"},
      description = "shows only the result")
  private boolean quiet;

  TrainCommand(Console console) {
    this.console = console;
  }

  @Override
  public String name() {
    return "train";
  }

  @Override
  public Integer call() {
    TrainingPlan.Machine machine = options.machine();
    saving.check();
    if (epochs != null && epochs < 1) {
      throw usage("expected `--epochs` of at least 1, found " + epochs);
    }
    return resume ? resumed(machine) : fresh(machine);
  }

  private int fresh(TrainingPlan.Machine machine) {
    if (model == null) {
      throw usage("expected a spec to train, such as `radon train specs/zoo/cifar10/resnet20.rn`");
    }
    Precision computed = precision.precision();
    Tuning tuning = tuningOptions.tuning();
    SpecReference reference = SpecReference.of(model);
    String dataName = data == null ? DataSources.DEFAULT : data;
    DataSource source = source(dataName);
    Optional<CompiledSpec> loaded = new SpecLoader(console).load(reference);
    if (loaded.isEmpty()) {
      return ExitCodes.DIAGNOSTICS;
    }
    CompiledSpec compiled = loaded.get();
    CompiledModel chosen = SpecLoader.model(compiled, reference);
    DataSplit split = source.open(new ReadOptions(machine.threads(), skipCorrupt));
    if (tuning.start() != null) {
      SpecReference fitting = forClasses(reference, chosen, split.train().classes());
      if (!fitting.equals(reference)) {
        reference = fitting;
        compiled = new SpecLoader(console).load(reference).orElseThrow(CommandFailure::alreadyTold);
        chosen = SpecLoader.model(compiled, reference);
      }
    }
    CompiledNetwork network = EmbeddedCompiler.load(chosen);
    ImageSize input = network.newInstance().input();
    RecipeChoice choice =
        RecipeChoice.of(recipe, compiled.recipes(), compiled.ownRecipes(), source.name(), input);
    RunSettings run =
        new RunSettings(
            compiled.file().path(),
            reference.model() == null ? chosen.graph().name() : reference.model(),
            RunSettings.absolute(dataName),
            changed(choice.recipe()),
            seed == null ? 1 : seed,
            computed,
            tuning,
            changes(),
            skipCorrupt);
    TrainingPlan plan = TrainingPlan.of(compiled, network, split, run, machine);
    tuning.check(plan.network());
    Path folder =
        out == null ? RunFolders.fresh(Path.of(""), chosen.graph().name()) : RunFolders.named(out);
    return new TrainingSession(console, saving::applyTo, quiet)
        .ofCommand(spec)
        .withTensorBoard(tensorBoard)
        .start(plan, choice.reason(), folder);
  }

  private int resumed(TrainingPlan.Machine machine) {
    if (out == null) {
      throw usage("`--resume` needs the run's folder: `--out DIR`");
    }
    if (tuningOptions.isGiven()) {
      throw CommandFailure.usage(
          "a resumed run keeps what it began with and which parts learn: `--init-from`,"
              + " `--partial`, `--freeze` and `--rate-factor` can't be given",
          "start a new run");
    }
    if (seed != null || recipe != null || precision.isGiven() || !settings.isEmpty()) {
      throw CommandFailure.usage(
          "a resumed run keeps its seed, recipe and precision: `--seed`, `--recipe`, `--set` and"
              + " `--precision` can't be given",
          "start a new run, or resume with `--epochs` alone");
    }
    RunFolders.requireRun(out);
    RunSettings saved = RunSettings.read(out);
    RunSettings run =
        saved.with(changed(saved.recipe()), changes()).on(data).skippingCorrupt(skipCorrupt);
    SpecReference reference =
        model == null
            ? new SpecReference(RunProvenance.spec(out, saved), saved.model())
            : SpecReference.of(model);
    DataSource source = source(run.data());
    Optional<CompiledSpec> loaded = new SpecLoader(console).load(reference);
    if (loaded.isEmpty()) {
      return ExitCodes.DIAGNOSTICS;
    }
    CompiledModel chosen = SpecLoader.model(loaded.get(), reference);
    RunFolders.requireSameModel(out, chosen);
    CompiledNetwork network = EmbeddedCompiler.load(chosen);
    TrainingPlan plan =
        TrainingPlan.of(
            loaded.get(),
            network,
            source.open(new ReadOptions(machine.threads(), run.skipCorrupt())),
            run,
            machine);
    return new TrainingSession(console, saving::applyTo, quiet)
        .ofCommand(spec)
        .withTensorBoard(tensorBoard)
        .resume(plan, out);
  }

  /** The same model for that many classes, unless its argument is written or it has none. */
  private static SpecReference forClasses(
      SpecReference reference, CompiledModel model, int classes) {
    String written = reference.model() == null ? model.graph().name() : reference.model();
    Optional<ConstructorArgument> argument =
        model.graph().arguments().stream().filter(a -> a.name().equals("classes")).findFirst();
    if (argument.isEmpty() || argument.get().value() == classes || written.contains("classes")) {
      return reference;
    }
    String more = "classes: " + classes + ")";
    return new SpecReference(
        reference.file(),
        written.endsWith(")")
            ? written.substring(0, written.length() - 1) + ", " + more
            : written + "(" + more);
  }

  private List<String> changes() {
    List<String> all = new ArrayList<>(settings);
    if (epochs != null) {
      all.add("epochs=" + epochs);
    }
    return all;
  }

  /** The recipe with the changes of the command line; messages are shown when one is wrong. */
  private Recipe changed(Recipe base) {
    RecipeOverrides.Result result = RecipeOverrides.apply(base, changes());
    new DiagnosticsText(console).show(result.diagnostics());
    return result.recipe().orElseThrow(CommandFailure::alreadyTold);
  }

  private static DataSource source(String text) {
    try {
      return DataSources.parse(text);
    } catch (DataException e) {
      throw CommandFailure.usage(String.valueOf(e.getMessage()), null);
    }
  }

  private ParameterException usage(String message) {
    return MachineOptions.usage(spec, message);
  }
}
