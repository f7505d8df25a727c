package io.radon.runtime.image;

import io.radon.runtime.data.DataException;
import io.radon.runtime.data.DataSplit;
import io.radon.runtime.data.ReadOptions;
import io.radon.runtime.tensor.Device;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A data set of picture files, a folder for each class: below {@code train} and {@code test} (or
 * {@code val}, or {@code validation}), or in one tree, of which a tenth is for testing. A picture
 * of one tree is for testing if SHA-256 of its path below the folder, with forward slashes, begins
 * with a number below a tenth of all; so adding pictures moves none.
 */
public final class ClassFolders {
  private static final String NAME = "images";
  private static final List<String> TEST_FOLDERS = List.of("test", "val", "validation");

  /** Of a hash's first 32 bits. */
  private static final long TENTH = (1L << 32) / 10;

  private final Path folder;
  private final List<String> classNames = new ArrayList<>();

  private ClassFolders(Path folder) {
    this.folder = folder;
  }

  /**
   * Lists a folder and checks every picture, on all cores. Small sets are kept decoded.
   *
   * @throws DataException if the folder can't be listed, a class has no pictures, or, unless they
   *     are to be skipped, pictures can't be decoded; all of them are named
   */
  public static DataSplit read(Path folder, ReadOptions options) {
    return read(folder, options, Runtime.getRuntime().maxMemory() / 3);
  }

  /** As {@link #read(Path, ReadOptions)}, where at most so many bytes of pictures are kept. */
  static DataSplit read(Path folder, ReadOptions options, long mostBytes) {
    return new ClassFolders(folder).split(options, mostBytes);
  }

  private DataSplit split(ReadOptions options, long mostBytes) {
    if (!Files.isDirectory(folder)) {
      throw new DataException(
          String.format(
              "`%s` %s: expected a folder with a folder of pictures for each class, or with `train`"
                  + " and `test`",
              folder, Files.exists(folder) ? "is a file" : "is not there"));
    }
    List<PictureFile> train = new ArrayList<>();
    List<PictureFile> test = new ArrayList<>();
    if (Files.isDirectory(folder.resolve("train"))) {
      splitByFolder(train, test);
    } else {
      splitByHash(train, test);
    }
    PictureScan scan =
        new PictureScan(new PictureDecoder(Device.CPU.place(options.threads())), mostBytes);
    scan.check(folder, Stream.concat(train.stream(), test.stream()).toList());
    if (!options.skipCorrupt()) {
      scan.refuseCorrupt(folder);
    }
    return new DataSplit(
        scan.dataset(NAME, classNames, train, folder),
        scan.dataset(NAME, classNames, test, folder));
  }

  private void splitByFolder(List<PictureFile> train, List<PictureFile> test) {
    Optional<Path> other =
        TEST_FOLDERS.stream().map(folder::resolve).filter(Files::isDirectory).findFirst();
    if (other.isEmpty()) {
      throw new DataException(
          "no `test` in `" + folder + "`: expected a folder `test` or `val` beside `train`");
    }
    classNames.addAll(names(folder.resolve("train")));
    train.addAll(pictures(folder.resolve("train")));
    List<String> found = names(other.get());
    if (!found.equals(classNames)) {
      throw new DataException(
          String.format(
              "`%s` must have a folder for each class of `train`: expected %s, found %s",
              other.get(), classNames, found));
    }
    test.addAll(pictures(other.get()));
  }

  private void splitByHash(List<PictureFile> train, List<PictureFile> test) {
    classNames.addAll(names(folder));
    for (PictureFile file : pictures(folder)) {
      (isForTesting(file.name()) ? test : train).add(file);
    }
    for (int label = 0; label < classNames.size(); label++) {
      int each = label;
      if (train.stream().noneMatch(file -> file.label() == each)) {
        throw new DataException(
            String.format(
                "the class `%s` in `%s` has too few pictures to be split: expected some for training"
                    + " and some for testing; add pictures, or make folders `train` and `test`",
                classNames.get(label), folder));
      }
    }
    if (test.isEmpty()) {
      throw new DataException(
          "`"
              + folder
              + "` has too few pictures to be split: a tenth is for testing, but none falls into"
              + " it; add pictures, or make folders `train` and `test`");
    }
  }

  static boolean isForTesting(String name) {
    byte[] hash = PictureScan.sha256().digest(name.getBytes(StandardCharsets.UTF_8));
    long first = 0;
    for (int at = 0; at < 4; at++) {
      first = first << 8 | (hash[at] & 0xff);
    }
    return first < TENTH;
  }

  private static List<String> names(Path root) {
    List<String> names =
        sorted(root, Files::isDirectory).stream()
            .map(each -> String.valueOf(each.getFileName()))
            .toList();
    if (names.size() < 2) {
      throw new DataException(
          String.format(
              "`%s` has %s: expected a folder of pictures for each of two classes or more",
              root, names.isEmpty() ? "no folders" : "one folder, `" + names.get(0) + "`"));
    }
    return names;
  }

  /** Of each class in turn, sorted by their paths. */
  private List<PictureFile> pictures(Path root) {
    List<PictureFile> files = new ArrayList<>();
    List<Path> classes = sorted(root, Files::isDirectory);
    for (int label = 0; label < classes.size(); label++) {
      Path each = classes.get(label);
      int before = files.size();
      for (Path path : below(each)) {
        String name = folder.relativize(path).toString().replace('\\', '/');
        files.add(new PictureFile(path, name, label));
      }
      if (files.size() == before) {
        throw new DataException(
            "the class folder `"
                + each
                + "` has no pictures: expected files .jpg, .jpeg, .png, .gif or .bmp; remove it, or"
                + " fill it");
      }
    }
    return files;
  }

  private static List<Path> below(Path root) {
    try (Stream<Path> entries = Files.walk(root)) {
      return entries
          .filter(path -> !path.getFileName().toString().startsWith("."))
          .filter(PictureFolder::isPicture)
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw unlisted(root, e);
    }
  }

  private static List<Path> sorted(Path root, Predicate<Path> wanted) {
    try (Stream<Path> entries = Files.list(root)) {
      return entries
          .filter(path -> !path.getFileName().toString().startsWith("."))
          .filter(wanted)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw unlisted(root, e);
    }
  }

  private static DataException unlisted(Path root, Exception reason) {
    return new DataException(
        String.format(
            Locale.ROOT,
            "the folder `%s` can't be listed; change its permissions, or copy it",
            root),
        reason);
  }
}
