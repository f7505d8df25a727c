package io.radon.runtime.transfer;

import java.util.List;
import java.util.Optional;

/**
 * One attempt to pair a file's tensors with a network's variables.
 *
 * @param matching how, for people
 * @param pairs in the network's order, of equal and of other shapes
 * @param usual how many tensors have the name that the scheme uses first
 * @param missing variables without a tensor
 * @param extra tensors without a variable
 * @param ignored tensors of no network
 */
record Pairing(
    String matching,
    Optional<NameScheme> scheme,
    String prefix,
    List<LoadEntry> pairs,
    long usual,
    List<NetworkVariable> missing,
    List<ForeignTensor> extra,
    List<ForeignTensor> ignored) {

  /** Whether each variable has a tensor of its shape, and no tensor is left. */
  boolean isComplete() {
    return missing.isEmpty() && extra.isEmpty() && pairs.stream().allMatch(LoadEntry::fits);
  }

  long fitting() {
    return pairs.stream().filter(LoadEntry::fits).count();
  }
}
