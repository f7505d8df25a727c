package io.radon.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.radon.runtime.data.BatchOrder.LastBatch;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class BatchesTest {
  private static final Dataset DATA = new CountingPictures(23);
  private static final BatchOrder ORDER =
      BatchOrder.shuffled(new Randomness(5), 23, 4, LastBatch.KEEP);

  @Property(tries = 50)
  void readingAheadGivesWhatDirectReadingGives(
      @ForAll @IntRange(max = 3) int epoch,
      @ForAll @IntRange(max = 5) int batch,
      @ForAll @IntRange(min = 1, max = 8) int ahead) {
    try (Batches batches =
        Batches.of(DATA, ORDER).from(epoch, batch).until(5).ahead(ahead).open()) {
      for (int step = epoch * 6 + batch; step < 30; step++) {
        assertThat(batches.hasNext()).isTrue();
        assertSame(batches.next(), Batch.read(DATA, ORDER, step / 6, step % 6));
      }
      assertThat(batches.hasNext()).isFalse();
      assertThatThrownBy(batches::next).isInstanceOf(NoSuchElementException.class);
    }
  }

  private static void assertSame(Batch found, Batch expected) {
    assertThat(found.epoch()).isEqualTo(expected.epoch());
    assertThat(found.number()).isEqualTo(expected.number());
    assertThat(found.indices()).containsExactly(expected.indices());
    assertThat(found.labels()).containsExactly(expected.labels());
    assertThat(found.images()).containsExactly(expected.images());
  }

  @Property(tries = 30)
  void manyReadersGiveWhatOneGives(@ForAll @IntRange(min = 2, max = 9) int readers) {
    Dataset shared =
        new CountingPictures(23) {
          @Override
          public int readers() {
            return readers;
          }
        };
    try (Batches batches = Batches.of(shared, ORDER).from(1, 2).until(3).open()) {
      for (int step = 8; step < 18; step++) {
        assertSame(batches.next(), Batch.read(DATA, ORDER, step / 6, step % 6));
      }
      assertThat(batches.hasNext()).isFalse();
    }
  }

  @Test
  void epochReachesPicturesThatAreDrawnAnew() {
    Dataset drawn =
        new CountingPictures(23) {
          @Override
          public void read(int index, int epoch, byte[] into, int offset) {
            into[offset] = (byte) epoch;
          }
        };
    assertThat(Batch.read(drawn, ORDER, 7, 0).images()[0]).isEqualTo((byte) 7);
  }

  @Test
  void slowSourceIsSeenInTheTimeThatWasWaited() {
    Dataset slow =
        new CountingPictures(23) {
          @Override
          public void read(int index, byte[] into, int offset) {
            try {
              Thread.sleep(5);
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
            super.read(index, into, offset);
          }
        };
    try (Batches batches = Batches.of(slow, ORDER).until(1).open()) {
      batches.next();
      assertThat(batches.waitedNanos()).isGreaterThan(5_000_000L);
    }
  }

  @Test
  void failureOfOneReaderComesAtItsBatch() {
    Dataset broken =
        new CountingPictures(23) {
          @Override
          public int readers() {
            return 3;
          }

          @Override
          public void read(int index, byte[] into, int offset) {
            if (index == ORDER.indices(0, 2)[1]) {
              throw new DataException("picture " + index);
            }
            super.read(index, into, offset);
          }
        };
    try (Batches batches = Batches.of(broken, ORDER).open()) {
      batches.next();
      batches.next();
      assertThatThrownBy(batches::next)
          .isInstanceOf(DataException.class)
          .hasMessage("picture " + ORDER.indices(0, 2)[1]);
    }
  }

  @Test
  void batchHoldsThePicturesOfItsIndices() {
    Batch last = Batch.read(DATA, ORDER, 2, 5);
    assertThat(last.size()).isEqualTo(3);
    assertThat(last.images()).hasSize(3 * 2);
    for (int place = 0; place < last.size(); place++) {
      int index = last.indices()[place];
      assertThat(last.images()[2 * place]).isEqualTo((byte) index);
      assertThat(last.images()[2 * place + 1]).isEqualTo((byte) (index + 100));
      assertThat(last.labels()[place]).isEqualTo(index % 3);
    }
  }

  @Test
  void positionAfterTheLastBatchIsTheNextEpoch() {
    try (Batches batches = Batches.of(DATA, ORDER).from(0, 6).open()) {
      Batch batch = batches.next();
      assertThat(batch.epoch()).isEqualTo(1);
      assertThat(batch.number()).isEqualTo(0);
    }
    try (Batches batches = Batches.of(DATA, ORDER).fromStep(6 * 1000L + 5).open()) {
      assertThat(batches.next().epoch()).isEqualTo(1000);
      assertThat(batches.next().epoch()).isEqualTo(1001);
    }
  }

  @Test
  void impossiblePositionsAreRefused() {
    assertThatThrownBy(() -> Batches.of(DATA, ORDER).from(0, 7))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessageContaining("batch 7");
    assertThatThrownBy(() -> Batches.of(DATA, ORDER).from(-1, 0))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> Batches.of(DATA, BatchOrder.sequential(22, 4)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected an order of 23 pictures, found one of 22");
  }

  @Test
  void failureComesAtItsBatchAndStays() {
    DataException problem = new DataException("picture 9 is bad");
    Dataset broken =
        new CountingPictures(23) {
          @Override
          public void read(int index, byte[] into, int offset) {
            if (index == 9) {
              throw problem;
            }
            super.read(index, into, offset);
          }
        };
    BatchOrder order = BatchOrder.sequential(23, 4);
    try (Batches batches = Batches.of(broken, order).ahead(8).open()) {
      assertThat(batches.next().number()).isEqualTo(0);
      assertThat(batches.next().number()).isEqualTo(1);
      assertThat(batches.hasNext()).isTrue();
      assertThatThrownBy(batches::next).isSameAs(problem);
      assertThatThrownBy(batches::next).isSameAs(problem);
    }
  }

  @Test
  void errorsArePassedOnToo() {
    Dataset broken =
        new CountingPictures(23) {
          @Override
          public int label(int index) {
            throw new StackOverflowError("too deep");
          }
        };
    try (Batches batches = Batches.of(broken, ORDER).open()) {
      assertThatThrownBy(batches::next).isInstanceOf(StackOverflowError.class);
    }
  }

  @Test
  void closingEndsTheThreadWhereverItIs() {
    List<Thread> before = readers();
    Batches waiting = Batches.of(DATA, ORDER).open();
    waiting.next();
    Batches fresh = Batches.of(DATA, ORDER).open();
    Batches finished = Batches.of(DATA, ORDER).until(0).open();
    assertThat(finished.hasNext()).isFalse();
    waiting.close();
    fresh.close();
    finished.close();
    finished.close();
    assertThat(readers()).isEqualTo(before);
    assertThatThrownBy(waiting::next)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
  }

  @Test
  void threadEndsByItselfAfterTheLastBatch() throws InterruptedException {
    try (Batches batches = Batches.of(DATA, ORDER).until(1).ahead(100).open()) {
      for (Thread reader : readers()) {
        reader.join(TimeUnit.SECONDS.toMillis(30));
        assertThat(reader.isAlive()).isFalse();
      }
      assertThat(batches.next().number()).isEqualTo(0);
    }
  }

  @Test
  void readsNoFurtherAheadThanAsked() throws InterruptedException {
    AtomicInteger read = new AtomicInteger();
    CountDownLatch third = new CountDownLatch(3 * 4);
    Dataset counting =
        new CountingPictures(23) {
          @Override
          public void read(int index, byte[] into, int offset) {
            read.incrementAndGet();
            third.countDown();
            super.read(index, into, offset);
          }
        };
    try (Batches batches = Batches.of(counting, ORDER).ahead(2).open()) {
      assertThat(third.await(30, TimeUnit.SECONDS)).isTrue();
      Thread.sleep(50);
      // Two batches are ready and a third is held by the reader.
      assertThat(read.get()).isEqualTo(3 * 4);
      assertThat(batches.hasNext()).isTrue();
    }
  }

  @Test
  void interruptedCallerIsToldAndCanStillClose() {
    CountDownLatch release = new CountDownLatch(1);
    Dataset slow =
        new CountingPictures(23) {
          @Override
          public void read(int index, byte[] into, int offset) {
            try {
              release.await();
            } catch (InterruptedException e) {
              throw new AssertionError("the reading thread must not be interrupted", e);
            }
          }
        };
    try (Batches batches = Batches.of(slow, ORDER).open()) {
      Thread.currentThread().interrupt();
      assertThatThrownBy(batches::next)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("interrupted");
      assertThat(Thread.currentThread().isInterrupted()).isTrue();
      release.countDown();
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  private static List<Thread> readers() {
    List<Thread> found = new ArrayList<>();
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().equals("radon-batches") && thread.isAlive()) {
        found.add(thread);
      }
    }
    return found;
  }
}
