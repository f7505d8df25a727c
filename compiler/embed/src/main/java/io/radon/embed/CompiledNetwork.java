package io.radon.embed;

import io.radon.compiler.CompiledModel;
import io.radon.runtime.model.Network;
import java.lang.reflect.InvocationTargetException;

/** A generated class, loaded, with what the compiler knows of its model. */
public final class CompiledNetwork {
  private final CompiledModel model;
  private final Class<? extends Network> type;

  CompiledNetwork(CompiledModel model, Class<? extends Network> type) {
    this.model = model;
    this.type = type;
  }

  /** The resolved graph, its figures, digest and Java text. */
  public CompiledModel model() {
    return model;
  }

  /** The generated class. */
  public Class<? extends Network> type() {
    return type;
  }

  /** A network with the spec's own class count and input size. */
  public Network newInstance() {
    return construct(new Class<?>[0]);
  }

  /**
   * A network for another number of classes.
   *
   * @throws IllegalArgumentException if the class count can't be, or is no argument of the class
   */
  public Network newInstance(int classes) {
    return construct(new Class<?>[] {int.class}, classes);
  }

  private Network construct(Class<?>[] types, Object... arguments) {
    try {
      return type.getConstructor(types).newInstance(arguments);
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException(
          "`" + type.getSimpleName() + "` takes no class count: it is part of the structure", e);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException problem) {
        throw problem;
      }
      throw new IllegalStateException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
