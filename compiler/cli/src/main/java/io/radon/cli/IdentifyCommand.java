package io.radon.cli;

import io.radon.runtime.transfer.FileSummary;
import io.radon.runtime.transfer.Fingerprints;
import io.radon.runtime.transfer.Likeness;
import io.radon.runtime.weights.WeightFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tells which model of the zoo a file of weights is of. */
@Command(
    name = "identify",
    description = "Tells which models of the zoo a file of weights is most like, and what differs.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  radon identify model.safetensors",
      "  radon identify runs/ResNet20 --format json"
    })
final class IdentifyCommand implements Verb {
  private static final int SHOWN = 4;
  private static final double WORTH_A_WORD = 0.25;

  private final Console console;

  @Parameters(
      arity = "1",
      paramLabel = "FILE",
      description = "a file of weights, a checkpoint's prefix, or a run's folder")
  private String file = "";

  @Mixin private ResultFormat format = new ResultFormat();

  IdentifyCommand(Console console) {
    this.console = console;
  }

  @Override
  public String name() {
    return "identify";
  }

  @Override
  public Integer call() {
    try (WeightFile opened = WeightsSource.open(file)) {
      FileSummary summary = FileSummary.of(opened);
      List<Likeness> nearest = Fingerprints.ofClassPath().nearest(opened);
      List<Likeness> shown =
          nearest.stream()
              .filter(likeness -> likeness.share() > WORTH_A_WORD)
              .limit(SHOWN)
              .toList();
      if (format.isJson()) {
        console.out().println(json(summary, shown));
      } else {
        console.out().print(text(summary, shown));
      }
    }
    return ExitCodes.OK;
  }

  private String text(FileSummary summary, List<Likeness> nearest) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%s (%s): %,d tensors, %,d numbers%n",
            file,
            summary.format(),
            summary.tensors(),
            summary.numbers()));
    if (nearest.isEmpty()) {
      return text.append("no model of the zoo is near\n").toString();
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("model", "spec", "parameters", "alike", "what the file has otherwise"));
    for (Likeness likeness : nearest) {
      List<String> differences = likeness.differences();
      for (int i = 0; i < Math.max(1, differences.size()); i++) {
        String difference = differences.isEmpty() ? "" : differences.get(i);
        rows.add(i == 0 ? row(likeness, difference) : List.of("", "", "", "", difference));
      }
    }
    text.append("\n").append(AlignedTable.of(rows, List.of(2, 3)));
    if (nearest.stream().filter(each -> each.share() == nearest.get(0).share()).count() > 1) {
      text.append("\nweights alone don't tell models of the same tensors apart\n");
    }
    return text.toString();
  }

  private static List<String> row(Likeness likeness, String difference) {
    return List.of(
        likeness.name(),
        likeness.spec(),
        String.format(Locale.ROOT, "%,d", likeness.parameters()),
        // never 100 % unless all agree
        String.format(Locale.ROOT, "%.1f %%", Math.floor(likeness.share() * 1000) / 10),
        difference);
  }

  private String json(FileSummary summary, List<Likeness> nearest) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("file", file);
    all.put("format", summary.format());
    all.put("tensors", summary.tensors());
    all.put("numbers", summary.numbers());
    List<Map<String, Object>> models = new ArrayList<>();
    for (Likeness likeness : nearest) {
      Map<String, Object> model = new LinkedHashMap<>();
      model.put("name", likeness.name());
      model.put("spec", likeness.spec());
      model.put("model", likeness.model());
      model.put("digest", likeness.digest());
      model.put("parameters", likeness.parameters());
      model.put("share", likeness.share());
      model.put("differences", likeness.differences());
      models.add(model);
    }
    all.put("nearest", models);
    return JsonText.of(all);
  }
}
