package io.radon.compiler.elaborate;

import io.radon.compiler.source.Location;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The switches in force at a place. Where a switch was set helps messages, but two sets of switches
 * with the same values are equal.
 */
final class Switches {
  static final String NORM = "norm";
  static final String ACT = "act";
  static final String SHORTCUT = "shortcut";
  static final String PADDING = "padding";
  static final String INIT = "init";

  static final String OUTPUT_STRIDE = "output_stride";

  /** All of them. */
  static final List<String> NAMES = List.of(NORM, ACT, SHORTCUT, PADDING, INIT, OUTPUT_STRIDE);

  /** Those that a whole network has one of. */
  static final List<String> OF_MODELS = List.of(INIT, OUTPUT_STRIDE);

  /** The value of {@code output_stride} where it is not set. */
  static final Value UNLIMITED = new IntValue(0);

  /** The words of {@code init}. */
  static final List<String> INITIALIZERS = List.of("he_fan_out", "he_fan_in");

  private final Map<String, Value> values;
  private final Map<String, Location> places;
  private final int hash;

  private Switches(Map<String, Value> values, Map<String, Location> places) {
    this.values = values;
    this.places = places;
    this.hash = values.hashCode();
  }

  static Switches of(Map<String, Value> defaults) {
    return new Switches(new LinkedHashMap<>(defaults), Map.of());
  }

  Switches with(String name, Value value, Location place) {
    Map<String, Value> newValues = new LinkedHashMap<>(values);
    newValues.put(name, value);
    Map<String, Location> newPlaces = new LinkedHashMap<>(places);
    newPlaces.put(name, place);
    return new Switches(newValues, newPlaces);
  }

  Value get(String name) {
    return Objects.requireNonNull(values.get(name), name);
  }

  String word(String name) {
    return get(name) instanceof WordValue word ? word.word() : "symmetric";
  }

  /** Where strides become dilation; null where they don't. */
  @Nullable OutputStride outputStride() {
    return get(OUTPUT_STRIDE) instanceof IntValue most && most.value() > 0
        ? new OutputStride(most.value())
        : null;
  }

  /** Where a switch was set; null for its default. */
  @Nullable Location place(String name) {
    return places.get(name);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Switches that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
