package io.radon.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.radon.runtime.data.BatchOrder.LastBatch;
import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class BatchOrderTest {
  private static BatchOrder order(long seed, int size, int batch) {
    return BatchOrder.shuffled(new Randomness(seed), size, batch, LastBatch.KEEP);
  }

  @Property(tries = 200)
  void everyEpochIsAPermutation(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 500) int size,
      @ForAll @IntRange(max = 1000) int epoch) {
    int[] sorted = order(seed, size, 7).permutation(epoch);
    Arrays.sort(sorted);
    assertThat(sorted).containsExactly(IntStream.range(0, size).toArray());
  }

  @Property(tries = 200)
  void batchesOfAnEpochAreItsPermutationInTurn(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 300) int size,
      @ForAll @IntRange(min = 1, max = 400) int batchSize) {
    BatchOrder order = order(seed, size, batchSize);
    int[] joined =
        IntStream.range(0, order.batchesPerEpoch())
            .flatMap(batch -> Arrays.stream(order.indices(3, batch)))
            .toArray();
    assertThat(joined).containsExactly(order.permutation(3));
  }

  @Property(tries = 100)
  void batchDoesNotDependOnWhatWasAskedBefore(
      @ForAll long seed,
      @ForAll @IntRange(max = 20) int epoch,
      @ForAll @IntRange(max = 9) int batch) {
    BatchOrder used = order(seed, 97, 10);
    used.indices(epoch + 1, 0);
    used.permutation(0);
    used.indices(epoch, 9 - batch);
    assertThat(used.indices(epoch, batch))
        .containsExactly(order(seed, 97, 10).indices(epoch, batch));
  }

  @Test
  void epochsAndSeedsHaveOrdersOfTheirOwn() {
    int[] first = order(1, 1000, 10).permutation(0);
    assertThat(order(1, 1000, 10).permutation(1)).isNotEqualTo(first);
    assertThat(order(2, 1000, 10).permutation(0)).isNotEqualTo(first);
    long unmoved = IntStream.range(0, 1000).filter(place -> first[place] == place).count();
    assertThat(unmoved).isLessThan(10);
  }

  @Test
  void batchSizeDoesNotChangeTheOrder() {
    assertThat(order(1, 100, 32).permutation(4)).containsExactly(order(1, 100, 7).permutation(4));
  }

  @Test
  void everyPlaceIsEquallyLikely() {
    int[][] counts = new int[5][5];
    int epochs = 25_000;
    BatchOrder order = order(11, 5, 1);
    for (int epoch = 0; epoch < epochs; epoch++) {
      int[] permutation = order.permutation(epoch);
      for (int place = 0; place < 5; place++) {
        counts[place][permutation[place]]++;
      }
    }
    // Six deviations: sqrt(25,000 * 0.2 * 0.8) = 63.
    for (int[] row : counts) {
      assertThat(Arrays.stream(row)).allMatch(count -> Math.abs(count - epochs / 5) < 6 * 63);
    }
  }

  @Test
  void orderNeverChangesBetweenVersions() {
    // From the same formula written in Python with whole numbers of any size.
    assertThat(order(1, 10, 4).permutation(0)).containsExactly(2, 1, 4, 9, 0, 8, 5, 7, 6, 3);
  }

  @Test
  void lastShortBatchIsKeptOrDropped() {
    Randomness randomness = new Randomness(1);
    BatchOrder kept = BatchOrder.shuffled(randomness, 10, 4, LastBatch.KEEP);
    BatchOrder dropped = BatchOrder.shuffled(randomness, 10, 4, LastBatch.DROP);
    assertThat(kept.batchesPerEpoch()).isEqualTo(3);
    assertThat(kept.indices(0, 2)).hasSize(2);
    assertThat(dropped.batchesPerEpoch()).isEqualTo(2);
    assertThatThrownBy(() -> dropped.indices(0, 2))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("expected a batch in 0 .. 1, found 2");
    assertThat(BatchOrder.shuffled(randomness, 8, 4, LastBatch.KEEP).batchesPerEpoch())
        .isEqualTo(2);
  }

  @Test
  void sequentialOrderIsFirstToLastInEveryEpoch() {
    BatchOrder order = BatchOrder.sequential(5, 3);
    assertThat(order.indices(0, 0)).containsExactly(0, 1, 2);
    assertThat(order.indices(8, 1)).containsExactly(3, 4);
  }

  @Test
  void callerCannotDamageTheOrder() {
    BatchOrder order = order(1, 20, 5);
    int[] before = order.permutation(0);
    Arrays.fill(order.permutation(0), -1);
    Arrays.fill(order.indices(0, 0), -1);
    assertThat(order.permutation(0)).containsExactly(before);
  }

  @Test
  void impossibleSizesAreRefused() {
    Randomness randomness = new Randomness(1);
    assertThatThrownBy(() -> BatchOrder.shuffled(randomness, 0, 1, LastBatch.KEEP))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> BatchOrder.shuffled(randomness, 1, 0, LastBatch.KEEP))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> BatchOrder.shuffled(randomness, 3, 4, LastBatch.DROP))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected a batch of at most 3 pictures, found 4");
    assertThatThrownBy(() -> BatchOrder.sequential(3, 1).permutation(-1))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }
}
