package io.radon.runtime.data;

import io.radon.runtime.image.ClassFolders;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Data sets by name, as the command's {@code --data} takes them: {@code shapes}, {@code
 * cifar10:DIR}, {@code cifar100:DIR}, {@code fashion-mnist[:DIR]}, {@code idx:DIR}, {@code
 * npz:FILE}. A path may begin with {@code ~/}.
 */
public final class DataSources {
  /** The data set that is meant where none is named. */
  public static final String DEFAULT = Known.SHAPES.word;

  /** All spellings, for help texts and messages. */
  public static final String SPELLINGS =
      "`shapes`, `cifar10:DIR`, `cifar100:DIR`, `fashion-mnist[:DIR]`, `idx:DIR` (MNIST and other"
          + " IDX files), `images:DIR` (a folder for each class) or `npz:FILE` (NumPy arrays)";

  private enum Known {
    SHAPES("shapes"),
    CIFAR10("cifar10"),
    CIFAR100("cifar100"),
    FASHION_MNIST("fashion-mnist"),
    IDX("idx"),
    IMAGES("images"),
    NPZ("npz");

    private final String word;

    Known(String word) {
      this.word = word;
    }

    /** The spelling with what stands behind the colon. */
    private String spelling() {
      return word + (this == NPZ ? ":FILE" : ":DIR");
    }

    private static Optional<Known> of(String word) {
      for (Known known : values()) {
        if (known.word.equals(word)) {
          return Optional.of(known);
        }
      }
      return Optional.empty();
    }
  }

  private DataSources() {}

  /**
   * Parses a name and reads what it names.
   *
   * @throws DataException as {@link #parse} and {@link DataSource#open} do
   */
  public static DataSplit open(String text) {
    return parse(text).open();
  }

  /**
   * Parses a name without touching a file.
   *
   * @throws DataException if there is no such data set, or its folder is missing or superfluous
   */
  public static DataSource parse(String text) {
    int colon = text.indexOf(':');
    String word = colon < 0 ? text : text.substring(0, colon);
    Known known = Known.of(word).orElseThrow(() -> unknown(word));
    Optional<Path> folder =
        colon < 0 ? Optional.empty() : Optional.of(folder(known, text.substring(colon + 1)));
    return switch (known) {
      case SHAPES -> {
        if (folder.isPresent()) {
          throw new DataException(
              "`shapes` is built in: expected `shapes` alone, found `"
                  + DataFolder.printable(text)
                  + "`");
        }
        yield new DataSource(word, options -> Shapes.split());
      }
      case CIFAR10 -> {
        Path path = required(known, folder);
        yield new DataSource(word, options -> Cifar10.read(path));
      }
      case CIFAR100 -> {
        Path path = required(known, folder);
        yield new DataSource(word, options -> Cifar100.read(path));
      }
      case FASHION_MNIST -> {
        Path path = folder.orElse(Idx.FASHION_MNIST_FOLDER);
        yield new DataSource(word, options -> Idx.readFashionMnist(path));
      }
      case IDX -> {
        Path path = required(known, folder);
        yield new DataSource(word, options -> Idx.read(path));
      }
      case IMAGES -> {
        Path path = required(known, folder);
        yield new DataSource(word, options -> ClassFolders.read(path, options));
      }
      case NPZ -> {
        Path path = required(known, folder);
        yield new DataSource(word, options -> Npz.read(path));
      }
    };
  }

  private static Path required(Known known, Optional<Path> folder) {
    return folder.orElseThrow(
        () ->
            new DataException(
                String.format(
                    "`%s` needs the %s: expected `%s`, found `%s`",
                    known.word,
                    known == Known.NPZ ? "file that holds it" : "folder that holds its files",
                    known.spelling(),
                    known.word)));
  }

  private static Path folder(Known known, String text) {
    if (text.isBlank()) {
      throw new DataException(
          String.format(
              "`%s:` names no %s: expected `%s`, found nothing after the colon",
              known.word, known == Known.NPZ ? "file" : "folder", known.spelling()));
    }
    try {
      // A shell expands the tilde only at the start of a word, and here it stands after a colon.
      return text.startsWith("~/")
          ? Path.of(System.getProperty("user.home"), text.substring(2))
          : Path.of(text);
    } catch (InvalidPathException e) {
      throw new DataException(
          String.format(
              "`%s` cannot be a folder's name: %s",
              DataFolder.printable(text), DataFolder.printable(e.getReason())),
          e);
    }
  }

  private static DataException unknown(String word) {
    Optional<Known> near = nearest(word.toLowerCase(Locale.ROOT).replace('_', '-'));
    return new DataException(
        String.format(
            "unknown data `%s`: expected %s%s",
            DataFolder.printable(word),
            SPELLINGS,
            near.map(known -> "; did you mean `" + known.word + "`?").orElse("")));
  }

  /** The known word at most a third of its letters away, or of which the given one is a part. */
  private static Optional<Known> nearest(String word) {
    Optional<Known> best = Optional.empty();
    int least = Integer.MAX_VALUE;
    for (Known known : Known.values()) {
      int distance = distance(word, known.word);
      if (distance < least && distance <= Math.max(1, known.word.length() / 3)) {
        least = distance;
        best = Optional.of(known);
      }
    }
    return best;
  }

  /** The number of letters to insert, delete or replace (Levenshtein), one row at a time. */
  private static int distance(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int column = 0; column < row.length; column++) {
      row[column] = column;
    }
    for (int line = 1; line <= from.length(); line++) {
      int diagonal = row[0];
      row[0] = line;
      for (int column = 1; column < row.length; column++) {
        int changed = diagonal + (from.charAt(line - 1) == to.charAt(column - 1) ? 0 : 1);
        diagonal = row[column];
        row[column] = Math.min(changed, Math.min(row[column], row[column - 1]) + 1);
      }
    }
    return row[to.length()];
  }
}
