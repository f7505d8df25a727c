package io.radon.compiler.elaborate;

import io.radon.compiler.source.Location;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the arguments of a layer or block that is passed as a value are written. It helps messages;
 * two values with the same arguments are equal wherever they stand.
 */
final class ArgumentPlaces {
  static final ArgumentPlaces NONE = new ArgumentPlaces(Map.of());

  private final Map<String, Location> places;

  private ArgumentPlaces(Map<String, Location> places) {
    this.places = places;
  }

  ArgumentPlaces with(Map<String, Location> more) {
    Map<String, Location> all = new LinkedHashMap<>(places);
    all.putAll(more);
    return new ArgumentPlaces(all);
  }

  @Nullable Location of(String parameter) {
    return places.get(parameter);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ArgumentPlaces;
  }

  @Override
  public int hashCode() {
    return 0;
  }
}
