package io.radon.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class AdaptedTest {
  private static final Dataset GREY = new CountingPictures(7);

  @Test
  void greyPictureIsCentredAndRepeatedInEveryChannel() {
    Dataset wide = Adapted.to(GREY, 3, 5, 3);
    byte[] picture = new byte[2 + 45];
    Arrays.fill(picture, (byte) 99);
    wide.read(4, picture, 2);
    byte[] expected = new byte[47];
    expected[0] = 99;
    expected[1] = 99;
    // Row 1, columns 1 and 2: the odd column is on the right.
    Arrays.fill(expected, 2 + 18, 2 + 21, (byte) 4);
    Arrays.fill(expected, 2 + 21, 2 + 24, (byte) 104);
    assertThat(picture).containsExactly(expected);
    assertThat(wide.label(4)).isEqualTo(1);
    assertThat(wide.size()).isEqualTo(7);
    assertThat(wide.digest()).isNotEqualTo(GREY.digest());
  }

  @Test
  void colourPicturesKeepTheirColours() {
    Dataset padded = Adapted.to(Shapes.test(1), 36, 36, 3);
    byte[] before = new byte[3072];
    byte[] after = new byte[36 * 36 * 3];
    Shapes.test(1).read(0, before, 0);
    padded.read(0, after, 0);
    assertThat(Arrays.copyOfRange(after, (2 * 36 + 2) * 3, (2 * 36 + 34) * 3))
        .containsExactly(Arrays.copyOf(before, 96));
  }

  @Test
  void fittingDataIsLeftAlone() {
    assertThat(Adapted.to(GREY, 1, 2, 1)).isSameAs(GREY);
  }

  @Test
  void nothingIsCutOffOrTurnedGrey() {
    assertThatThrownBy(() -> Adapted.to(Shapes.test(1), 28, 32, 3))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("expected at most 28x32 pixels of 3 channel(s), found 32x32 of 3");
    assertThatThrownBy(() -> Adapted.to(Shapes.test(1), 32, 32, 1))
        .isInstanceOf(DataException.class);
  }

  @Test
  void bothPartsAreAdapted() {
    DataSplit split = Adapted.to(new DataSplit(GREY, GREY), 4, 4, 3);
    assertThat(split.train().imageBytes()).isEqualTo(48);
    assertThat(split.test().imageBytes()).isEqualTo(48);
  }
}
