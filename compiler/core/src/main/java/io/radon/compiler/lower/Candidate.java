package io.radon.compiler.lower;

import io.radon.compiler.diagnostic.CompilerBugException;
import io.radon.compiler.ir.Attribute;
import io.radon.compiler.ir.BlockInstance;
import io.radon.compiler.ir.DecimalAttribute;
import java.util.Comparator;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/** A number that the methods of a block could take, with its value in each instance. */
final class Candidate {
  static final Comparator<Candidate> ORDER =
      Comparator.comparing(Candidate::quantity).thenComparingInt(candidate -> candidate.rank);

  private final String name;
  private final int rank;
  private final @Nullable Quantity quantity;
  private final IdentityHashMap<BlockInstance, Attribute> values;
  private final boolean varies;

  Candidate(
      String name,
      int rank,
      @Nullable Quantity quantity,
      IdentityHashMap<BlockInstance, Attribute> values) {
    this.name = name;
    this.rank = rank;
    this.quantity = quantity;
    this.values = new IdentityHashMap<>(values);
    this.varies = values.values().stream().distinct().count() > 1;
  }

  NumberParameter parameter() {
    boolean decimal = values.values().stream().anyMatch(DecimalAttribute.class::isInstance);
    return new NumberParameter(name, decimal);
  }

  /** What it measures; a block's own parameter whose name doesn't tell counts as channels. */
  Quantity quantity() {
    return quantity == null ? Quantity.CHANNELS : quantity;
  }

  boolean varies() {
    return varies;
  }

  String name() {
    return name;
  }

  /** Whether a number of {@code other} could be this one. */
  boolean measures(Quantity other) {
    return quantity() == other;
  }

  /** Whether its value is that of {@code column} in each instance the column has. */
  boolean matches(IdentityHashMap<BlockInstance, Attribute> column) {
    return column.entrySet().stream()
        .allMatch(entry -> entry.getValue().equals(values.get(entry.getKey())));
  }

  Attribute value(BlockInstance instance) {
    Attribute value = values.get(instance);
    if (value == null) {
      throw new CompilerBugException("`" + name + "` has no value in an instance of its block");
    }
    return value;
  }
}
