package io.radon.runtime.transfer;

import io.radon.runtime.transfer.LayerPlace.Branch;
import io.radon.runtime.transfer.LayerPlace.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Pairs by structure: kernels with kernels and vectors with vectors, in order, each of the same
 * shape. Files may list projections first or last, and their names may be sorted.
 */
final class StructurePairing {
  private static final Pattern SHORTCUT = Pattern.compile("(?i)short|down|skip|proj");

  private final Inventory inventory;
  private final List<ForeignTensor> tensors;
  private final List<ForeignTensor> ignored = new ArrayList<>();
  private final Map<String, LayerPlace> places;
  private final boolean partial;

  StructurePairing(Inventory inventory, List<ForeignTensor> all, boolean partial) {
    this.inventory = inventory;
    this.tensors = new ArrayList<>();
    this.places = LayerPlace.of(inventory);
    this.partial = partial;
    for (ForeignTensor tensor : all) {
      (Bystanders.has(tensor.name()) ? ignored : tensors).add(tensor);
    }
  }

  /**
   * What came of it.
   *
   * @param pairings all that fit, no two the same
   * @param failure the first place where the best attempt failed; empty where one fits
   */
  record Outcome(List<Pairing> pairings, String failure) {}

  private record Attempt(Optional<Pairing> pairing, int reached, String failure) {}

  Outcome pair() {
    List<List<ForeignTensor>> orders = new ArrayList<>();
    Comparator<ForeignTensor> natural =
        Comparator.comparing(ForeignTensor::name, new NaturalOrder());
    List<ForeignTensor> sorted = tensors.stream().sorted(natural).toList();
    boolean plain =
        tensors.stream().sorted(Comparator.comparing(ForeignTensor::name)).toList().equals(tensors);
    if (!plain) {
      orders.add(tensors); // an order of the file's own
    }
    orders.add(sorted);
    Attempt furthest = new Attempt(Optional.empty(), -1, "");
    for (List<ForeignTensor> order : orders) {
      FileLayers layers = FileLayers.of(order);
      Map<List<LoadEntry>, Pairing> found = new LinkedHashMap<>();
      for (Layout layout : Layout.values()) {
        for (ShortcutOrder shortcuts : ShortcutOrder.values()) {
          Attempt attempt = attempt(layers, layout, shortcuts);
          attempt.pairing().ifPresent(pairing -> found.putIfAbsent(pairing.pairs(), pairing));
          furthest = attempt.reached() > furthest.reached() ? attempt : furthest;
        }
      }
      if (!found.isEmpty()) {
        return new Outcome(hinted(List.copyOf(found.values())), "");
      }
    }
    return new Outcome(List.of(), furthest.failure());
  }

  /** Those in which tensors whose names speak of a shortcut are in one, if there are any. */
  private List<Pairing> hinted(List<Pairing> pairings) {
    List<Pairing> agreeing =
        pairings.stream()
            .filter(
                pairing ->
                    pairing.pairs().stream()
                        .filter(entry -> SHORTCUT.matcher(entry.tensor().name()).find())
                        .allMatch(entry -> place(entry.variable()).branch() == Branch.SHORTCUT))
            .toList();
    return agreeing.isEmpty() ? pairings : agreeing;
  }

  private LayerPlace place(NetworkVariable variable) {
    return Objects.requireNonNull(places.get(variable.layer()), variable.name());
  }

  private Attempt attempt(FileLayers layers, Layout layout, ShortcutOrder shortcuts) {
    Map<String, List<NetworkVariable>> variables = inventory.layers();
    List<NetworkVariable> kernels = new ArrayList<>();
    List<NetworkVariable> factors = new ArrayList<>();
    List<NetworkVariable> vectors = new ArrayList<>();
    boolean apart = !layers.factors().isEmpty();
    for (String path : shortcuts.of(places)) {
      for (NetworkVariable variable : Objects.requireNonNull(variables.get(path))) {
        boolean factor = apart && variable.kind() == WeightKind.FACTOR;
        (variable.kind().isKernel() ? kernels : factor ? factors : vectors).add(variable);
      }
    }
    Map<NetworkVariable, LoadEntry> pairs = new LinkedHashMap<>();
    String failure = zip(kernels, layers.kernels(), layout, "kernels", pairs);
    if (failure.isEmpty()) {
      failure = zip(factors, layers.factors(), layout, "factors", pairs);
    }
    if (failure.isEmpty()) {
      failure = zip(vectors, layers.vectors(), layout, "vectors", pairs);
    }
    if (!failure.isEmpty()) {
      return new Attempt(Optional.empty(), pairs.size(), failure);
    }
    List<LoadEntry> ordered =
        inventory.variables().stream()
            .map(variable -> Objects.requireNonNull(pairs.get(variable)))
            .toList();
    String matching =
        "structure, "
            + shortcuts.sentence()
            + (layout == Layout.TORCH ? ", kernels as PyTorch's" : ", kernels as TensorFlow's");
    return new Attempt(
        Optional.of(
            new Pairing(matching, Optional.empty(), "", ordered, 0, List.of(), List.of(), ignored)),
        pairs.size(),
        "");
  }

  /** Pairs two lists in order; where they part, says so. */
  private String zip(
      List<NetworkVariable> variables,
      List<ForeignTensor> found,
      Layout layout,
      String what,
      Map<NetworkVariable, LoadEntry> pairs) {
    for (int i = 0; i < Math.min(variables.size(), found.size()); i++) {
      LoadEntry entry = new LoadEntry(variables.get(i), found.get(i), layout);
      if (!fits(entry)) {
        return "the "
            + (i + 1)
            + ". of the "
            + what
            + " is `"
            + entry.tensor().name()
            + "` of "
            + ForeignTensor.text(entry.tensor().shape())
            + ", where stage `"
            + entry.variable().stage()
            + "` has `"
            + entry.variable().name()
            + "` of "
            + ForeignTensor.text(entry.expectedShape());
      }
      pairs.put(entry.variable(), entry);
    }
    if (variables.size() != found.size()) {
      int at = Math.min(variables.size(), found.size());
      String where =
          at < variables.size()
              ? "the first without a tensor is `" + variables.get(at).name() + "`"
              : "the first without a variable is `" + found.get(at).name() + "`";
      return "expected " + variables.size() + " " + what + ", found " + found.size() + "; " + where;
    }
    return "";
  }

  private boolean fits(LoadEntry entry) {
    WeightKind told = FileLayers.kind(entry.tensor().name());
    WeightKind kind = entry.variable().kind();
    if (told != null && kind.isOfNorm() && told != kind) {
      return false;
    }
    return entry.fits()
        || (partial && place(entry.variable()).region() == Region.HEAD && sameKind(entry));
  }

  private static boolean sameKind(LoadEntry entry) {
    return entry.tensor().shape().size() == entry.expectedShape().size();
  }
}
