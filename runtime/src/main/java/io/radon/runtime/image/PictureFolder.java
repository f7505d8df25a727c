package io.radon.runtime.image;

import io.radon.runtime.data.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A folder with a folder of pictures for each class, both sorted by name as PyTorch's ImageFolder
 * sorts them.
 */
public final class PictureFolder implements LabelledPictures {
  private static final List<String> ENDINGS = List.of(".jpg", ".jpeg", ".png", ".gif", ".bmp");

  private final List<String> classNames = new ArrayList<>();
  private final List<Path> files = new ArrayList<>();
  private final List<Integer> labels = new ArrayList<>();

  /**
   * Lists a folder; no picture is read.
   *
   * @throws DataException if it can't be listed or holds no pictures
   */
  public PictureFolder(Path folder) {
    for (Path each : sorted(folder, Files::isDirectory)) {
      classNames.add(String.valueOf(each.getFileName()));
      for (Path file : sorted(each, PictureFolder::isPicture)) {
        files.add(file);
        labels.add(classNames.size() - 1);
      }
    }
    if (files.isEmpty()) {
      throw new DataException(
          "no pictures below `"
              + folder
              + "`: expected a folder for each class, with files "
              + String.join(", ", ENDINGS));
    }
  }

  /** Whether a file's name is that of a picture that can be decoded. */
  public static boolean isPicture(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(name::endsWith) && Files.isRegularFile(file);
  }

  private static List<Path> sorted(Path folder, Predicate<Path> wanted) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(wanted).sorted().toList();
    } catch (IOException e) {
      throw new DataException("the folder `" + folder + "` can't be listed", e);
    }
  }

  @Override
  public int size() {
    return files.size();
  }

  @Override
  public List<String> classNames() {
    return List.copyOf(classNames);
  }

  @Override
  public int label(int index) {
    return labels.get(index);
  }

  @Override
  public Picture picture(int index, PictureDecoder decoder) {
    return decoder.read(files.get(index));
  }
}
