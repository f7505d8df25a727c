package io.radon.runtime.transfer;

import java.util.Set;

/** Tensors that programs store beside a network's weights, and that no network needs. */
final class Bystanders {
  private static final Set<String> FOLDERS =
      Set.of(
          "optimizer",
          "optimizers",
          "optimizer_state_dict",
          "optimizer_states",
          "optim",
          "lr_scheduler",
          "lr_schedulers",
          "scheduler",
          "scaler",
          "amp",
          "amp_scaler",
          "ema",
          "model_ema",
          "state_dict_ema",
          "save_counter",
          "_CHECKPOINTABLE_OBJECT_GRAPH",
          "metrics",
          "seed_generators");

  private Bystanders() {}

  static boolean has(String name) {
    if (name.endsWith("num_batches_tracked") || isOfRun(name)) {
      return true;
    }
    int end = 0;
    while (end < name.length() && name.charAt(end) != '.' && name.charAt(end) != '/') {
      end++;
    }
    return FOLDERS.contains(name.substring(0, end));
  }

  /** {@link #has}, of a name as it is in the file. */
  static boolean isBesideNetwork(String name) {
    String container = "state_dict.";
    return has(name) || (name.startsWith(container) && has(name.substring(container.length())));
  }

  /** A variable of an optimizer or of the input in a checkpoint of Radon: {@code momentum:…}. */
  private static boolean isOfRun(String name) {
    int colon = name.indexOf(':');
    int slash = name.indexOf('/');
    return colon > 0 && colon < name.length() - 2 && (slash < 0 || colon < slash);
  }
}
