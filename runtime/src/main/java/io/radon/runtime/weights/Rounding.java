package io.radon.runtime.weights;

/** What to do with values that need not fit float32: those of F64, I64, I32, U64 and U32. */
public enum Rounding {
  /** Refuse tensors of these types. */
  REFUSE,
  /** Take the nearest float32; a number too large for it is refused still. */
  ALLOW
}
