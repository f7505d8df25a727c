package io.radon.runtime.model;

import java.util.HashMap;
import java.util.Map;
import org.tensorflow.op.Ops;

/**
 * The name scopes of a graph by path. Asking TensorFlow twice for one scope would give a second one
 * with a number behind its name, so each is asked for once.
 */
final class Scopes {
  /** No label is called so: a name that tells what stands before it. */
  private static final String PROBE = "a..scope";

  private final Map<String, Ops> byPath = new HashMap<>();

  /**
   * The scopes inside another.
   *
   * @param root a scope of its own, in which nothing else makes operations
   */
  Scopes(Ops root) {
    String inside = root.scope().makeOpName(PROBE);
    Ops scope = Ops.create(new UnlistedGraph(root.scope().env()));
    for (String part : inside.substring(0, inside.length() - PROBE.length()).split("/", -1)) {
      scope = part.isEmpty() ? scope : scope.withSubScope(part);
    }
    byPath.put("", scope);
  }

  /** The scope of a path such as {@code conv3/0/conv1}. */
  Ops at(String path) {
    Ops known = byPath.get(path);
    if (known != null) {
      return known;
    }
    int slash = path.lastIndexOf('/');
    Ops parent = at(slash < 0 ? "" : path.substring(0, slash));
    Ops scope = parent.withSubScope(legal(path.substring(slash + 1)));
    byPath.put(path, scope);
    return scope;
  }

  /** TensorFlow's names may not begin with an underscore. */
  private static String legal(String part) {
    return part.startsWith("_") ? "." + part : part;
  }
}
