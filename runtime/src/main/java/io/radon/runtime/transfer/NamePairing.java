package io.radon.runtime.transfer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Pairs by names: each scheme behind each prefix is tried, and the one that finds most is taken.
 */
final class NamePairing {
  private final Inventory inventory;
  private final List<ForeignTensor> tensors;

  NamePairing(Inventory inventory, List<ForeignTensor> tensors) {
    this.inventory = inventory;
    this.tensors = tensors;
  }

  /** The best pairing of the given schemes; of equally good ones the first. */
  Pairing best(List<NameScheme> schemes) {
    Pairing best = null;
    Comparator<Pairing> better =
        Comparator.<Pairing>comparingLong(Pairing::fitting)
            .thenComparing(pairing -> pairing.pairs().size())
            .thenComparing(pairing -> -pairing.extra().size())
            .thenComparing(Pairing::usual);
    for (NameScheme scheme : schemes) {
      NameScheme.Names names = scheme.of(inventory);
      for (String prefix : FilePrefix.candidates(tensors)) {
        Pairing pairing = pair(scheme, names, prefix);
        if (best == null || better.compare(pairing, best) > 0) {
          best = pairing;
        }
      }
    }
    if (best == null) {
      throw new IllegalArgumentException("no scheme to try");
    }
    return best;
  }

  private Pairing pair(NameScheme scheme, NameScheme.Names names, String prefix) {
    Map<String, ForeignTensor> byName = new LinkedHashMap<>();
    for (ForeignTensor tensor : tensors) {
      byName.putIfAbsent(FilePrefix.stripped(tensor.name(), prefix), tensor);
    }
    Set<ForeignTensor> taken = new HashSet<>();
    List<LoadEntry> pairs = new ArrayList<>();
    List<NetworkVariable> missing = new ArrayList<>();
    long usual = 0;
    for (NetworkVariable variable : inventory.variables()) {
      List<String> candidates = names.of(variable);
      LoadEntry entry = find(variable, candidates, byName, taken, scheme.layout());
      if (entry == null) {
        missing.add(variable);
      } else {
        taken.add(entry.tensor());
        pairs.add(entry);
        String name = FilePrefix.stripped(entry.tensor().name(), prefix);
        usual += name.equals(candidates.get(0)) ? 1 : 0;
      }
    }
    List<ForeignTensor> extra = new ArrayList<>();
    List<ForeignTensor> ignored = new ArrayList<>();
    for (ForeignTensor tensor : tensors) {
      if (!taken.contains(tensor)) {
        (Bystanders.has(FilePrefix.stripped(tensor.name(), prefix)) ? ignored : extra).add(tensor);
      }
    }
    return new Pairing(
        "names of " + scheme.word(),
        Optional.of(scheme),
        prefix,
        pairs,
        usual,
        missing,
        extra,
        ignored);
  }

  /** The first name whose tensor has the variable's shape, else the first there is a tensor for. */
  private static @Nullable LoadEntry find(
      NetworkVariable variable,
      List<String> names,
      Map<String, ForeignTensor> byName,
      Set<ForeignTensor> taken,
      Layout layout) {
    LoadEntry other = null;
    for (String name : names) {
      ForeignTensor tensor = byName.get(name);
      if (tensor == null || taken.contains(tensor)) {
        continue;
      }
      LoadEntry entry = new LoadEntry(variable, tensor, layout);
      if (entry.fits()) {
        return entry;
      }
      other = other == null ? entry : other;
    }
    return other;
  }
}
