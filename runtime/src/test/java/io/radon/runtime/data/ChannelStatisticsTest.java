package io.radon.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.radon.runtime.data.StoredPictures.PictureShape;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ChannelStatisticsTest {
  /** Two pictures of 1x2 pixels with two channels. */
  private static Dataset pictures(int... values) {
    byte[] pixels = new byte[values.length];
    for (int at = 0; at < values.length; at++) {
      pixels[at] = (byte) values[at];
    }
    return new StoredPictures(
        "tiny", new PictureShape(1, 2, 2), List.of("only"), pixels, new byte[values.length / 4]);
  }

  @Test
  void meanAndDeviationAreTakenOverAllPixelsOfAChannel() {
    ChannelStatistics statistics = ChannelStatistics.of(pictures(0, 10, 100, 20, 200, 30, 255, 40));
    assertThat(statistics.means()[0]).isCloseTo(138.75 / 255, within(1e-15));
    assertThat(statistics.means()[1]).isCloseTo(25.0 / 255, within(1e-15));
    // Deviations of {0, 100, 200, 255} and {10, 20, 30, 40}, divided by the count.
    assertThat(statistics.deviations()[0]).isCloseTo(97.49198685020221 / 255, within(1e-14));
    assertThat(statistics.deviations()[1]).isCloseTo(Math.sqrt(125) / 255, within(1e-15));
  }

  @Test
  void meanPictureIsTakenPixelByPixel() {
    ChannelStatistics statistics = ChannelStatistics.of(pictures(0, 10, 100, 20, 200, 30, 255, 40));
    assertThat(statistics.pixelMeans())
        .containsExactly(
            new double[] {100.0 / 255, 20.0 / 255, 177.5 / 255, 30.0 / 255}, within(1e-15));
  }

  @Test
  void bytesAreUnsigned() {
    assertThat(ChannelStatistics.of(pictures(255, 128, 255, 128)).means())
        .containsExactly(new double[] {1.0, 128.0 / 255}, within(1e-15));
  }

  @Test
  void constantChannelHasDeviationOne() {
    double[] deviations = ChannelStatistics.of(pictures(77, 1, 77, 3)).deviations();
    assertThat(deviations[0]).isEqualTo(1.0);
    assertThat(deviations[1]).isCloseTo(1.0 / 255, within(1e-15));
  }

  @Test
  void orderOfThePicturesDoesNotMatter() {
    ChannelStatistics one = ChannelStatistics.of(pictures(0, 10, 100, 20, 200, 30, 255, 41));
    ChannelStatistics other = ChannelStatistics.of(pictures(200, 30, 255, 41, 0, 10, 100, 20));
    assertThat(one.means()).containsExactly(other.means());
    assertThat(one.deviations()).containsExactly(other.deviations());
  }

  @Test
  void callerCannotChangeThem() {
    ChannelStatistics statistics = ChannelStatistics.of(pictures(1, 2, 3, 4));
    statistics.means()[0] = -1;
    assertThat(statistics.means()[0]).isPositive();
  }

  @Test
  void noPicturesHaveNoStatistics() {
    assertThatThrownBy(() -> ChannelStatistics.of(pictures()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("tiny");
  }
}
