package io.radon.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ShapesTest {
  private static final DataSplit SPLIT = Shapes.split();

  @Test
  void bytesAreTheSameOnEveryMachine() {
    assertThat(SPLIT.train().digest())
        .isEqualTo("sha256:92a6914aed8b1f6cdf801dc5a9553b3a39284dcb1e0fa6d3fc934b5406b184d7");
    assertThat(SPLIT.test().digest())
        .isEqualTo("sha256:31325fe18adb764eb034bd4f0d6020d1186e6b4587e2b25c2426b973e1417ab7");
  }

  @Test
  void splitHasTenClassesOfColourPictures() {
    assertThat(SPLIT.train().size()).isEqualTo(10_000);
    assertThat(SPLIT.test().size()).isEqualTo(2_000);
    assertThat(SPLIT.train().imageBytes()).isEqualTo(32 * 32 * 3);
    assertThat(SPLIT.train().classNames())
        .containsExactly(
            "circle",
            "ring",
            "square",
            "triangle",
            "cross",
            "star",
            "crescent",
            "heart",
            "stripes",
            "checkerboard");
  }

  @Test
  void everyClassHasItsTenth() {
    for (Dataset part : List.of(SPLIT.train(), SPLIT.test())) {
      int[] counts = new int[10];
      for (int index = 0; index < part.size(); index++) {
        counts[part.label(index)]++;
      }
      assertThat(Arrays.stream(counts)).allMatch(count -> count == part.size() / 10);
    }
  }

  @Test
  void pictureDoesNotDependOnHowManyAreAskedFor() {
    byte[] few = new byte[3072];
    byte[] many = new byte[3072];
    Shapes.training(30).read(29, few, 0);
    SPLIT.train().read(29, many, 0);
    assertThat(few).containsExactly(many);
  }

  @Test
  void noPictureOccursTwice() {
    Set<String> seen = new HashSet<>();
    byte[] picture = new byte[3072];
    for (Dataset part : List.of(SPLIT.train(), SPLIT.test())) {
      for (int index = 0; index < part.size(); index++) {
        part.read(index, picture, 0);
        seen.add(Arrays.hashCode(picture) + " " + Arrays.hashCode(Arrays.copyOf(picture, 999)));
      }
    }
    assertThat(seen).hasSize(12_000);
  }

  @Test
  void everyFigureStandsOutFromItsGround() {
    byte[] picture = new byte[3072];
    for (int index = 0; index < 500; index++) {
      SPLIT.test().read(index, picture, 0);
      int[] brightness = new int[32 * 32];
      for (int at = 0; at < brightness.length; at++) {
        brightness[at] =
            (77 * (picture[3 * at] & 0xff)
                    + 150 * (picture[3 * at + 1] & 0xff)
                    + 29 * (picture[3 * at + 2] & 0xff))
                >> 8;
      }
      Arrays.sort(brightness);
      // A tenth of the pixels at either end: the smallest figures cover about that much.
      int spread = brightness[brightness.length * 19 / 20] - brightness[brightness.length / 20];
      assertThat(spread).as("picture %d", index).isGreaterThan(45);
    }
  }

  @Test
  void linearClassifierStaysUnderHalf() {
    SoftmaxRegression linear = SoftmaxRegression.fit(SPLIT.train(), 5, 0.003f);
    assertThat(linear.accuracy(SPLIT.test())).isLessThan(0.50);
  }

  @Test
  void linearClassifierLearnsWhatIsLinear() {
    // The measure itself works: with the figure's place held fixed it finds every class.
    Dataset easy = new CornerPictures(1000);
    assertThat(SoftmaxRegression.fit(easy, 2, 0.003f).accuracy(easy)).isGreaterThan(0.99);
  }

  @Test
  void figuresDifferAndFillAFairShare() {
    for (Figure figure : Figure.values()) {
      int inside = 0;
      for (int y = -100; y <= 100; y++) {
        for (int x = -100; x <= 100; x++) {
          boolean contained = figure.contains(x / 100.0, y / 100.0);
          inside += contained ? 1 : 0;
          assertThat(contained && x * x + y * y > 10_200)
              .as("%s leaves the unit circle at (%d, %d)", figure, x, y)
              .isFalse();
        }
      }
      assertThat(inside / 31_416.0).as("%s", figure).isBetween(0.2, 0.9);
    }
  }

  @Test
  void emptySetIsRefused() {
    assertThatThrownBy(() -> Shapes.training(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected at least 1 picture, found 0");
  }
}
