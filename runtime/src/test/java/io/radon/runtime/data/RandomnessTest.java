package io.radon.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.radon.runtime.data.Randomness.Purpose;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

final class RandomnessTest {
  @Test
  void sequenceIsSplitMix64() {
    // The first outputs of the published C program for the seeds 0 and 1234567.
    assertThat(Randomness.sequence(0, 0)).isEqualTo(0xe220a8397b1dcdafL);
    assertThat(Randomness.sequence(0, 1)).isEqualTo(0x6e789e6aa1b965f4L);
    assertThat(Randomness.sequence(0, 2)).isEqualTo(0x06c45d188009454fL);
    assertThat(Randomness.sequence(1234567, 0)).isEqualTo(6457827717110365317L);
    assertThat(Randomness.sequence(1234567, 1)).isEqualTo(3203168211198807973L);
  }

  @Test
  void valuesNeverChangeBetweenVersions() {
    // From the same formula written in Python with whole numbers of any size.
    Randomness randomness = new Randomness(1);
    assertThat(randomness.bits(Purpose.ORDER, 0, 0)).isEqualTo(0x063a5277110f4425L);
    assertThat(randomness.bits(Purpose.CROP, 7, 49_999)).isEqualTo(0x6e777504d37d803dL);
    assertThat(randomness.words(Purpose.DROPOUT, 3, 12))
        .containsExactly(0xf7f16baacf0a2b53L, 0xb96ca5eb9ef167a2L);
    assertThat(Randomness.indexOf("")).isEqualTo(0xcbf29ce484222325L);
    assertThat(Randomness.indexOf("a")).isEqualTo(0xaf63dc4c8601ec8cL);
    assertThat(Randomness.indexOf("foobar")).isEqualTo(0x85944171f73967e8L);
  }

  @Test
  void purposesHaveTagsOfTheirOwn() {
    Set<Integer> tags = new HashSet<>();
    EnumSet.allOf(Purpose.class).forEach(purpose -> tags.add(purpose.tag()));
    assertThat(tags).hasSize(Purpose.values().length);
  }

  @Test
  void everyArgumentMatters() {
    Set<Long> values = new HashSet<>();
    for (long seed = -1; seed < 3; seed++) {
      for (Purpose purpose : Purpose.values()) {
        for (long epoch = 0; epoch < 20; epoch++) {
          for (long index = 0; index < 50; index++) {
            values.add(new Randomness(seed).bits(purpose, epoch, index));
          }
        }
      }
    }
    assertThat(values).hasSize(4 * Purpose.values().length * 20 * 50);
  }

  @Test
  void everyBitIsSetHalfTheTimeAlongEveryArgument() {
    int draws = 20_000;
    for (int along = 0; along < 3; along++) {
      int[] set = new int[Long.SIZE];
      for (int draw = 0; draw < draws; draw++) {
        long value =
            new Randomness(along == 0 ? draw : 5)
                .bits(Purpose.FLIP, along == 1 ? draw : 5, along == 2 ? draw : 5);
        for (int bit = 0; bit < Long.SIZE; bit++) {
          set[bit] += (int) (value >>> bit & 1);
        }
      }
      // Six deviations of a fair coin: sqrt(20,000) / 2 = 71.
      assertThat(Arrays.stream(set)).allMatch(count -> Math.abs(count - draws / 2) < 6 * 71);
    }
  }

  @Test
  void neighboursDifferInHalfTheirBits() {
    Randomness randomness = new Randomness(9);
    long differing = 0;
    for (int index = 0; index < 10_000; index++) {
      differing +=
          Long.bitCount(
              randomness.bits(Purpose.CROP, 0, index)
                  ^ randomness.bits(Purpose.CROP, 0, index + 1));
    }
    assertThat(differing / 10_000.0).isBetween(31.7, 32.3);
  }

  @Test
  void boundedNumbersAreUniform() {
    Randomness randomness = new Randomness(3);
    int[] counts = new int[9];
    for (int index = 0; index < 90_000; index++) {
      counts[randomness.below(9, Purpose.CROP, 2, index)]++;
    }
    double chiSquare = 0;
    for (int count : counts) {
      chiSquare += (count - 10_000.0) * (count - 10_000.0) / 10_000.0;
    }
    // 8 degrees of freedom: above 26.1 with a chance of 0.001.
    assertThat(chiSquare).isLessThan(26.1);
  }

  @Test
  void unitNumbersAreUniform() {
    Randomness randomness = new Randomness(4);
    double sum = 0;
    double squares = 0;
    int draws = 100_000;
    for (int index = 0; index < draws; index++) {
      double value = randomness.unit(Purpose.INITIAL_VALUES, 0, index);
      sum += value;
      squares += value * value;
    }
    assertThat(sum / draws).isBetween(0.495, 0.505);
    assertThat(squares / draws).isBetween(0.328, 0.338);
  }

  @Property
  void boundedNumbersStayInBounds(
      @ForAll long seed, @ForAll long index, @ForAll @IntRange(min = 1) int bound) {
    assertThat(new Randomness(seed).below(bound, Purpose.CROP, 0, index)).isBetween(0, bound - 1);
  }

  @Property
  void unitNumbersStayBelowOne(@ForAll long seed, @ForAll @LongRange(min = 0) long index) {
    double value = new Randomness(seed).unit(Purpose.FLIP, 0, index);
    assertThat(value).isGreaterThanOrEqualTo(0.0).isLessThan(1.0);
  }

  @Test
  void scalingReachesBothEnds() {
    assertThat(Randomness.scaled(0, 10)).isEqualTo(0);
    assertThat(Randomness.scaled(-1, 10)).isEqualTo(9);
    assertThat(Randomness.scaled(-1, Integer.MAX_VALUE)).isEqualTo(Integer.MAX_VALUE - 1);
    assertThat(Randomness.scaled(Long.MIN_VALUE, 10)).isEqualTo(5);
  }

  @Test
  void boundBelowOneIsRefused() {
    assertThatThrownBy(() -> new Randomness(1).below(0, Purpose.CROP, 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("found 0");
  }
}
