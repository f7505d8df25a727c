package io.radon.runtime.model;

import java.util.HashMap;
import java.util.Map;
import org.tensorflow.op.Ops;

/**
 * The name scopes of a graph by path. Asking TensorFlow twice for one scope would give a second one
 * with a number behind its name, so each is asked for once.
 */
final class Scopes {
  private final Map<String, Ops> byPath = new HashMap<>();

  Scopes(Ops root) {
    byPath.put("", root);
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
