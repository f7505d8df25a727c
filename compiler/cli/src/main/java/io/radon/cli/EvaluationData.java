package io.radon.cli;

import io.radon.runtime.data.Adapted;
import io.radon.runtime.data.DataException;
import io.radon.runtime.data.DataSources;
import io.radon.runtime.data.DataSplit;
import io.radon.runtime.data.Dataset;
import io.radon.runtime.data.ImageStep;
import io.radon.runtime.data.ReadOptions;
import io.radon.runtime.image.LabelledPictures;
import io.radon.runtime.image.PictureFolder;
import io.radon.runtime.image.PictureSteps;
import io.radon.runtime.model.ImageSize;
import io.radon.runtime.model.Network;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The pictures that {@code --data} names for an evaluation. */
final class EvaluationData {
  private static final String FOLDER = "folder:";

  private EvaluationData() {}

  /** A data set of both parts. */
  static DataSplit split(String text, ReadOptions options) {
    try {
      return DataSources.parse(text).open(options);
    } catch (DataException e) {
      throw CommandFailure.environment(
          String.valueOf(e.getMessage()), "name the data with `--data`");
    }
  }

  /** Test pictures for a network whose steps are these. */
  static LabelledPictures pictures(
      String text, Network network, List<ImageStep> steps, ReadOptions options) {
    if (text.startsWith(FOLDER)) {
      LabelledPictures pictures = new PictureFolder(Path.of(text.substring(FOLDER.length())));
      checkClasses(pictures.classNames().size(), text, network);
      return pictures;
    }
    Dataset test = split(text, options).test();
    checkClasses(test.classes(), text, network);
    ImageSize input = network.input();
    // As in training, pictures that no step resizes are padded to the network's size.
    boolean resized = !PictureSteps.of(steps).isEmpty();
    return LabelledPictures.of(
        resized ? test : Adapted.to(test, input.height(), input.width(), input.channels()));
  }

  private static void checkClasses(int classes, String text, Network network) {
    if (classes != network.classes()) {
      throw CommandFailure.usage(
          String.format(
              Locale.ROOT,
              "`%s` tells %,d classes apart, but the data `%s` has %,d",
              network.name(),
              network.classes(),
              name(text),
              classes),
          "choose other data, or the model the weights belong to");
    }
  }

  /** The data as the user knows it, without its folder. */
  static String name(String text) {
    int colon = text.indexOf(':');
    return colon < 0 ? text : text.substring(0, colon);
  }
}
