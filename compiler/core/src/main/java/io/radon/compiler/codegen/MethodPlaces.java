package io.radon.compiler.codegen;

import io.radon.compiler.lower.LoweredMethod;
import io.radon.compiler.lower.LoweredMethod.Role;
import io.radon.compiler.lower.LoweredModel;
import io.radon.compiler.lower.MethodName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * In which class each method stands, and how it is called from another: those of a very long model
 * stand in inner classes, {@code Methods1} and so on.
 */
final class MethodPlaces {
  private final Map<MethodName, Place> places = new HashMap<>();
  private final ClassNames names;

  /**
   * @param group the inner class's number; 0 is the model's class itself
   * @param part whether it is a part of {@code forward}, which knows the arguments and the taps
   */
  private record Place(int group, boolean part) {}

  MethodPlaces(LoweredModel model, ClassNames names) {
    this.names = names;
    places.put(model.forward().name(), new Place(0, false));
    List<List<LoweredMethod>> groups = model.methodGroups();
    for (int i = 0; i < groups.size(); i++) {
      for (LoweredMethod method : groups.get(i)) {
        places.put(method.name(), new Place(i, method.role() == Role.PART));
      }
    }
  }

  /** Whether the method takes the taps. */
  boolean isPart(MethodName method) {
    return place(method).part;
  }

  /** How many levels the class of the method is inside the model's class. */
  int depth(MethodName method) {
    return place(method).group > 0 ? 1 : 0;
  }

  /** What stands before the parenthesis of a call. */
  String callee(MethodName caller, MethodName method) {
    Place place = place(method);
    if (place.group == 0 || place.group == place(caller).group) {
      return names.method(method);
    }
    String type = names.methods(place.group);
    return (place.part ? "new " + type + "()." : type + '.') + names.method(method);
  }

  private Place place(MethodName method) {
    return places.getOrDefault(method, new Place(0, false));
  }
}
