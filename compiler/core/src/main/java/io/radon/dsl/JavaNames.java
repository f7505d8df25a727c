package io.radon.dsl;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which names of a spec are variables of the Java program. All others are written as texts. */
final class JavaNames {
  private final Map<String, JavaCode> declared = new HashMap<>();
  private final Map<String, String> bases = new HashMap<>();
  private final Map<String, JavaCode> parameters = new LinkedHashMap<>();
  private final Set<String> taken = new HashSet<>();

  /** A constant of the class for a declaration; free of others. */
  String constant(String name) {
    String wanted = JavaLayout.constant(name);
    String free = wanted;
    for (int i = 2; !taken.add(free); i++) {
      free = wanted + "_" + i;
    }
    return free;
  }

  /** From here on, the name is that expression. */
  void declare(String name, JavaCode code) {
    declared.putIfAbsent(name, code);
  }

  /** From here on, the model or recipe is that constant. */
  void declareBase(String name, String constant) {
    bases.putIfAbsent(name, constant);
  }

  @Nullable String base(String name) {
    return bases.get(name);
  }

  /** Enters a declaration; the variables of its parameters are free of each other. */
  List<String> enter(Map<String, JavaCode.Kind> kinds) {
    parameters.clear();
    Set<String> used = new HashSet<>();
    for (Map.Entry<String, JavaCode.Kind> entry : kinds.entrySet()) {
      String wanted = JavaLayout.variable(entry.getKey());
      String free = wanted;
      for (int i = 2; !used.add(free); i++) {
        free = wanted + i;
      }
      parameters.putIfAbsent(entry.getKey(), new JavaCode(free, entry.getValue()));
    }
    return parameters.values().stream().map(JavaCode::text).toList();
  }

  void leave() {
    parameters.clear();
  }

  /** The variable or constant of a name, or nothing. */
  @Nullable JavaCode find(String name) {
    JavaCode parameter = parameters.get(name);
    return parameter != null ? parameter : declared.get(name);
  }
}
