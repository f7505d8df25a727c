package io.radon.cli;

import io.radon.runtime.transfer.ForeignTensor;
import io.radon.runtime.transfer.LoadEntry;
import io.radon.runtime.transfer.LoadPlan;
import io.radon.runtime.transfer.NetworkVariable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A load plan for programs. */
final class PlanJson {
  private PlanJson() {}

  static String of(LoadPlan plan) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("model", plan.network());
    all.put("file", plan.file());
    all.put("fits", plan.fits());
    plan.problem().ifPresent(problem -> all.put("problem", problem));
    all.put("matching", plan.matching());
    plan.scheme().ifPresent(scheme -> all.put("scheme", scheme.word()));
    all.put("prefix", plan.prefix());
    all.put("partial", plan.partial());
    plan.faultyStage().ifPresent(stage -> all.put("first_faulty_stage", stage));
    plan.likeness().ifPresent(text -> all.put("looks_like", text));
    all.put("entries", entries(plan.entries()));
    all.put("other_shape", entries(plan.mismatched()));
    all.put("missing", plan.missing().stream().map(PlanJson::variable).toList());
    all.put("extra", plan.extra().stream().map(PlanJson::tensor).toList());
    all.put("ignored", plan.ignored().stream().map(PlanJson::tensor).toList());
    if (!plan.alternatives().isEmpty()) {
      all.put("alternatives", plan.alternatives().stream().map(PlanJson::alternative).toList());
    }
    return JsonText.of(all);
  }

  private static Map<String, Object> alternative(LoadPlan.Alternative alternative) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("matching", alternative.matching());
    object.put("entries", entries(alternative.entries()));
    return object;
  }

  private static List<Map<String, Object>> entries(List<LoadEntry> entries) {
    return entries.stream()
        .map(
            entry -> {
              Map<String, Object> object = variable(entry.variable());
              object.put("tensor", tensor(entry.tensor()));
              object.put("expected_shape", entry.expectedShape());
              object.put("transposed", entry.transposed());
              return object;
            })
        .toList();
  }

  private static Map<String, Object> variable(NetworkVariable variable) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("variable", variable.name());
    object.put("stage", variable.stage());
    object.put("shape", variable.shape());
    return object;
  }

  private static Map<String, Object> tensor(ForeignTensor tensor) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("name", tensor.name());
    object.put("type", tensor.type());
    object.put("shape", tensor.shape());
    return object;
  }
}
