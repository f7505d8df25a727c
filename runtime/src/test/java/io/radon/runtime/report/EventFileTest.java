package io.radon.runtime.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.proto.Event;
import org.tensorflow.proto.HistogramProto;

class EventFileTest {
  @TempDir private Path folder = Path.of("");

  private static Event event(long step) {
    return Event.newBuilder().setStep(step).setWallTime(1).build();
  }

  @Test
  void theSumIsTensorFlows() {
    // CRC-32C of `123456789` is 0xe3069283 (RFC 3720, B.4), turned right by 15 bits, plus the
    // delta.
    int crc = 0xe3069283;
    int expected = ((crc >>> 15) | (crc << 17)) + 0xa282ead8;
    assertThat(EventFile.masked("123456789".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(expected);
  }

  @Test
  void whatIsWrittenIsReadUpToWhatIsTornOrDamaged() throws IOException {
    Path path = folder.resolve("events");
    EventFile file = new EventFile(path);
    file.replace(List.of(event(1)));
    file.append(List.of(event(2), event(3)));
    assertThat(file.read()).containsExactly(event(1), event(2), event(3));
    byte[] whole = Files.readAllBytes(path);
    for (int length = 0; length < whole.length; length++) {
      Files.write(path, Arrays.copyOf(whole, length));
      assertThat(file.read()).hasSize(length * 3 / whole.length);
    }
    byte[] flipped = whole.clone();
    flipped[whole.length / 3 + 13] ^= 1;
    Files.write(path, flipped);
    assertThat(file.read()).containsExactly(event(1));
  }

  @Test
  void everyValueOfAHistogramLiesBelowItsBucketsLimit() {
    float[] values = {-3f, -0.5f, 0f, 1e-20f, 0.25f, 7f, 7f};
    HistogramProto histogram = EventSummaries.histogram("x", values).getHisto();
    assertThat(histogram.getNum()).isEqualTo(7);
    assertThat(histogram.getMin()).isEqualTo(-3);
    assertThat(histogram.getMax()).isEqualTo(7);
    assertThat(histogram.getBucketList().stream().mapToDouble(Double::doubleValue).sum())
        .isEqualTo(7);
    assertThat(histogram.getBucketLimitList()).isSorted();
    for (double border : new double[] {-1, 0.1, 1}) {
      double below = 0;
      for (int i = 0; i < histogram.getBucketCount(); i++) {
        below += histogram.getBucketLimit(i) <= border ? histogram.getBucket(i) : 0;
      }
      double expected = 0;
      for (float value : values) {
        expected += value <= border ? 1 : 0;
      }
      assertThat(below).as("below " + border).isEqualTo(expected);
    }
  }
}
