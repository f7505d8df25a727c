package io.radon.runtime.checkpoint;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The checkpoints of one run, in one folder.
 *
 * <p>A checkpoint is TensorFlow's two files and a manifest with their sizes and SHA-256. The files
 * get a prefix that was never used, are forced to the disk, and only then the manifest appears, in
 * one move: without it they do not count. The newest two are kept, so that there is a good one even
 * if the disk damages the last.
 */
public final class CheckpointStore {
  private static final int VERSION = 1;
  private static final int KEPT = 2;
  private static final Pattern MANIFEST = Pattern.compile("(step-(\\d{1,18})-(\\d{1,9}))\\.json");
  private static final List<String> EXTENSIONS = List.of(".index", ".data-00000-of-00001");

  private final Path folder;
  private final Consumer<String> warnings;

  private record Entry(Path manifest, String prefix, long step, int attempt) {}

  /**
   * The store in {@code folder}, which need not exist yet.
   *
   * @param warnings is told of damaged checkpoints that are passed over
   */
  public CheckpointStore(Path folder, Consumer<String> warnings) {
    this.folder = folder;
    this.warnings = warnings;
  }

  /** Whether there is any checkpoint, good or bad. */
  public boolean isEmpty() {
    return entries().isEmpty();
  }

  /**
   * Saves a state; once it returns, the state survives a power cut. Older ones are then removed.
   *
   * @param step how many steps have been done
   * @param state JSON values to remember
   * @param writer writes the variables behind the prefix it is given
   * @throws CheckpointException if the disk refuses; the checkpoints there stay good
   */
  public Checkpoint save(long step, Map<String, Object> state, Consumer<Path> writer) {
    DurableFiles.createFolder(folder);
    Path prefix = unusedPrefix(step);
    writer.accept(prefix.toAbsolutePath());
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("version", VERSION);
    manifest.put("step", step);
    try {
      manifest.put("files", forced(prefix));
      DurableFiles.forceFolder(folder);
    } catch (IOException e) {
      throw DurableFiles.failure("write", prefix, e);
    }
    manifest.put("state", state);
    Path file = folder.resolve(prefix.getFileName() + ".json");
    DurableFiles.replace(file, Json.text(manifest));
    sweep();
    return new Checkpoint(file, prefix, step, state);
  }

  /** The newest checkpoint whose files are whole; damaged ones are passed over with a warning. */
  public Optional<Checkpoint> newest() {
    for (Entry entry : entries()) {
      try {
        return Optional.of(read(entry));
      } catch (IOException | RuntimeException e) {
        warnings.accept(
            "checkpoint `" + entry.manifest + "` is damaged and passed over: " + e.getMessage());
      }
    }
    return Optional.empty();
  }

  private Checkpoint read(Entry entry) throws IOException {
    Map<String, Object> manifest = JSON.std.mapFrom(Files.readString(entry.manifest));
    if (!(manifest.get("version") instanceof Integer version) || version != VERSION) {
      throw new IOException(
          "expected manifest version " + VERSION + ", found " + manifest.get("version"));
    }
    Map<String, Object> files = Json.object(manifest, "files");
    for (String extension : EXTENSIONS) {
      String name = entry.prefix + extension;
      Map<String, Object> expected = Json.object(files, name);
      Path file = folder.resolve(name);
      if (!Files.isRegularFile(file)) {
        throw new IOException("`" + name + "` is missing");
      }
      long size = Files.size(file);
      if (size != Json.number(expected, "size").longValue()) {
        throw new IOException(
            "`" + name + "`: expected " + expected.get("size") + " bytes, found " + size);
      }
      if (!Sha256.of(file).equals(expected.get("sha256"))) {
        throw new IOException("`" + name + "`: its SHA-256 is not the manifest's");
      }
    }
    return new Checkpoint(
        entry.manifest,
        folder.resolve(entry.prefix),
        Json.number(manifest, "step").longValue(),
        Json.object(manifest, "state"));
  }

  private Map<String, Object> forced(Path prefix) throws IOException {
    Map<String, Object> files = new LinkedHashMap<>();
    for (String extension : EXTENSIONS) {
      Path file = folder.resolve(prefix.getFileName() + extension);
      DurableFiles.force(file);
      Map<String, Object> facts = new LinkedHashMap<>();
      facts.put("size", Files.size(file));
      facts.put("sha256", Sha256.of(file));
      files.put(file.getFileName().toString(), facts);
    }
    return files;
  }

  /** Never one of files that are there: writing over a pair could leave one old and one new. */
  private Path unusedPrefix(long step) {
    List<String> names = names();
    int attempt = 0;
    while (true) {
      String prefix = "step-" + step + "-" + attempt;
      if (names.stream().noneMatch(name -> name.startsWith(prefix + "."))) {
        return folder.resolve(prefix);
      }
      attempt++;
    }
  }

  /** Removes all but the newest checkpoints, and what interrupted saves left. */
  private void sweep() {
    List<Entry> entries = entries();
    List<Entry> kept = entries.subList(0, Math.min(KEPT, entries.size()));
    for (String name : names()) {
      boolean needed = kept.stream().anyMatch(entry -> name.startsWith(entry.prefix + "."));
      boolean ours = name.startsWith("step-") || DurableFiles.isUnfinished(name);
      boolean temporary = name.contains(".tempstate") || DurableFiles.isUnfinished(name);
      if (ours && (!needed || temporary)) {
        delete(folder.resolve(name));
      }
    }
  }

  private void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      warnings.accept("cannot remove the old file `" + file + "`: " + e.getMessage());
    }
  }

  /** The newest first. */
  private List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    for (String name : names()) {
      Matcher matcher = MANIFEST.matcher(name);
      if (matcher.matches()) {
        entries.add(
            new Entry(
                folder.resolve(name),
                matcher.group(1),
                Long.parseLong(matcher.group(2)),
                Integer.parseInt(matcher.group(3))));
      }
    }
    entries.sort(Comparator.comparingLong(Entry::step).thenComparingInt(Entry::attempt).reversed());
    return entries;
  }

  private List<String> names() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      files.forEach(file -> names.add(file.getFileName().toString()));
    } catch (IOException e) {
      throw DurableFiles.failure("list the folder", folder, e);
    }
    names.sort(Comparator.naturalOrder());
    return names;
  }
}
