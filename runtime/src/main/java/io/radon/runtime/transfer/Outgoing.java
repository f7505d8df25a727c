package io.radon.runtime.transfer;

import io.radon.runtime.weights.CheckpointWriter;
import io.radon.runtime.weights.NpzWriter;
import io.radon.runtime.weights.OutgoingTensor;
import io.radon.runtime.weights.Rounding;
import io.radon.runtime.weights.SafetensorsWriter;
import io.radon.runtime.weights.StoredTensor;
import io.radon.runtime.weights.WeightFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A network's weights on their way into a file of some scheme. */
final class Outgoing {
  private final NameScheme scheme;
  private final Map<String, NetworkVariable> variables;
  private final NameScheme.Names names;
  private final Map<String, Long> counts = new HashMap<>();

  private Outgoing(
      NameScheme scheme, Map<String, NetworkVariable> variables, NameScheme.Names names) {
    this.scheme = scheme;
    this.variables = variables;
    this.names = names;
  }

  /**
   * Names each variable.
   *
   * @throws TransferException if the scheme has no name for one
   */
  static Outgoing of(Inventory inventory, NameScheme scheme) {
    NameScheme.Names names = scheme.of(inventory);
    Map<String, NetworkVariable> named = new LinkedHashMap<>();
    for (NetworkVariable variable : inventory.variables()) {
      List<String> found = names.of(variable);
      if (found.isEmpty() || named.put(found.get(0), variable) != null) {
        throw new TransferException(
            scheme.word()
                + " has no name for `"
                + variable.name()
                + "` of `"
                + inventory.network()
                + "`: name the tensors as another scheme does, such as "
                + (scheme == NameScheme.TIMM ? "radon" : "timm or radon"));
      }
    }
    return new Outgoing(scheme, named, names);
  }

  /** Takes over the counts of batches that a file has under this scheme's names. */
  Outgoing counting(WeightFile file, LoadPlan plan) {
    for (ForeignTensor tensor : plan.ignored()) {
      StoredTensor stored = file.find(tensor.name()).orElseThrow();
      if (stored.shape().isEmpty()) {
        float value = file.readFloats(stored, Rounding.ALLOW)[0];
        counts.put(FilePrefix.stripped(tensor.name(), plan.prefix()), (long) value);
      }
    }
    return this;
  }

  /** Writes all; each variable's values are asked for when they are due. */
  void write(Path to, Function<NetworkVariable, float[]> values) {
    String name = String.valueOf(to.getFileName());
    if (name.endsWith(".safetensors")) {
      SafetensorsWriter.write(to, tensors(values, true), metadata());
    } else if (name.endsWith(".npz")) {
      NpzWriter.write(to, tensors(values, true));
    } else {
      Path prefix = Files.isDirectory(to) ? to.resolve("weights") : to;
      CheckpointWriter.write(prefix, tensors(values, false));
    }
  }

  private Map<String, String> metadata() {
    return scheme.layout() == Layout.TORCH ? Map.of("format", "pt") : Map.of("format", "tf");
  }

  private List<OutgoingTensor> tensors(
      Function<NetworkVariable, float[]> values, boolean withCounters) {
    List<OutgoingTensor> all = new ArrayList<>();
    variables.forEach(
        (name, variable) -> {
          all.add(named(name, variable, values));
          if (withCounters && variable.kind() == WeightKind.VARIANCE) {
            names
                .counter(variable)
                .ifPresent(
                    counter ->
                        all.add(OutgoingTensor.of(counter, counts.getOrDefault(counter, 0L))));
          }
        });
    return all;
  }

  private OutgoingTensor named(
      String name, NetworkVariable variable, Function<NetworkVariable, float[]> values) {
    Layout layout = scheme.layout();
    List<Long> shape =
        layout.shape(variable.kind(), variable.shape()).stream().map(Integer::longValue).toList();
    return OutgoingTensor.of(
        name,
        shape,
        () -> layout.fromRadon(variable.kind(), variable.shape(), values.apply(variable)));
  }
}
