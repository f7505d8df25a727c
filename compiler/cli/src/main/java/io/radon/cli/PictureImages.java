package io.radon.cli;

import io.radon.runtime.image.Picture;
import io.radon.runtime.image.PictureException;
import io.radon.runtime.image.PictureFolder;
import io.radon.runtime.model.TapPoint;
import io.radon.runtime.train.Inference;
import io.radon.runtime.train.Predictor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Picture files, decoded and prepared as the model declares. */
final class PictureImages implements ImageSource {
  private final List<Path> files;

  private PictureImages(List<Path> files) {
    this.files = files;
  }

  /** Files, and folders for the pictures in them, sorted by name. */
  static PictureImages of(List<Path> inputs) {
    List<Path> files = new ArrayList<>();
    for (Path input : inputs) {
      if (Files.isDirectory(input)) {
        files.addAll(in(input));
      } else if (Files.isRegularFile(input)) {
        files.add(input);
      } else {
        throw CommandFailure.environment("no picture `" + input + "`", null);
      }
    }
    return new PictureImages(files);
  }

  private static List<Path> in(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      List<Path> pictures = entries.filter(PictureFolder::isPicture).sorted().toList();
      if (pictures.isEmpty()) {
        throw CommandFailure.environment(
            "no picture in `" + folder + "`: expected files .jpg, .jpeg, .png, .gif or .bmp", null);
      }
      return pictures;
    } catch (IOException e) {
      throw CommandFailure.environment(
          "the folder `" + folder + "` can't be read: " + e.getMessage(), null);
    }
  }

  @Override
  public int count() {
    return files.size();
  }

  @Override
  public String name(int index) {
    return files.get(index).toString();
  }

  @Override
  public Inference infer(Predictor predictor, int from, int count, List<TapPoint> taps) {
    List<Picture> pictures = new ArrayList<>();
    for (Path file : files.subList(from, from + count)) {
      try {
        pictures.add(predictor.prepared(predictor.read(file)));
      } catch (PictureException e) {
        String message = String.valueOf(e.getMessage());
        throw CommandFailure.environment(
            message.contains(file.toString()) ? message : "`" + file + "`: " + message, null);
      }
    }
    return predictor.inferPrepared(pictures, taps);
  }

  @Override
  public void close() {
    // files are open only while they are read
  }
}
