package io.radon.compiler.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Writes a tree below a base folder: unchanged files are left alone, files of an earlier tree that
 * are in this one no more are deleted, each file changes as a whole or not at all.
 *
 * <p>What was written is listed in {@code .radon-generated} in the base; only files listed there
 * are ever deleted. A symbolic link below the base is never followed.
 */
public final class TreeWriter {
  static final String MANIFEST = ".radon-generated";

  private final Path base;

  /** Makes a writer for {@code base}, which is created when it is missing. */
  public TreeWriter(Path base) {
    this.base = base.toAbsolutePath().normalize();
  }

  /**
   * Makes the folder hold {@code tree}.
   *
   * @throws IOException naming the file, and what to do
   */
  public WriteResult write(GeneratedTree tree) throws IOException {
    return write(tree, Set.of());
  }

  /**
   * Adds {@code tree} to what the folder holds of earlier trees; nothing is deleted.
   *
   * @throws IOException naming the file, and what to do
   */
  public WriteResult add(GeneratedTree tree) throws IOException {
    return write(tree, new TreeSet<>(listed()));
  }

  private WriteResult write(GeneratedTree tree, Set<String> kept) throws IOException {
    Files.createDirectories(base);
    Set<String> stale = new TreeSet<>(listed());
    stale.removeAll(kept);
    List<String> written = new ArrayList<>();
    Set<String> all = new TreeSet<>(kept);
    for (GeneratedFile file : tree.files()) {
      stale.remove(file.path());
      all.add(file.path());
      if (writeIfChanged(inside(file.path()), file.bytes())) {
        written.add(file.path());
      }
    }
    List<String> deleted = new ArrayList<>();
    for (String path : stale) {
      if (Files.deleteIfExists(inside(path))) {
        deleted.add(path);
        deleteEmptyFolders(path);
      }
    }
    writeIfChanged(
        base.resolve(MANIFEST), String.join("", lines(all)).getBytes(StandardCharsets.UTF_8));
    return new WriteResult(written, deleted);
  }

  private static List<String> lines(Set<String> paths) {
    return paths.stream().map(path -> path + '\n').toList();
  }

  /** What the manifest lists; a line that is no path of ours is left out. */
  private List<String> listed() throws IOException {
    Path manifest = base.resolve(MANIFEST);
    if (!Files.isRegularFile(manifest, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    String text = new String(Files.readAllBytes(manifest), StandardCharsets.UTF_8);
    return text.lines().filter(GeneratedFile::isPath).toList();
  }

  /** The place of {@code path}, which neither the path nor a link on the way can move outside. */
  private Path inside(String path) throws IOException {
    Path place = base.resolve(path).normalize();
    if (!place.startsWith(base) || place.equals(base)) {
      throw new FileSystemException(place.toString(), null, "is outside " + base);
    }
    for (Path step : steps(path)) {
      if (Files.isSymbolicLink(step)) {
        throw new FileSystemException(
            step.toString(),
            null,
            "is a symbolic link; generated files replace no links, remove it");
      }
    }
    return place;
  }

  private boolean writeIfChanged(Path place, byte[] bytes) throws IOException {
    if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileSystemException(
          place.toString(), null, "is a folder where a generated file belongs; move it away");
    }
    if (Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)
        && Files.size(place) == bytes.length
        && Arrays.equals(Files.readAllBytes(place), bytes)) {
      return false;
    }
    Files.createDirectories(place.resolveSibling(""));
    Path partial = place.resolveSibling("." + place.getFileName() + ".part");
    Files.deleteIfExists(partial);
    try {
      Files.write(partial, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      move(partial, place);
    } finally {
      Files.deleteIfExists(partial);
    }
    return true;
  }

  private static void move(Path partial, Path place) throws IOException {
    try {
      Files.move(
          partial, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(partial, place, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private void deleteEmptyFolders(String path) throws IOException {
    List<Path> steps = steps(path);
    Collections.reverse(steps);
    for (Path folder : steps.subList(1, steps.size())) {
      try (Stream<Path> entries = Files.list(folder)) {
        if (entries.findAny().isPresent()) {
          return;
        }
      }
      Files.delete(folder);
    }
  }

  /** The folders on the way to {@code path}, from the base's own down, and its place. */
  private List<Path> steps(String path) {
    List<Path> steps = new ArrayList<>();
    Path step = base;
    for (String part : path.split("/")) {
      step = step.resolve(part);
      steps.add(step);
    }
    return steps;
  }
}
