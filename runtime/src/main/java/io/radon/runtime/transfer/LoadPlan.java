package io.radon.runtime.transfer;

import io.radon.runtime.weights.WeightFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What would move from a file into a network, and what would not.
 *
 * @param network the network's name
 * @param file what the file is called in messages
 * @param matching how tensors and variables were paired, such as {@code names of torchvision}
 * @param scheme whose names the file has; empty where its structure decided, or nothing did
 * @param prefix what the file's names have before those of the scheme
 * @param entries pairs of the same shape, in the network's order
 * @param mismatched pairs of another shape
 * @param missing variables without a tensor
 * @param extra tensors without a variable
 * @param ignored tensors that belong to no network, such as {@code num_batches_tracked}
 * @param problem what keeps the file out, in one line; empty where it may enter
 * @param likeness which models of the zoo the file looks like, in one line; empty where it fits
 * @param alternatives several ways to pair of which none is more likely than the others
 * @param stages the labels of the network's stages
 * @param partial whether variables may keep their first values
 */
public record LoadPlan(
    String network,
    String file,
    String matching,
    Optional<NameScheme> scheme,
    String prefix,
    List<LoadEntry> entries,
    List<LoadEntry> mismatched,
    List<NetworkVariable> missing,
    List<ForeignTensor> extra,
    List<ForeignTensor> ignored,
    Optional<String> problem,
    Optional<String> likeness,
    List<Alternative> alternatives,
    List<String> stages,
    boolean partial) {
  /** Keeps copies of the lists. */
  public LoadPlan {
    entries = List.copyOf(entries);
    mismatched = List.copyOf(mismatched);
    missing = List.copyOf(missing);
    extra = List.copyOf(extra);
    ignored = List.copyOf(ignored);
    alternatives = List.copyOf(alternatives);
    stages = List.copyOf(stages);
  }

  /** Whether the weights may move. */
  public boolean fits() {
    return problem.isEmpty();
  }

  /**
   * This plan.
   *
   * @throws TransferException if the file doesn't fit
   */
  public LoadPlan orThrow() {
    if (problem.isPresent()) {
      throw new TransferException(problem.get() + likeness.map(text -> "; " + text).orElse(""));
    }
    return this;
  }

  /** Reads the values of a variable that has a tensor, in the order of the variable. */
  Function<NetworkVariable, float[]> reader(WeightFile file, boolean allowNotFinite) {
    Map<NetworkVariable, LoadEntry> byVariable = new HashMap<>();
    entries.forEach(entry -> byVariable.put(entry.variable(), entry));
    return variable ->
        WeightTransfer.values(
            file, Objects.requireNonNull(byVariable.get(variable)), allowNotFinite);
  }

  /** The label under which the first variable stands that gets no tensor of its shape. */
  public Optional<String> faultyStage() {
    NetworkVariable first = null;
    for (LoadEntry entry : mismatched) {
      first = first == null ? entry.variable() : first;
    }
    if (first == null) {
      return missing.stream().findFirst().map(NetworkVariable::stage);
    }
    return Optional.of(first.stage());
  }

  /** The variables that keep their first values: those without a tensor of their shape. */
  public List<NetworkVariable> untouched() {
    List<NetworkVariable> all = new ArrayList<>(missing);
    mismatched.forEach(entry -> all.add(entry.variable()));
    return all;
  }

  /**
   * One of several ways to pair.
   *
   * @param matching how, for people
   * @param entries in the network's order
   */
  public record Alternative(String matching, List<LoadEntry> entries) {
    /** Keeps a copy of the list. */
    public Alternative {
      entries = List.copyOf(entries);
    }
  }
}
