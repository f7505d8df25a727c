package io.radon.cli;

import io.radon.compiler.CompiledModel;
import io.radon.embed.CompiledSpec;
import io.radon.embed.EmbeddedCompiler;
import io.radon.runtime.data.DataException;
import io.radon.runtime.data.DataSources;
import io.radon.runtime.data.DataSplit;
import io.radon.runtime.train.Evaluation;
import io.radon.runtime.train.Evaluator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Evaluates the newest checkpoint of a run on a whole test set. */
@Command(
    name = "evaluate",
    description = "Evaluates the newest checkpoint of a run on the whole test set.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  radon evaluate runs/ResNet20",
      "  radon evaluate specs/zoo/cifar10/resnet20.rn",
      "  radon evaluate runs/ResNet20 --format json"
    })
final class EvaluateCommand implements Verb {
  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "1",
      paramLabel = "RUN_OR_SPEC",
      description = "a run's folder, or a spec: then its newest run below runs/")
  private String subject = "";

  @Option(
      names = "--data",
      paramLabel = "DATA",
      description =
          "shapes, cifar10:DIR, fashion-mnist[:DIR] or idx:DIR; the run's own unless given")
  private @Nullable String data;

  @Option(
      names = "--batch",
      paramLabel = "N",
      defaultValue = "256",
      description = "images per step; changes no figure")
  private int batch = 256;

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
    Path path = Path.of(subject);
    if (Files.isDirectory(path)) {
      RunFolder.requireRun(path);
      return evaluate(path, machine);
    }
    Optional<CompiledSpec> loaded = new SpecLoader(console).load(SpecReference.of(subject));
    if (loaded.isEmpty()) {
      return ExitCodes.DIAGNOSTICS;
    }
    CompiledModel model = SpecLoader.model(loaded.get(), SpecReference.of(subject));
    return evaluate(RunFolder.newest(Path.of(""), model), machine);
  }

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
            open(data == null ? settings.data() : data),
            settings,
            machine);
    Evaluation evaluation =
        Evaluator.evaluate(
            plan.network(),
            run,
            plan.data().test(),
            plan.config().testImages(),
            batch,
            machine.device(),
            machine.threads());
    show(run, plan, evaluation);
    return ExitCodes.OK;
  }

  private static DataSplit open(String text) {
    try {
      return DataSources.parse(text).open();
    } catch (DataException e) {
      throw CommandFailure.environment(
          String.valueOf(e.getMessage()), "name the data with `--data`");
    }
  }

  private void show(Path run, TrainingPlan plan, Evaluation evaluation) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("model", plan.network().name());
    all.put("run", run.toString());
    all.put("data", plan.dataName());
    all.put("top1", evaluation.top1());
    all.put("loss", evaluation.loss());
    all.put("correct", evaluation.correct());
    all.put("total", evaluation.total());
    if (format.isJson()) {
      console.out().println(JsonText.of(all));
      return;
    }
    console
        .out()
        .printf(
            Locale.ROOT,
            "%s of %s on %s: top-1 %.2f %% (%,d of %,d), loss %.4f%n",
            List.of(
                    plan.network().name(),
                    run,
                    plan.dataName(),
                    100 * evaluation.top1(),
                    evaluation.correct(),
                    evaluation.total(),
                    evaluation.loss())
                .toArray());
  }
}
