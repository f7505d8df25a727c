package io.radon.runtime.weights;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import org.junit.jupiter.api.Test;

class ElementTypeTest {
  @Test
  void everyHalfIsWidenedExactly() {
    for (int bits = 0; bits < 1 << 16; bits++) {
      float widened = ElementType.half((short) bits);
      int exponent = bits >> 10 & 0x1f;
      int fraction = bits & 0x3ff;
      double sign = (bits & 0x8000) == 0 ? 1 : -1;
      if (exponent == 31) {
        assertThat(Float.isNaN(widened)).isEqualTo(fraction != 0);
        assertThat(Float.isInfinite(widened)).isEqualTo(fraction == 0);
      } else {
        // The definition of binary16, in double, which holds each such number.
        double size =
            exponent == 0
                ? fraction * Math.pow(2, -24)
                : (1 + fraction / 1024.0) * Math.pow(2, exponent - 15);
        assertThat((double) widened).isEqualTo(sign * size);
      }
      assertThat(Float.floatToRawIntBits(widened) < 0).isEqualTo(sign < 0);
    }
  }

  @Test
  void theUpperHalfOfAFloatIsThatFloat() {
    assertThat(widened(ElementType.BF16, (short) 0x3f80)).isEqualTo(1f);
    assertThat(widened(ElementType.BF16, (short) 0xc049)).isEqualTo(-3.140625f);
    assertThat(widened(ElementType.BF16, (short) 0x0001)).isEqualTo(0x1p-133f);
    assertThat(widened(ElementType.BF16, (short) 0x7fc0)).isNaN();
  }

  @Test
  void unsignedNumbersAreNotNegative() {
    ByteBuffer ones = ByteBuffer.allocate(8).putLong(-1).flip();
    assertThat(widened(ElementType.U64, ones)).isEqualTo(0x1p64f);
    assertThat(widened(ElementType.U32, ones.clear().limit(4))).isEqualTo(0x1p32f);
    assertThat(widened(ElementType.U16, ones.clear().limit(2))).isEqualTo(65535f);
    assertThat(widened(ElementType.U8, ones.clear().limit(1))).isEqualTo(255f);
  }

  @Test
  void aLargeUnsignedNumberIsRoundedOnce() {
    // 2^63 + 2^39 lies halfway between two floats; one more must go up, not to even.
    long halfway = (1L << 63) + (1L << 39);
    ByteBuffer bytes = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putLong(0, halfway);
    assertThat(widened(ElementType.U64, bytes)).isEqualTo(0x1p63f);
    bytes.clear().putLong(0, halfway + 1);
    assertThat(widened(ElementType.U64, bytes)).isEqualTo(Math.nextUp(0x1p63f));
  }

  private static float widened(ElementType type, short bits) {
    return widened(type, ByteBuffer.allocate(2).order(ByteOrder.LITTLE_ENDIAN).putShort(0, bits));
  }

  private static float widened(ElementType type, ByteBuffer bytes) {
    FloatBuffer one = FloatBuffer.allocate(1);
    type.widen(bytes.order(ByteOrder.LITTLE_ENDIAN), one);
    return one.get(0);
  }
}
