package io.radon.cli;

import io.radon.runtime.transfer.ForeignTensor;
import io.radon.runtime.transfer.LoadEntry;
import io.radon.runtime.transfer.LoadPlan;
import io.radon.runtime.transfer.NetworkVariable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A load plan for people: a table by stages, then what doesn't fit. */
final class PlanText {
  private static final int SHOWN_OF_A_STAGE = 4;
  private static final int SHOWN_FAULTS = 8;
  private static final List<String> HEAD =
      List.of("variable", "shape", "tensor", "shape there", "change");

  private final LoadPlan plan;
  private final boolean all;
  private final StringBuilder text = new StringBuilder();

  private PlanText(LoadPlan plan, boolean all) {
    this.plan = plan;
    this.all = all;
  }

  /** The table, without a line end after it. */
  static String of(LoadPlan plan, boolean all) {
    PlanText text = new PlanText(plan, all);
    text.headline();
    text.table();
    text.faults();
    return text.text.toString().stripTrailing();
  }

  private void headline() {
    long numbers = plan.entries().stream().mapToLong(entry -> entry.variable().size()).sum();
    text.append(
        String.format(
            Locale.ROOT,
            "%s from %s, paired by %s%s\n",
            plan.network(),
            plan.file(),
            plan.matching(),
            plan.prefix().isEmpty() ? "" : " behind `" + plan.prefix() + "`"));
    text.append(
        String.format(
            Locale.ROOT,
            "%,d of %,d variables have their tensor, %,d numbers",
            plan.entries().size(),
            plan.entries().size() + plan.untouched().size(),
            numbers));
    if (!plan.ignored().isEmpty()) {
      text.append(
          String.format(Locale.ROOT, "; %,d tensors are for no network", plan.ignored().size()));
    }
    text.append("\n");
  }

  private void table() {
    if (!plan.alternatives().isEmpty()) {
      alternatives();
      return;
    }
    Map<String, List<LoadEntry>> stages = new LinkedHashMap<>();
    for (LoadEntry entry : plan.entries()) {
      stages.computeIfAbsent(entry.variable().stage(), name -> new ArrayList<>()).add(entry);
    }
    List<List<String>> rows = new ArrayList<>();
    stages.forEach((stage, entries) -> rows.addAll(rows(entries)));
    if (!rows.isEmpty()) {
      text.append("\n").append(table(HEAD, rows));
    }
  }

  private static String table(List<String> titles, List<List<String>> rows) {
    List<List<String>> lines = new ArrayList<>(rows);
    lines.add(0, titles);
    return AlignedTable.of(lines, List.of());
  }

  private List<List<String>> rows(List<LoadEntry> entries) {
    int shown = all || entries.size() <= SHOWN_OF_A_STAGE + 1 ? entries.size() : SHOWN_OF_A_STAGE;
    List<List<String>> rows = new ArrayList<>();
    for (LoadEntry entry : entries.subList(0, shown)) {
      rows.add(
          List.of(
              entry.variable().name(),
              shape(entry.variable().shape()),
              entry.tensor().name(),
              shape(entry.tensor().shape()) + type(entry.tensor()),
              entry.transposed()));
    }
    if (shown < entries.size()) {
      String stage = entries.get(0).variable().stage();
      rows.add(List.of(stage + "/… " + (entries.size() - shown) + " more", "", "", "", ""));
    }
    return rows;
  }

  private static String type(ForeignTensor tensor) {
    return tensor.type().equals("F32") ? "" : " " + tensor.type();
  }

  /** Only what differs between the first two ways. */
  private void alternatives() {
    LoadPlan.Alternative first = plan.alternatives().get(0);
    LoadPlan.Alternative second = plan.alternatives().get(1);
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < first.entries().size(); i++) {
      LoadEntry here = first.entries().get(i);
      LoadEntry there = second.entries().get(i);
      if (!here.equals(there)) {
        rows.add(List.of(here.variable().name(), here.tensor().name(), there.tensor().name()));
      }
    }
    text.append("\nA: ").append(first.matching());
    text.append("\nB: ").append(second.matching()).append("\n\n");
    int shown = all ? rows.size() : Math.min(rows.size(), SHOWN_FAULTS);
    text.append(table(List.of("variable", "A", "B"), rows.subList(0, shown)));
    if (shown < rows.size()) {
      text.append("… ").append(rows.size() - shown).append(" more\n");
    }
  }

  private void faults() {
    section(
        plan.partial() ? "of another shape, so these keep their first values" : "of another shape",
        plan.mismatched().stream()
            .map(
                entry ->
                    entry.variable().name()
                        + ": expected "
                        + shape(entry.expectedShape())
                        + ", found "
                        + shape(entry.tensor().shape())
                        + " in "
                        + entry.tensor().name())
            .toList());
    section(
        plan.partial() ? "missing, so these keep their first values" : "missing",
        plan.missing().stream().map(PlanText::described).toList());
    section(
        plan.partial() ? "without a variable, so these are left out" : "without a variable",
        plan.extra().stream().map(tensor -> tensor.name() + " " + shape(tensor.shape())).toList());
    if (plan.fits()) {
      return;
    }
    plan.faultyStage()
        .ifPresent(stage -> text.append("\nthe first stage at fault is ").append(stage));
  }

  private void section(String title, List<String> lines) {
    if (lines.isEmpty()) {
      return;
    }
    int shown = all ? lines.size() : Math.min(lines.size(), SHOWN_FAULTS);
    text.append("\n").append(title).append(":\n");
    lines.subList(0, shown).forEach(line -> text.append("  ").append(line).append("\n"));
    if (shown < lines.size()) {
      text.append("  … ").append(lines.size() - shown).append(" more\n");
    }
  }

  private static String described(NetworkVariable variable) {
    return variable.name() + " " + shape(variable.shape());
  }

  private static String shape(List<Integer> shape) {
    return shape.isEmpty()
        ? "1"
        : shape.stream().map(String::valueOf).collect(Collectors.joining("x"));
  }
}
