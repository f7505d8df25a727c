package io.radon.runtime.model;

import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TType;

/** A named array of floats that outlives a step, and the operations that reach it. */
public final class Variable {
  private final String name;
  private final Shape shape;
  private final VariableRole role;
  private final InitialValue initial;
  private final Operand<? extends TType> handle;
  private final Operand<TFloat32> read;
  private final Operand<TFloat32> written;
  private final Op assign;

  Variable(
      String name,
      Shape shape,
      VariableRole role,
      InitialValue initial,
      Operand<? extends TType> handle,
      Operand<TFloat32> read,
      Operand<TFloat32> written,
      Op assign) {
    this.name = name;
    this.shape = shape;
    this.role = role;
    this.initial = initial;
    this.handle = handle;
    this.read = read;
    this.written = written;
    this.assign = assign;
  }

  /** The path in the spec, such as {@code conv3/0/conv1/conv/kernel}. */
  public String name() {
    return name;
  }

  /** Its fixed shape. */
  public Shape shape() {
    return shape;
  }

  /** How many floats it holds. */
  public int size() {
    return Math.toIntExact(shape.size());
  }

  /** Why it exists. */
  public VariableRole role() {
    return role;
  }

  /** The resource handle. */
  public Operand<? extends TType> handle() {
    return handle;
  }

  /** A read outside of any tower, for saving and looking. */
  public Operand<TFloat32> read() {
    return read;
  }

  /** The placeholder whose value {@link #assign} writes. */
  Operand<TFloat32> written() {
    return written;
  }

  Op assign() {
    return assign;
  }

  float[] initialValues(long seed) {
    return initial.values(seed, name, size());
  }

  boolean isLike(Shape otherShape, VariableRole otherRole) {
    return shape.equals(otherShape) && role == otherRole;
  }
}
