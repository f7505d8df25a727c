package io.radon.runtime.transfer;

import io.radon.runtime.transfer.LayerPlace.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Decides what a file's tensors are to a network. */
final class Planner {
  private static final Set<String> FLOATS = Set.of("F64", "F32", "F16", "BF16");

  private final Inventory inventory;
  private final String file;
  private final List<ForeignTensor> tensors;
  private final LoadOptions options;

  Planner(Inventory inventory, String file, List<ForeignTensor> tensors, LoadOptions options) {
    this.inventory = inventory;
    this.file = file;
    this.tensors = tensors;
    this.options = options;
  }

  LoadPlan plan() {
    NamePairing names = new NamePairing(inventory, tensors);
    if (options.scheme().isPresent()) {
      return judged(names.best(List.of(options.scheme().get())));
    }
    Pairing named = names.best(List.of(NameScheme.values()));
    boolean known = 2 * named.pairs().size() >= Math.min(tensors.size(), size());
    LoadPlan byName = judged(named);
    if (known && byName.fits()) {
      return byName;
    }
    StructurePairing.Outcome structure =
        new StructurePairing(inventory, tensors, options.partial()).pair();
    if (structure.pairings().size() == 1) {
      return judged(structure.pairings().get(0));
    }
    if (structure.pairings().size() > 1 && !known) {
      return ambiguous(structure.pairings());
    }
    return known ? byName : unknown(named, structure.failure());
  }

  private int size() {
    return inventory.variables().size();
  }

  private LoadPlan judged(Pairing pairing) {
    List<LoadEntry> fitting = pairing.pairs().stream().filter(LoadEntry::fits).toList();
    List<LoadEntry> others = pairing.pairs().stream().filter(pair -> !pair.fits()).toList();
    return plan(pairing, fitting, others, problem(pairing, others), List.of());
  }

  private LoadPlan plan(
      Pairing pairing,
      List<LoadEntry> fitting,
      List<LoadEntry> others,
      Optional<String> problem,
      List<LoadPlan.Alternative> alternatives) {
    return new LoadPlan(
        inventory.network(),
        file,
        pairing.matching(),
        pairing.scheme(),
        pairing.prefix(),
        fitting,
        others,
        pairing.missing(),
        pairing.extra(),
        pairing.ignored(),
        problem,
        problem.flatMap(text -> Fingerprints.ofClassPath().hint(tensors, inventory)),
        alternatives,
        inventory.stages(),
        options.partial());
  }

  private Optional<String> problem(Pairing pairing, List<LoadEntry> others) {
    for (LoadEntry entry : pairing.pairs()) {
      if (!FLOATS.contains(entry.tensor().type())) {
        return Optional.of(
            does("hold numbers for `" + entry.variable().name() + "`")
                + ": expected F32, F64, F16 or BF16, found "
                + entry.tensor().type()
                + " in `"
                + entry.tensor().name()
                + "`");
      }
    }
    List<LoadEntry> refused = options.partial() ? inStages(others) : others;
    List<NetworkVariable> missing = options.partial() ? List.of() : pairing.missing();
    List<ForeignTensor> extra = options.partial() ? List.of() : pairing.extra();
    if (options.partial() && pairing.fitting() == 0) {
      return Optional.of(
          does("fit") + ": none of its tensors has the name and shape of a variable");
    }
    List<String> faults = new ArrayList<>();
    if (!missing.isEmpty()) {
      faults.add(missing(missing));
    }
    if (!refused.isEmpty()) {
      faults.add(mismatched(refused));
    }
    if (!extra.isEmpty()) {
      faults.add(extra(extra));
    }
    return faults.isEmpty()
        ? Optional.empty()
        : Optional.of(does("fit") + ": " + String.join("; ", faults));
  }

  private String does(String what) {
    return "`" + file + "` does not " + what + (what.equals("fit") ? " " + model() : "");
  }

  private String model() {
    return "`" + inventory.network() + "`";
  }

  /** Pairs of other shapes where even a partial file must fit: in the stages. */
  private List<LoadEntry> inStages(List<LoadEntry> others) {
    Map<String, LayerPlace> places = LayerPlace.of(inventory);
    return others.stream()
        .filter(
            entry -> {
              Region region = Objects.requireNonNull(places.get(entry.variable().layer())).region();
              return region == Region.BLOCK || region == Region.BETWEEN;
            })
        .toList();
  }

  private String missing(List<NetworkVariable> missing) {
    NetworkVariable first = missing.get(0);
    return missing.size()
        + " of "
        + size()
        + (missing.size() == 1
            ? " variables is missing, `"
            : " variables are missing, the first is `")
        + first.name()
        + "`";
  }

  private static String mismatched(List<LoadEntry> others) {
    LoadEntry first = others.get(0);
    return others.size()
        + (others.size() == 1 ? " tensor has" : " tensors have")
        + " another shape, "
        + (others.size() == 1 ? "" : "the first is ")
        + "`"
        + first.tensor().name()
        + "`: expected "
        + ForeignTensor.text(first.expectedShape())
        + " for `"
        + first.variable().name()
        + "`, found "
        + ForeignTensor.text(first.tensor().shape());
  }

  private static String extra(List<ForeignTensor> extra) {
    return extra.size()
        + (extra.size() == 1 ? " tensor has" : " tensors have")
        + " no variable, "
        + (extra.size() == 1 ? "" : "the first is ")
        + "`"
        + extra.get(0).name()
        + "`";
  }

  private LoadPlan unknown(Pairing named, String failure) {
    String problem = does("fit") + ": its names are no scheme's, and by structure " + failure;
    List<ForeignTensor> all = new ArrayList<>(tensors);
    all.removeAll(named.ignored());
    return plan(
        new Pairing(
            "nothing",
            Optional.empty(),
            "",
            List.of(),
            0,
            inventory.variables(),
            all,
            named.ignored()),
        List.of(),
        List.of(),
        Optional.of(problem),
        List.of());
  }

  private LoadPlan ambiguous(List<Pairing> pairings) {
    Pairing first = pairings.get(0);
    Pairing second = pairings.get(1);
    LoadEntry here = first.pairs().get(0);
    LoadEntry there = second.pairs().get(0);
    for (int i = 0; i < first.pairs().size(); i++) {
      if (!first.pairs().get(i).equals(second.pairs().get(i))) {
        here = first.pairs().get(i);
        there = second.pairs().get(i);
        break;
      }
    }
    String problem =
        "`"
            + file
            + "` can be paired with "
            + model()
            + " in "
            + pairings.size()
            + " ways of equal shapes: `"
            + here.variable().name()
            + "` may be `"
            + here.tensor().name()
            + "` ("
            + first.matching()
            + ") or `"
            + there.tensor().name()
            + "` ("
            + second.matching()
            + "); rename the tensors as torchvision does";
    List<LoadPlan.Alternative> alternatives =
        pairings.stream()
            .map(pairing -> new LoadPlan.Alternative(pairing.matching(), pairing.pairs()))
            .toList();
    return plan(first, first.pairs(), List.of(), Optional.of(problem), alternatives);
  }
}
