package io.radon.runtime.weights;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;

/** The type of a stored tensor's elements. Stored bytes are little-endian. */
public enum ElementType {
  /** IEEE 754 binary64. */
  F64(8, false),
  /** IEEE 754 binary32. */
  F32(4, true),
  /** IEEE 754 binary16. */
  F16(2, true),
  /** The upper half of binary32. */
  BF16(2, true),
  /** Signed, 64 bits. */
  I64(8, false),
  /** Signed, 32 bits. */
  I32(4, false),
  /** Signed, 16 bits. */
  I16(2, true),
  /** Signed, 8 bits. */
  I8(1, true),
  /** Unsigned, 64 bits. */
  U64(8, false),
  /** Unsigned, 32 bits. */
  U32(4, false),
  /** Unsigned, 16 bits. */
  U16(2, true),
  /** Unsigned, 8 bits. */
  U8(1, true),
  /** One byte, 0 or 1. */
  BOOL(1, true);

  private final int bytes;
  private final boolean exact;

  ElementType(int bytes, boolean exact) {
    this.bytes = bytes;
    this.exact = exact;
  }

  /** The size of one element. */
  public int bytes() {
    return bytes;
  }

  /** Whether float32 holds every value of this type. */
  public boolean fitsFloat() {
    return exact;
  }

  /** Moves all elements that are left in {@code from}, which is little-endian, into {@code to}. */
  void widen(ByteBuffer from, FloatBuffer to) {
    if (this == F32) {
      FloatBuffer floats = from.asFloatBuffer();
      to.put(floats);
      from.position(from.limit());
      return;
    }
    while (from.hasRemaining()) {
      to.put(next(from));
    }
  }

  private float next(ByteBuffer from) {
    return switch (this) {
      case F64 -> (float) from.getDouble();
      case F32 -> from.getFloat();
      case F16 -> half(from.getShort());
      case BF16 -> Float.intBitsToFloat(from.getShort() << 16);
      case I64 -> from.getLong();
      case I32 -> from.getInt();
      case I16 -> from.getShort();
      case I8 -> from.get();
      case U64 -> unsigned(from.getLong());
      case U32 -> from.getInt() & 0xffffffffL;
      case U16 -> from.getShort() & 0xffff;
      case U8 -> from.get() & 0xff;
      case BOOL -> from.get() == 0 ? 0 : 1;
    };
  }

  /** Exact for every bit pattern; a NaN keeps its payload. */
  static float half(short bits) {
    int sign = (bits & 0x8000) << 16;
    int exponent = (bits >> 10) & 0x1f;
    int fraction = bits & 0x3ff;
    if (exponent == 0x1f) {
      return Float.intBitsToFloat(sign | 0x7f800000 | (fraction << 13));
    }
    if (exponent == 0) {
      float size = fraction * 0x1p-24f;
      return sign == 0 ? size : -size;
    }
    return Float.intBitsToFloat(sign | ((exponent + 112) << 23) | (fraction << 13));
  }

  private static float unsigned(long bits) {
    if (bits >= 0) {
      return bits;
    }
    // Half of it keeps the lowest bit, which decides ties, so that the one rounding is right.
    return (float) ((bits >>> 1) | (bits & 1)) * 2;
  }
}
