package io.radon.runtime.image;

import static io.radon.runtime.image.SixteenPictures.COUNT;
import static io.radon.runtime.image.SixteenPictures.HEIGHT;
import static io.radon.runtime.image.SixteenPictures.WIDTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.radon.runtime.data.ImageStep;
import io.radon.runtime.data.ImageStep.Filter;
import io.radon.runtime.data.RandomResize;
import io.radon.runtime.data.RandomResizedCrop;
import io.radon.runtime.data.Randomness;
import java.io.ByteArrayOutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** Steps that are done picture by picture, with what {@code augmentations.py} wrote. */
class AugmentationTest {
  private static byte[] all(IntFunction<Picture> step) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int number = 0; number < COUNT; number++) {
      bytes.writeBytes(step.apply(number).pixels());
    }
    return bytes.toByteArray();
  }

  private static PictureDraws draws(int epoch, int picture) {
    return new PictureDraws(new Randomness(7), epoch, picture);
  }

  @Test
  void resizedCropsAreTorchvisionsToTheByte() {
    assertThat(
            all(
                i ->
                    PictureChange.resizedCrop(
                        SixteenPictures.picture(i),
                        new RandomWindow(i % 4, 2 * i % 7, 8 + i % 9, 9 + 3 * i % 11),
                        12,
                        10)))
        .isEqualTo(SixteenPictures.expected("resized_crop"));
  }

  @Test
  void shorterSidesOfEveryLengthAreTorchvisionsToTheByte() {
    assertThat(
            all(
                i ->
                    CentralWindow.of(
                        PictureChange.shorter(SixteenPictures.picture(i), 14 + i, Filter.BILINEAR),
                        13,
                        13)))
        .isEqualTo(SixteenPictures.expected("resize"));
  }

  @Test
  void bordersCutsAndMirroringAreTorchvisionsToTheByte() {
    PictureSteps border = PictureSteps.moving(List.of(new ImageStep.Pad(4)));
    assertThat(
            all(
                i -> {
                  Picture padded = border.apply(SixteenPictures.picture(i));
                  Picture cut = padded.window(i % 9, 3 * i % 9, HEIGHT, WIDTH);
                  return i % 2 == 1 ? cut.mirrored() : cut;
                }))
        .isEqualTo(SixteenPictures.expected("pad_crop_flip"));
  }

  @Test
  void windowsLieInsideAndHaveTheAreaAndRatioThatIsAskedFor() {
    RandomResizedCrop step = new RandomResizedCrop(8, 8);
    double smallest = 1;
    double largest = 0;
    for (int picture = 0; picture < 2_000; picture++) {
      RandomWindow window = RandomWindow.draw(draws(0, picture), 300, 400, step);
      assertThat(window.top()).isBetween(0, 300 - window.height());
      assertThat(window.left()).isBetween(0, 400 - window.width());
      double area = window.height() * window.width() / 120_000.0;
      // A side is rounded to whole pixels, of which the smallest window has some 85.
      assertThat(area).isBetween(0.079, 1.0);
      assertThat((double) window.width() / window.height()).isBetween(0.74, 1.35);
      smallest = Math.min(smallest, area);
      largest = Math.max(largest, area);
    }
    assertThat(smallest).isLessThan(0.1);
    assertThat(largest).isGreaterThan(0.8);
  }

  @Test
  void pictureThatIsTooLongGivesItsMiddle() {
    RandomResizedCrop step =
        new RandomResizedCrop(8, 8, new RandomResizedCrop.Bounds(0.9, 1), RandomResizedCrop.RATIO);
    assertThat(RandomWindow.draw(draws(0, 0), 30, 300, step))
        .isEqualTo(new RandomWindow(0, 130, 30, 40));
    assertThat(RandomWindow.draw(draws(0, 0), 300, 30, step))
        .isEqualTo(new RandomWindow(130, 0, 40, 30));
  }

  @Test
  void scaleAugmentationReachesBothEndsOfItsRange() {
    PictureSteps steps = PictureSteps.moving(List.of(new RandomResize(9, 12)));
    Set<Integer> sides = new HashSet<>();
    for (int picture = 0; picture < 200; picture++) {
      sides.add(steps.apply(SixteenPictures.picture(0), draws(0, picture)).height());
    }
    assertThat(sides).containsExactlyInAnyOrder(9, 10, 11, 12);
  }

  @Test
  void whatIsDrawnDependsOnSeedEpochAndPictureAlone() {
    PictureSteps steps =
        PictureSteps.moving(
            List.of(
                new RandomResizedCrop(8, 8),
                new ImageStep.Pad(1),
                new ImageStep.RandomCrop(8, 8),
                new ImageStep.RandomFlip()));
    Picture picture = SixteenPictures.picture(3);
    byte[] once = steps.apply(picture, draws(2, 5)).pixels();
    steps.apply(picture, draws(2, 6));
    assertThat(steps.apply(picture, draws(2, 5)).pixels()).isEqualTo(once);
    assertThat(steps.apply(picture, draws(3, 5)).pixels()).isNotEqualTo(once);
    assertThat(steps.apply(picture, draws(2, 6)).pixels()).isNotEqualTo(once);
    assertThat(steps.apply(picture, new PictureDraws(new Randomness(8), 2, 5)).pixels())
        .isNotEqualTo(once);
  }

  @Test
  void nothingIsDrawnForTesting() {
    PictureSteps steps = PictureSteps.moving(List.of(new ImageStep.RandomFlip()));
    assertThatThrownBy(() -> steps.apply(SixteenPictures.picture(0)))
        .hasMessage("test images must not be changed at random");
  }

  @Test
  void cutLargerThanItsPictureIsRefused() {
    PictureSteps steps = PictureSteps.moving(List.of(new ImageStep.RandomCrop(24, 24)));
    assertThatThrownBy(() -> steps.apply(SixteenPictures.picture(0), draws(0, 0)))
        .isInstanceOf(PictureException.class)
        .hasMessageContaining("a picture of 20x26 is too small for `random_crop(24x24)`");
  }
}
