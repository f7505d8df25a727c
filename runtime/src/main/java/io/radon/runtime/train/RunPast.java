package io.radon.runtime.train;

import io.radon.runtime.checkpoint.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a run has behind it that decides its bits: the weights it began with, and what was otherwise
 * when it was resumed. Each checkpoint and the run's record hold it.
 */
final class RunPast {
  /** The key of what a resumed run had otherwise than before, which may change bits. */
  static final String MACHINE_CHANGES = "machine_changes";

  private static final String FORKED = "forked";
  private static final String STARTING_WEIGHTS = "starting_weights";

  private boolean forked;
  private final List<String> machineChanges = new ArrayList<>();
  private Map<String, Object> startingWeights = Map.of();

  /** The run began with weights of a file, of which this is to be told. */
  void beganWith(Map<String, Object> weights) {
    startingWeights = weights;
  }

  /**
   * Takes over the past of a checkpoint, and tells what is otherwise now.
   *
   * @param state of the checkpoint
   * @param before the identity of the run that saved it
   */
  void goOn(
      Map<String, Object> state,
      Map<String, Object> before,
      RunIdentity now,
      TrainingListener listener) {
    List<String> forks = now.forks(before);
    forked = !forks.isEmpty() || Boolean.TRUE.equals(state.get(FORKED));
    forks.forEach(fork -> listener.warning("the resumed run is planned anew: " + fork));
    if (state.get(MACHINE_CHANGES) instanceof List<?> earlier) {
      earlier.forEach(change -> machineChanges.add(String.valueOf(change)));
    }
    List<String> changes = now.machineChanges(before);
    machineChanges.addAll(changes);
    changes.forEach(
        change -> listener.warning("other bits may come out than without the stop: " + change));
    if (state.containsKey(STARTING_WEIGHTS)) {
      startingWeights = Json.object(state, STARTING_WEIGHTS);
    }
  }

  /** As JSON values. */
  Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put(FORKED, forked);
    if (!machineChanges.isEmpty()) {
      map.put(MACHINE_CHANGES, List.copyOf(machineChanges));
    }
    if (!startingWeights.isEmpty()) {
      map.put(STARTING_WEIGHTS, startingWeights);
    }
    return map;
  }
}
