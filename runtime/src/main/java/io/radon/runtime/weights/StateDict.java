package io.radon.runtime.weights;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tensors in a pickle's nested dictionaries and lists, by keys joined with dots. */
final class StateDict {
  private static final int DEEPEST = 32;
  private static final int MOST_VALUES = 300_000;

  private final InputFile file;
  private final Map<String, TorchTensor> tensors = new LinkedHashMap<>();
  private int values;

  private StateDict(InputFile file) {
    this.file = file;
  }

  /** The tensors in the order of the pickle; values of other kinds are left out. */
  static Map<String, TorchTensor> flatten(InputFile file, Object root) {
    StateDict state = new StateDict(file);
    state.visit("", root, 0);
    if (state.tensors.isEmpty()) {
      throw file.problem(
          "holds a pickle without a tensor: expected a state dict; save it with"
              + " `torch.save(model.state_dict(), path)`");
    }
    return state.tensors;
  }

  private void visit(String path, Object value, int depth) {
    // Lists may contain themselves, or each other many times over.
    if (depth > DEEPEST || ++values > MOST_VALUES) {
      throw file.problem(
          "holds a pickle whose values are nested too deeply or too often at %s: expected %d levels"
              + " and %,d values at most",
          Quoted.name(path), DEEPEST, MOST_VALUES);
    }
    if (value instanceof TorchTensor tensor) {
      add(path.isEmpty() ? "tensor" : path, tensor);
    } else if (value instanceof Map<?, ?> map) {
      map.forEach((key, inner) -> visit(joined(path, String.valueOf(key)), inner, depth + 1));
    } else if (value instanceof List<?> list) {
      visitAll(path, list, depth);
    } else if (value instanceof PickleTuple tuple) {
      visitAll(path, tuple.items(), depth);
    }
  }

  private void visitAll(String path, List<?> items, int depth) {
    for (int i = 0; i < items.size(); i++) {
      visit(joined(path, String.valueOf(i)), items.get(i), depth + 1);
    }
  }

  private String joined(String path, String key) {
    return Limits.checkName(file, path.isEmpty() ? key : path + "." + key);
  }

  private void add(String name, TorchTensor tensor) {
    if (tensors.put(name, tensor) != null) {
      throw file.problem(
          "holds two tensors of the name %s: expected one; save it again", Quoted.name(name));
    }
    Limits.checkEntries(file, tensors.size());
  }
}
