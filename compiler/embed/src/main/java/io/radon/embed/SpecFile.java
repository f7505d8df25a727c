package io.radon.embed;

import io.radon.compiler.source.SourceContent;
import io.radon.compiler.source.SourceProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A spec on disk and the folder its imports are relative to.
 *
 * <p>Where no source root is given it is found as Java's would be: the spec's own folder, or one
 * above it as long as the folders between are named like the last parts of the spec's package. The
 * nearest one that has every imported file is taken, the spec's own folder when none has.
 */
public final class SpecFile implements SourceProvider {
  /** More than any limit of the compiler, so that it can tell that a file is too large. */
  private static final int MOST_BYTES = 64 << 20;

  private static final Pattern PACKAGE =
      Pattern.compile("^\\s*package\\s+([\\w.]+)", Pattern.MULTILINE);
  private static final Pattern IMPORT =
      Pattern.compile("^\\s*import\\s+\"([^\"\\r\\n]*)\"", Pattern.MULTILINE);

  private final Path file;
  private final Path root;
  private final @Nullable Map<String, byte[]> kept;

  private SpecFile(Path file, Path root) {
    this(file, root, null);
  }

  private SpecFile(Path file, Path root, @Nullable Map<String, byte[]> kept) {
    this.file = file;
    this.root = root;
    this.kept = kept;
  }

  /**
   * Finds the source root of a spec.
   *
   * @throws UncheckedIOException if the file can't be read
   */
  public static SpecFile of(Path file) {
    Path own = folder(file);
    String text = new String(bytes(file), StandardCharsets.UTF_8);
    List<String> imports =
        IMPORT.matcher(text).results().map((MatchResult found) -> found.group(1)).toList();
    for (Path candidate : candidates(own, text)) {
      if (imports.stream().allMatch(path -> isFile(candidate, path))) {
        return new SpecFile(file, candidate);
      }
    }
    return new SpecFile(file, own);
  }

  /**
   * A spec below a source root.
   *
   * @throws IllegalArgumentException if it is not below the root
   */
  public static SpecFile of(Path file, Path root) {
    if (!file.toAbsolutePath().normalize().startsWith(root.toAbsolutePath().normalize())) {
      throw new IllegalArgumentException("`" + file + "` is not below the root `" + root + "`");
    }
    return new SpecFile(file, root);
  }

  /**
   * A spec that is kept in memory with all it imports; no file is read.
   *
   * @param path one of {@code files}
   * @param files each file's bytes by its path below the source root
   * @throws IllegalArgumentException if the spec is not among the files
   */
  public static SpecFile kept(String path, Map<String, byte[]> files) {
    if (!files.containsKey(path)) {
      throw new IllegalArgumentException(
          "expected the spec `" + path + "` among the kept files, found " + files.keySet());
    }
    return new SpecFile(Path.of(path), Path.of(""), new TreeMap<>(files));
  }

  private static List<Path> candidates(Path own, String text) {
    List<Path> folders = new ArrayList<>();
    folders.add(own);
    Matcher declared = PACKAGE.matcher(text);
    if (declared.find()) {
      String[] parts = declared.group(1).split("\\.");
      Path folder = own.toAbsolutePath().normalize();
      Path shown = own;
      for (int at = parts.length - 1; at >= 0; at--) {
        Path name = folder.getFileName();
        Path parent = folder.getParent();
        if (name == null || parent == null || !name.toString().equals(parts[at])) {
          break;
        }
        folder = parent;
        shown = shown.resolve("..").normalize();
        folders.add(shown.isAbsolute() || shown.toString().startsWith("..") ? folder : shown);
      }
    }
    return folders;
  }

  private static boolean isFile(Path folder, String path) {
    try {
      return Files.isRegularFile(folder.resolve(path));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static Path folder(Path file) {
    Path parent = file.getParent();
    return parent == null ? Path.of("") : parent;
  }

  /** The file as it was given. */
  public Path file() {
    return file;
  }

  /** The folder imports are relative to. */
  public Path root() {
    return root;
  }

  /** The file's path below the root, with forward slashes. */
  public String path() {
    Path absoluteRoot = root.toAbsolutePath().normalize();
    return slashes(absoluteRoot.relativize(file.toAbsolutePath().normalize()));
  }

  /** {@code resnet20} for {@code specs/resnet20.rn}. */
  public String name() {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(".rn") ? name.substring(0, name.length() - 3) : name;
  }

  /** {@inheritDoc} A symbolic link that leads out of the root counts as no file. */
  @Override
  public Optional<SourceContent> read(String path) {
    if (kept != null) {
      return Optional.ofNullable(kept.get(path)).map(bytes -> new SourceContent(path, bytes));
    }
    Path found = root.resolve(path).normalize();
    if (!Files.isRegularFile(found)) {
      return Optional.empty();
    }
    boolean own = path.equals(path());
    try {
      if (!own && !found.toRealPath().startsWith(root.toRealPath())) {
        return Optional.empty();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Optional.of(new SourceContent(slashes(own ? file : found), bytes(found)));
  }

  @Override
  public List<String> near(String path) {
    if (kept != null) {
      return List.copyOf(kept.keySet());
    }
    Path folder = folder(root.resolve(path).normalize());
    if (!folder.startsWith(root.normalize()) || !Files.isDirectory(folder)) {
      return List.of();
    }
    List<String> paths = new ArrayList<>();
    try (DirectoryStream<Path> specs = Files.newDirectoryStream(folder, "*.rn")) {
      for (Path spec : specs) {
        paths.add(slashes(root.normalize().relativize(spec)));
      }
    } catch (IOException e) {
      return List.of(); // no suggestion; that the file is missing is told anyway
    }
    Collections.sort(paths);
    return paths;
  }

  private static byte[] bytes(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(MOST_BYTES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String slashes(Path path) {
    return path.toString().replace('\\', '/');
  }
}
