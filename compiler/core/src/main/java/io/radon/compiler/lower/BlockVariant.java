package io.radon.compiler.lower;

import io.radon.compiler.ir.Attribute;
import io.radon.compiler.ir.BlockInstance;
import io.radon.compiler.ir.IntAttribute;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The instances of a block that have the same tree, and what their one method takes. */
final class BlockVariant {
  private final String block;
  private final List<BlockInstance> instances = new ArrayList<>();
  private final Map<Position, Candidate> chosen = new LinkedHashMap<>();
  private List<Candidate> candidates = List.of();

  BlockVariant(String block) {
    this.block = block;
  }

  String block() {
    return block;
  }

  List<BlockInstance> instances() {
    return instances;
  }

  void add(BlockInstance instance) {
    instances.add(instance);
  }

  /** Lets the number at {@code position} be the parameter {@code candidate}. */
  void choose(Position position, Candidate candidate) {
    chosen.put(position, candidate);
  }

  /** Settles the order of the parameters: channels first, as the runtime has them. */
  void close() {
    candidates = chosen.values().stream().distinct().sorted(Candidate.ORDER).toList();
  }

  List<NumberParameter> parameters() {
    return candidates.stream().map(Candidate::parameter).toList();
  }

  List<Quantity> quantities() {
    return candidates.stream().map(Candidate::quantity).toList();
  }

  /** What the method is called with for {@code instance}. */
  List<Attribute> arguments(BlockInstance instance) {
    return candidates.stream().map(candidate -> candidate.value(instance)).toList();
  }

  /** Whether a constructor argument reaches the method. */
  boolean takesArgument() {
    return instances.stream()
        .flatMap(instance -> arguments(instance).stream())
        .anyMatch(value -> value instanceof IntAttribute number && number.argument() != null);
  }

  /** The number at {@code position}, inside the method. */
  Amount amount(Position position, Attribute value) {
    Candidate candidate = chosen.get(position);
    if (candidate != null) {
      return new ParameterAmount(candidate.parameter());
    }
    return new FixedAmount(value);
  }

  /** The amount that a caller outside every block writes for {@code value}. */
  static Amount amount(Attribute value) {
    if (value instanceof IntAttribute number && number.argument() != null) {
      return new ArgumentAmount(number.argument());
    }
    return new FixedAmount(value);
  }
}
