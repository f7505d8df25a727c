package io.radon.runtime.model;

import io.radon.runtime.tensor.GraphRun;
import io.radon.runtime.tensor.GraphSession;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tensorflow.ndarray.Shape;

/** The values of a network's variables in a session, as arrays in row-major order. */
public final class Weights {
  private final GraphSession session;
  private final VariableStore store;

  /** Looks at the variables of {@code store} as {@code session} holds them. */
  public Weights(GraphSession session, VariableStore store) {
    this.session = session;
    this.store = store;
  }

  /** The variables' names, in the order they were made. */
  public List<String> names() {
    return store.variables().stream().map(Variable::name).toList();
  }

  /** The shape of the variable of that name. */
  public Shape shape(String name) {
    return store.get(name).shape();
  }

  /** What the variable of that name is called in files. */
  public String fileName(String name) {
    return store.fileName(store.get(name));
  }

  /** The values of the variable of that name. */
  public float[] read(String name) {
    return session.run().fetch(store.get(name).read()).floats().get(0);
  }

  /**
   * The values of all variables by name, as they are at one moment, in the order of {@link #names}.
   */
  public Map<String, float[]> readAll() {
    GraphRun run = session.run();
    store.variables().forEach(variable -> run.fetch(variable.read()));
    List<float[]> values = run.floats();
    Map<String, float[]> all = new LinkedHashMap<>();
    List<String> names = names();
    for (int i = 0; i < names.size(); i++) {
      all.put(names.get(i), values.get(i));
    }
    return all;
  }

  /**
   * Sets the variable of that name.
   *
   * @throws IllegalArgumentException if there is no such variable, or it holds another number of
   *     values
   */
  public void write(String name, float[] values) {
    write(store.get(name), values);
  }

  /** Gives every variable the value it has before training. */
  public void initialize(long seed) {
    for (Variable variable : store.variables()) {
      write(variable, variable.initialValues(seed));
    }
  }

  private void write(Variable variable, float[] values) {
    if (values.length != variable.size()) {
      throw new IllegalArgumentException(
          "variable `"
              + variable.name()
              + "` holds "
              + variable.size()
              + " values, found "
              + values.length);
    }
    session
        .run()
        .feed(variable.written(), variable.shape(), values)
        .target(variable.assign())
        .execute();
  }
}
