package io.radon.runtime.transfer;

import io.radon.runtime.golden.CifarResNet20;
import io.radon.runtime.golden.CifarResNet20.Shortcut;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Lists of tensors as files have them, and plans for them. */
final class FileLists {
  static final Inventory OPTION_A = Inventory.of(new CifarResNet20(Shortcut.ZERO_PAD));
  static final Inventory OPTION_C = Inventory.of(new CifarResNet20(Shortcut.PROJECTION_ALL));

  private FileLists() {}

  /** All tensors of a network under a scheme's names, in its order. */
  static List<ForeignTensor> of(Inventory inventory, NameScheme scheme) {
    NameScheme.Names names = scheme.of(inventory);
    List<ForeignTensor> tensors = new ArrayList<>();
    for (NetworkVariable variable : inventory.variables()) {
      tensors.add(
          new ForeignTensor(
              names.of(variable).get(0),
              "F32",
              scheme.layout().shape(variable.kind(), variable.shape())));
    }
    return tensors;
  }

  static List<ForeignTensor> renamed(List<ForeignTensor> tensors, UnaryOperator<String> name) {
    return tensors.stream()
        .map(tensor -> new ForeignTensor(name.apply(tensor.name()), tensor.type(), tensor.shape()))
        .toList();
  }

  static LoadPlan plan(Inventory inventory, List<ForeignTensor> tensors) {
    return plan(inventory, tensors, LoadOptions.strict());
  }

  static LoadPlan plan(Inventory inventory, List<ForeignTensor> tensors, LoadOptions options) {
    return new Planner(inventory, "w.safetensors", tensors, options).plan();
  }

  /** The plan's pairs as {@code variable < tensor}. */
  static List<String> pairs(LoadPlan plan) {
    return plan.entries().stream()
        .map(entry -> entry.variable().name() + " < " + entry.tensor().name())
        .toList();
  }
}
