package io.radon.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.radon.runtime.RadonRuntimeException;
import io.radon.runtime.checkpoint.CheckpointException;
import io.radon.runtime.data.Dataset;
import io.radon.runtime.data.ImageStep;
import io.radon.runtime.image.LabelledPictures;
import io.radon.runtime.image.Picture;
import io.radon.runtime.image.PictureDecoder;
import io.radon.runtime.model.LabelTap;
import io.radon.runtime.tensor.Device;
import io.radon.runtime.tensor.SharedSession;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PredictorTest {
  @TempDir Path folder;

  @Test
  void picturesOneByOneAreJudgedAsTheWholeTestSetWas() {
    EpochRecord last = Runs.trainer(folder).fit().last().orElseThrow();
    List<ImageStep> steps = Runs.config().build().testImages();
    Dataset test = Colours.split(170, 50).test();
    int right = 0;
    double loss = 0;
    Predictor predictor = Predictor.of(TinyNetwork.TINY).weights(folder).testImages(steps).build();
    for (int i = 0; i < test.size(); i++) {
      byte[] pixels = new byte[test.imageBytes()];
      test.read(i, pixels, 0);
      Picture picture = new Picture(8, 8, 3, pixels);
      right += predictor.classOf(picture) == test.label(i) ? 1 : 0;
      double[] probabilities = predictor.probabilities(picture);
      assertThat(probabilities[0] + probabilities[1] + probabilities[2])
          .isCloseTo(1, within(1e-12));
      loss -= Math.log(probabilities[test.label(i)]);
    }
    assertThat(right / 50.0).isEqualTo(last.testTop1());
    assertThat(loss / 50).isCloseTo(last.testLoss(), within(1e-4));
  }

  @Test
  void aFolderWithoutARunIsTold() {
    assertThatThrownBy(() -> Predictor.of(TinyNetwork.TINY).weights(folder).build())
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("expected a good checkpoint, found none");
  }

  private static float[][] images(int count) {
    Random random = new Random(7);
    float[][] images = new float[count][8 * 8 * 3];
    for (float[] image : images) {
      for (int i = 0; i < image.length; i++) {
        image[i] = (float) random.nextGaussian();
      }
    }
    return images;
  }

  private static Predictor initial() {
    return Predictor.of(TinyNetwork.TINY).weights(weights -> {}).build();
  }

  @Test
  void eightThreadsGetTheBitsThatOneGets() throws Exception {
    Predictor predictor = initial();
    float[][] images = images(40);
    List<float[]> alone = new ArrayList<>();
    for (float[] image : images) {
      alone.add(predictor.logits(new float[][] {image})[0]);
    }
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<Boolean>> all = new ArrayList<>();
      for (int thread = 0; thread < 8; thread++) {
        int first = thread * 5;
        all.add(
            threads.submit(
                () -> {
                  boolean same = true;
                  for (int i = 0; i < images.length; i++) {
                    int image = (first + i) % images.length;
                    float[] found = predictor.logits(new float[][] {images[image]})[0];
                    same &= Arrays.equals(found, alone.get(image));
                  }
                  return same;
                }));
      }
      for (Future<Boolean> each : all) {
        assertThat(each.get()).isTrue();
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void aTapIsTheValueOfItsPlaceAlsoWhereThatIsTheLogits() {
    Predictor predictor = initial();
    float[][] images = images(2);
    Inference inference =
        predictor.infer(images, List.of(LabelTap.of("head"), LabelTap.of("head")));
    assertThat(inference.logits()).isEqualTo(predictor.logits(images));
    assertThat(inference.taps()).hasSize(2);
    TapValue head = inference.taps().get(0);
    assertThat(head.shape()).containsExactly(2, 3);
    assertThat(Arrays.copyOfRange(head.values(), 3, 6)).isEqualTo(inference.logits()[1]);
  }

  @Test
  void imagesOfAnotherSizeAndUnknownTapsAreRefused() {
    Predictor predictor = initial();
    assertThatThrownBy(() -> predictor.logits(new float[1][7]))
        .hasMessage("expected images of 192 values (8x8x3), found 7");
    assertThatThrownBy(() -> predictor.taps(images(1), LabelTap.of("neck")))
        .hasMessageContaining("found `neck`");
    Picture large = new Picture(9, 8, 3, new byte[9 * 8 * 3]);
    assertThatThrownBy(() -> predictor.top(large, 1))
        .hasMessageContaining("expected a picture of 8x8, found 9x8");
  }

  @Test
  void picturesOfAnySizeArePreparedByTheSteps() {
    List<ImageStep> steps =
        List.of(
            new ImageStep.ResizeShorter(9, ImageStep.Filter.BILINEAR),
            new ImageStep.CenterCrop(8, 8),
            new ImageStep.NormalizeBy(List.of(0.5, 0.25, 0.0), List.of(0.5, 0.25, 2.0)));
    Predictor predictor =
        Predictor.of(TinyNetwork.TINY)
            .weights(weights -> {})
            .testImages(steps)
            .classNames(List.of("red", "green", "blue"))
            .build();
    byte[] pixels = new byte[30 * 20 * 3];
    Arrays.fill(pixels, (byte) 102); // 0.4, whatever its size
    float[][] prepared = new float[1][8 * 8 * 3];
    for (int i = 0; i < prepared[0].length; i++) {
      prepared[0][i] = new float[] {-0.2f, 0.6f, 0.2f}[i % 3];
    }
    float[] expected = predictor.logits(prepared)[0];
    List<Prediction> top = predictor.top(new Picture(30, 20, 3, pixels), 2);
    assertThat(top).hasSize(2);
    assertThat(top.get(0).logit())
        .isCloseTo(expected[top.get(0).classIndex()], within(1e-5f))
        .isGreaterThan(top.get(1).logit());
    assertThat(top.get(0).name())
        .isEqualTo(List.of("red", "green", "blue").get(top.get(0).classIndex()));
  }

  @Test
  void stepsThatNeedTheTrainingPicturesAreRefusedWithoutARun() {
    PredictorBuilder builder =
        Predictor.of(TinyNetwork.TINY)
            .weights(weights -> {})
            .testImages(List.of(ImageStep.Normalize.perChannel()));
    assertThatThrownBy(builder::build)
        .isInstanceOf(RadonRuntimeException.class)
        .hasMessageContaining("`normalize(per_channel)` needs numbers of the training pictures");
  }

  @Test
  void sessionsOfPredictorsThatNobodyHoldsAreClosed() throws InterruptedException {
    int before = SharedSession.open();
    for (int i = 0; i < 5; i++) {
      assertThat(initial().logits(images(1))).hasDimensions(1, 3);
    }
    long end = System.nanoTime() + 20_000_000_000L;
    while (SharedSession.open() > before && System.nanoTime() < end) {
      System.gc();
      Thread.sleep(20);
    }
    assertThat(SharedSession.open()).isLessThanOrEqualTo(before);
  }

  private static final List<ImageStep> WINDOW =
      List.of(new ImageStep.CenterCrop(8, 8), ImageStep.NormalizeBy.of("half"));

  /** Three noisy pictures of 11x10, of classes 0, 1 and 2. */
  private static LabelledPictures noisy() {
    Random random = new Random(3);
    List<Picture> pictures = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      byte[] pixels = new byte[11 * 10 * 3];
      random.nextBytes(pixels);
      pictures.add(new Picture(11, 10, 3, pixels));
    }
    return new LabelledPictures() {
      @Override
      public int size() {
        return 3;
      }

      @Override
      public List<String> classNames() {
        return List.of("a", "b", "c");
      }

      @Override
      public int label(int index) {
        return index;
      }

      @Override
      public Picture picture(int index, PictureDecoder decoder) {
        return pictures.get(index);
      }
    };
  }

  @Test
  void tenCropsAverageTheProbabilitiesOfCornersMiddleAndMirrorImages() {
    Predictor predictor =
        Predictor.of(TinyNetwork.TINY).weights(weights -> {}).testImages(WINDOW).build();
    LabelledPictures pictures = noisy();
    double loss = 0;
    for (int i = 0; i < 3; i++) {
      Picture whole = pictures.picture(i, new PictureDecoder(Device.CPU.place(1)));
      double mean = 0;
      for (int[] corner : new int[][] {{0, 0}, {0, 2}, {3, 0}, {3, 2}, {2, 1}}) {
        Picture part = whole.window(corner[0], corner[1], 8, 8);
        mean += predictor.probabilities(part)[i] / 10;
        mean += predictor.probabilities(part.mirrored())[i] / 10;
      }
      loss -= Math.log(mean) / 3;
    }
    EvaluationReport report = predictor.evaluate(pictures, new TestViews(10, List.of()), 64);
    assertThat(report.loss()).isCloseTo(loss, within(1e-6));
    assertThat(report.total()).isEqualTo(3);
    assertThat(report.top5()).isEqualTo(1);
  }

  @Test
  void aWholePictureOfTheNetworksSizeIsJudgedAsItself() {
    List<ImageStep> steps =
        List.of(
            new ImageStep.ResizeTo(8, 8, ImageStep.Filter.BILINEAR),
            ImageStep.NormalizeBy.of("half"));
    TestViews scales = new TestViews(1, List.of(8, 12));
    Predictor predictor =
        Predictor.of(TinyNetwork.TINY).weights(weights -> {}).testImages(steps).build();
    LabelledPictures square = LabelledPictures.of(Colours.split(170, 50).test());
    EvaluationReport same = predictor.evaluate(square, TestViews.SINGLE, 7);
    EvaluationReport whole = predictor.evaluate(square, new TestViews(1, List.of(8)), 7);
    assertThat(whole.loss()).isCloseTo(same.loss(), within(1e-6));
    assertThat(whole.correct()).isEqualTo(same.correct());
    // 11x10 becomes 13x12 at the larger scale: any size goes through.
    assertThat(predictor.evaluate(noisy(), scales, 7).total()).isEqualTo(3);
  }

  @Test
  void tenCropsWithoutAWindowAreRefused() {
    Predictor predictor = initial();
    assertThatThrownBy(() -> predictor.evaluate(noisy(), new TestViews(10, List.of()), 8))
        .isInstanceOf(RadonRuntimeException.class)
        .hasMessageContaining("ten crops need a window to move");
    assertThatThrownBy(() -> new TestViews(5, List.of())).hasMessageContaining("1 or 10 crops");
  }
}
