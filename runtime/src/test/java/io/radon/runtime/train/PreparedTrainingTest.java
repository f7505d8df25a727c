package io.radon.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.radon.runtime.data.ColourJitter;
import io.radon.runtime.data.DataException;
import io.radon.runtime.data.DataSources;
import io.radon.runtime.data.DataSplit;
import io.radon.runtime.data.Erasing;
import io.radon.runtime.data.ImageStep;
import io.radon.runtime.data.ImageStep.Filter;
import io.radon.runtime.data.PcaColour;
import io.radon.runtime.data.RandomResizedCrop;
import io.radon.runtime.data.Randomness;
import io.radon.runtime.data.Randomness.Purpose;
import io.radon.runtime.data.ReadOptions;
import io.radon.runtime.tensor.Device;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trainings on pictures of many sizes, in files. */
class PreparedTrainingTest {
  private static final List<String> CLASSES = List.of("red", "green", "blue");

  @TempDir private Path folder = Path.of("");

  private DataSplit pictures() throws IOException {
    for (String part : List.of("train", "test")) {
      for (int number = 0; number < (part.equals("train") ? 45 : 12); number++) {
        Path place = folder.resolve("data").resolve(part).resolve(CLASSES.get(number % 3));
        Files.createDirectories(place);
        BufferedImage image =
            new BufferedImage(9 + number % 7, 10 + number % 5, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
          for (int x = 0; x < image.getWidth(); x++) {
            int noise = new Randomness(number).below(1 << 24, Purpose.PICTURES, y, x) & 0x7f7f7f;
            image.setRGB(x, y, noise | (0x80 << (8 * (2 - number % 3))));
          }
        }
        ImageIO.write(image, "png", place.resolve(number + ".png").toFile());
      }
    }
    return DataSources.parse("images:" + folder.resolve("data")).open(new ReadOptions(2, false));
  }

  private static TrainingConfig config(ImageStep... trainImages) {
    return Runs.config()
        .batch(16)
        .trainImages(List.of(trainImages))
        .testImages(
            List.of(
                new ImageStep.ResizeShorter(9, Filter.BILINEAR),
                new ImageStep.CenterCrop(8, 8),
                ImageStep.Normalize.perChannel()))
        .device(Device.CPU)
        .build();
  }

  private static TrainingConfig everything() {
    return config(
        new RandomResizedCrop(8, 8),
        new ImageStep.RandomFlip(),
        new ColourJitter(0.4, 0.4, 0.4),
        new PcaColour(0.1),
        ImageStep.Normalize.perChannel(),
        new Erasing(0.5));
  }

  private Trainer trainer(String name, DataSplit data, TrainingConfig config) {
    return Trainer.of(TinyNetwork.TINY).data(data).config(config).output(folder.resolve(name));
  }

  @Test
  void stoppedRunEndsWithTheBitsOfOneThatWasNot() throws IOException {
    DataSplit data = pictures();
    TrainingResult whole = trainer("whole", data, everything()).fit();
    Trainer stopping = trainer("stopped", data, everything());
    TrainingResult stopped =
        stopping
            .listeners(
                new TrainingListener() {
                  @Override
                  public void stepDone(long done, int epoch, double loss, double speed) {
                    if (done == 4) {
                      stopping.requestStop();
                    }
                  }
                })
            .fit();
    assertThat(stopped.stopped()).isTrue();
    TrainingResult resumed = trainer("stopped", pictures(), everything()).resume();
    assertThat(resumed.weightsDigest()).isEqualTo(whole.weightsDigest());
  }

  @Test
  void runSaysHowLongItsStepsWaited() throws IOException {
    trainer("run", pictures(), everything()).fit();
    assertThat(RunRecord.read(folder.resolve("run")).number("waited_part")).isBetween(0.0, 1.0);
  }

  @Test
  void evaluationPreparesPicturesAsTheTrainingDid() throws IOException {
    DataSplit data = pictures();
    TrainingConfig config = everything();
    TrainingResult result = trainer("run", data, config).fit();
    Evaluation again =
        Evaluator.evaluate(
            TinyNetwork.TINY,
            folder.resolve("run"),
            data.test(),
            config.testImages(),
            5,
            Device.CPU,
            2);
    EpochRecord last = result.history().get(result.history().size() - 1);
    assertThat(again.top1()).isEqualTo(last.testTop1());
    assertThat(again.loss()).isCloseTo(last.testLoss(), within(1e-5));
  }

  @Test
  void dataOfOneSizeIsResizedToo() {
    TrainingConfig config = config(new RandomResizedCrop(8, 8), ImageStep.Normalize.perChannel());
    TrainingResult result = trainer("run", Colours.split(64, 16), config).fit();
    assertThat(result.stopped()).isFalse();
  }

  @Test
  void picturesWithoutACommonSizeAreRefusedBeforeTheFirstStep() throws IOException {
    Trainer trainer = trainer("run", pictures(), config(ImageStep.Normalize.perChannel()));
    assertThatThrownBy(trainer::fit)
        .isInstanceOf(DataException.class)
        .hasMessageContaining("the pictures of `images` have sizes of their own");
  }
}
