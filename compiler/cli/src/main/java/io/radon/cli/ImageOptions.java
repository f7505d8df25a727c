package io.radon.cli;

import io.radon.runtime.data.ImageStep;
import io.radon.runtime.model.Network;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that say which images to infer from, and how they are stored. */
final class ImageOptions {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(
      names = "--layout",
      paramLabel = "LAYOUT",
      defaultValue = "nhwc",
      description = "nhwc (the default) or nchw: the axes of arrays that are read and written")
  private TensorLayout layout = TensorLayout.NHWC;

  @Option(
      names = "--batch",
      paramLabel = "N",
      defaultValue = "32",
      description = "images per run of the network; changes no figure")
  private int batch = 32;

  TensorLayout layout() {
    return layout;
  }

  int batch() {
    if (batch < 1) {
      throw MachineOptions.usage(command, "expected `--batch` of at least 1, found " + batch);
    }
    return batch;
  }

  /**
   * Opens what was given.
   *
   * @param steps how pictures are prepared
   */
  ImageSource open(List<Path> inputs, Network network, List<ImageStep> steps) {
    if (inputs.isEmpty()) {
      throw MachineOptions.usage(
          command, "expected `--input` with an array (.npy), pictures, or a folder of pictures");
    }
    boolean array = inputs.stream().anyMatch(ImageOptions::isArray);
    if (array && inputs.size() > 1) {
      throw MachineOptions.usage(command, "expected one array (.npy) alone, or only pictures");
    }
    if (!array) {
      ImageSource pictures = PictureImages.of(inputs);
      requireSteps(network, steps);
      return pictures;
    }
    if (Files.isDirectory(inputs.get(0))) {
      throw CommandFailure.usage("`" + inputs.get(0) + "` is a folder: expected an array", null);
    }
    NpyImages images = NpyImages.open(inputs.get(0), layout, network);
    if (images.arePictures()) {
      try {
        requireSteps(network, steps);
      } catch (CommandFailure e) {
        images.close();
        throw e;
      }
    }
    return images;
  }

  private static boolean isArray(Path input) {
    return input.toString().toLowerCase(Locale.ROOT).endsWith(".npy");
  }

  private static void requireSteps(Network network, List<ImageStep> steps) {
    if (network.takesSequences()) {
      throw CommandFailure.usage(
          "`" + network.name() + "` takes sequences, no pictures: expected an array (.npy)", null);
    }
    if (steps.isEmpty()) {
      throw CommandFailure.usage(
          "nothing says how pictures are prepared for `"
              + network.name()
              + "`: expected `test_images` in the model",
          "add `test_images = resize(256) -> center_crop(224x224) -> normalize(imagenet)` or the"
              + " like, or give `--normalize`");
    }
  }
}
