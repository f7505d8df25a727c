package io.radon.runtime.transfer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What programs put before the names of a network's tensors: the name of the entry the state dict
 * lies under, and the names of objects the network is wrapped into.
 */
final class FilePrefix {
  private static final List<String> CONTAINERS =
      List.of("", "state_dict.", "model_state_dict.", "model_state.", "model.", "net.", "params.");
  private static final List<String> WRAPPERS =
      List.of("", "module.", "model.", "backbone.", "encoder.", "net.", "network.", "resnet.");

  private FilePrefix() {}

  /** Prefixes worth a try, the empty one first; each begins at least half of the names. */
  static List<String> candidates(List<ForeignTensor> tensors) {
    Set<String> tried = new LinkedHashSet<>();
    for (String container : CONTAINERS) {
      for (String wrapper : WRAPPERS) {
        tried.add(container + wrapper);
      }
    }
    tried.add(shared(tensors));
    List<String> found = new ArrayList<>();
    for (String prefix : tried) {
      long begun = tensors.stream().filter(tensor -> tensor.name().startsWith(prefix)).count();
      if (prefix.isEmpty() || 2 * begun >= tensors.size()) {
        found.add(prefix);
      }
    }
    return found;
  }

  /** The longest run of whole parts that every name begins with. */
  private static String shared(List<ForeignTensor> tensors) {
    String shared = null;
    for (ForeignTensor tensor : tensors) {
      String parent = tensor.name().substring(0, tensor.name().lastIndexOf('.') + 1);
      if (shared == null) {
        shared = parent;
      }
      while (!parent.startsWith(shared)) {
        shared = shared.substring(0, shared.lastIndexOf('.', shared.length() - 2) + 1);
      }
    }
    return shared == null ? "" : shared;
  }

  /** The name without the prefix, where it begins with it. */
  static String stripped(String name, String prefix) {
    return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
  }
}
