package io.radon.runtime.train;

import io.radon.runtime.data.DataException;
import io.radon.runtime.data.DataSplit;
import io.radon.runtime.data.Dataset;
import io.radon.runtime.data.ImageStep;
import io.radon.runtime.image.PreparedPictures;
import io.radon.runtime.tensor.Placement;
import java.util.List;

/**
 * Data as batches take it, and the image steps that are left to do on batches.
 *
 * @param statistics the training images whose numbers {@code normalize} and {@code subtract_mean}
 *     take: as the steps for testing prepare them, because nothing about these is random
 */
record PreparedData(
    DataSplit split, Dataset statistics, List<ImageStep> trainImages, List<ImageStep> testImages) {

  /** Prepares picture by picture where pictures have sizes of their own, or a step resizes them. */
  static PreparedData of(DataSplit data, TrainingConfig config, int channels, Placement placement) {
    boolean training = PreparedPictures.isNeeded(data.train(), config.trainImages());
    boolean testing = PreparedPictures.isNeeded(data.test(), config.testImages());
    if (!training && !testing) {
      return new PreparedData(data, data.train(), config.trainImages(), config.testImages());
    }
    check(data.train(), config.trainImages());
    Dataset train =
        PreparedPictures.of(data.train(), config.trainImages(), channels, config.seed(), placement);
    Dataset test = fixed(data.test(), config.testImages(), channels, placement);
    Dataset statistics =
        needsStatistics(config)
            ? fixed(data.train(), config.testImages(), channels, placement)
            : train;
    return new PreparedData(
        new DataSplit(train, test),
        statistics,
        PreparedPictures.rest(config.trainImages()),
        PreparedPictures.rest(config.testImages()));
  }

  /** As {@link #of}, for test images alone. */
  static Dataset forTesting(
      Dataset data, List<ImageStep> steps, int channels, Placement placement) {
    return PreparedPictures.isNeeded(data, steps) ? fixed(data, steps, channels, placement) : data;
  }

  /** The steps for testing that are left to do on batches of {@link #forTesting}. */
  static List<ImageStep> restForTesting(Dataset data, List<ImageStep> steps) {
    return PreparedPictures.isNeeded(data, steps) ? PreparedPictures.rest(steps) : steps;
  }

  private static boolean needsStatistics(TrainingConfig config) {
    return config.trainImages().stream().anyMatch(ImageStep::needsStatistics)
        || config.testImages().stream().anyMatch(ImageStep::needsStatistics);
  }

  private static Dataset fixed(
      Dataset data, List<ImageStep> steps, int channels, Placement placement) {
    check(data, steps);
    return PreparedPictures.fixed(data, steps, channels, placement);
  }

  private static void check(Dataset data, List<ImageStep> steps) {
    if (!data.hasOneSize() && steps.stream().noneMatch(PreparedData::settles)) {
      throw new DataException(
          "the pictures of `"
              + data.name()
              + "` have sizes of their own: expected image steps that give them one, such as"
              + " `resize(256) -> center_crop(224x224)` or `random_resized_crop(224x224)`");
    }
  }

  private static boolean settles(ImageStep step) {
    return step.resizes() || step.window().isPresent();
  }
}
