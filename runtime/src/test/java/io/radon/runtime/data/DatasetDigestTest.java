package io.radon.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.radon.runtime.data.StoredPictures.PictureShape;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class DatasetDigestTest {
  private static String digest(PictureShape shape, byte[] pixels, byte[] labels) {
    return new StoredPictures("any", shape, List.of("a", "b"), pixels, labels).digest();
  }

  @Test
  void digestIsTheOneOfTheDocumentedBytes() {
    // Computed in Python from the description.
    assertThat(new CountingPictures(23).digest())
        .isEqualTo("sha256:0ad2bd797816635ec3644cfb811c2677b91c39882c311ea386b5248016222da5");
  }

  @Test
  void pixelsLabelsAndShapeCount() {
    byte[] pixels = {1, 2, 3, 4};
    byte[] labels = {0, 1};
    String digest = digest(new PictureShape(1, 2, 1), pixels, labels);
    assertThat(digest(new PictureShape(1, 2, 1), pixels.clone(), labels.clone())).isEqualTo(digest);
    assertThat(digest(new PictureShape(2, 1, 1), pixels, labels)).isNotEqualTo(digest);
    assertThat(digest(new PictureShape(1, 2, 1), new byte[] {1, 2, 4, 3}, labels))
        .isNotEqualTo(digest);
    assertThat(digest(new PictureShape(1, 2, 1), pixels, new byte[] {1, 0})).isNotEqualTo(digest);
  }

  @Test
  void everyPictureIsReadOnceHoweverOftenTheDigestIsAsked() {
    AtomicInteger reads = new AtomicInteger();
    Dataset counting =
        new CountingPictures(700) {
          @Override
          public void read(int index, byte[] into, int offset) {
            reads.incrementAndGet();
            super.read(index, into, offset);
          }
        };
    DatasetDigest digest = new DatasetDigest(counting);
    assertThat(reads.get()).isZero();
    assertThat(digest.value()).isEqualTo(digest.value());
    assertThat(reads.get()).isEqualTo(700);
  }
}
