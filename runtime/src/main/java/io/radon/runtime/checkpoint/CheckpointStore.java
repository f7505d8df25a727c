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
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The checkpoints of one run, in one folder.
 *
 * <p>A checkpoint is TensorFlow's two files and a manifest with their sizes and SHA-256. The files
 * get a prefix that was never used, are forced to the disk, and only then the manifest appears, in
 * one move: without it they do not count. More than the newest is kept, so that there is a good one
 * even if the disk damages the last.
 */
public final class CheckpointStore {
  private static final int VERSION = 1;
  private static final Pattern MANIFEST = Pattern.compile("(step-(\\d{1,18})-(\\d{1,9}))\\.json");
  private static final List<String> EXTENSIONS = List.of(".index", ".data-00000-of-00001");

  private final Path folder;
  private final CheckpointPolicy policy;
  private final Consumer<String> warnings;

  private record Entry(Path manifest, String prefix, long step, int attempt) {}

  /**
   * The store in {@code folder}, which need not exist yet.
   *
   * @param policy which checkpoints are kept
   * @param warnings is told of damaged checkpoints that are passed over
   */
  public CheckpointStore(Path folder, CheckpointPolicy policy, Consumer<String> warnings) {
    this.folder = folder;
    this.policy = policy;
    this.warnings = warnings;
  }

  /** A store that is only read. */
  public CheckpointStore(Path folder, Consumer<String> warnings) {
    this(folder, CheckpointPolicy.DEFAULT, warnings);
  }

  /** Whether there is any checkpoint, good or bad. */
  public boolean isEmpty() {
    return entries().isEmpty();
  }

  /**
   * Saves a state; once it returns, the state survives a power cut. Older ones are then removed.
   *
   * @param step how many steps have been done
   * @param score by which the best is kept, the higher the better; empty for a state that was not
   *     judged
   * @param state JSON values to remember
   * @param writer writes the variables behind the prefix it is given
   * @throws CheckpointException if the disk refuses; the checkpoints there stay good, and nothing
   *     half written stays
   */
  public Checkpoint save(
      long step, OptionalDouble score, Map<String, Object> state, Consumer<Path> writer) {
    DurableFiles.createFolder(folder);
    Path prefix = unusedPrefix(step);
    Checkpoint saved;
    try {
      saved = save(prefix, step, score, state, writer);
    } catch (RuntimeException | Error e) {
      discard(prefix, e);
      throw e;
    }
    try {
      sweep();
    } catch (CheckpointException e) {
      warnings.accept("old checkpoints stay where they are: " + e.getMessage());
    }
    return saved;
  }

  private Checkpoint save(
      Path prefix,
      long step,
      OptionalDouble score,
      Map<String, Object> state,
      Consumer<Path> writer) {
    writer.accept(prefix.toAbsolutePath());
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("version", VERSION);
    manifest.put("step", step);
    score.ifPresent(value -> manifest.put("score", value));
    try {
      manifest.put("files", forced(prefix));
      DurableFiles.forceFolder(folder);
    } catch (IOException e) {
      throw DurableFiles.failure("write", prefix, e);
    }
    manifest.put("state", state);
    Path file = folder.resolve(prefix.getFileName() + ".json");
    DurableFiles.replace(file, Json.text(manifest));
    return new Checkpoint(file, prefix, step, score, state);
  }

  /** Takes away what a failed save wrote; without its manifest it never counted. */
  private void discard(Path prefix, Throwable failure) {
    try {
      for (String name : names()) {
        if (name.startsWith(prefix.getFileName() + ".")) {
          Files.deleteIfExists(folder.resolve(name));
        }
      }
    } catch (IOException | RuntimeException e) {
      failure.addSuppressed(e); // the next sweep takes it away
    }
  }

  /** The newest checkpoint whose files are whole; damaged ones are passed over with a warning. */
  public Optional<Checkpoint> newest() {
    return firstGood(entries());
  }

  /** The one of the highest score among those whose files are whole; of equal ones the first. */
  public Optional<Checkpoint> best() {
    List<Entry> judged = new ArrayList<>(entries());
    judged.removeIf(entry -> score(entry).isEmpty());
    judged.sort(bestFirst());
    return firstGood(judged);
  }

  /** All checkpoints whose files are whole, the newest first. */
  public List<Checkpoint> all() {
    List<Checkpoint> good = new ArrayList<>();
    for (Entry entry : entries()) {
      firstGood(List.of(entry)).ifPresent(good::add);
    }
    return good;
  }

  private Optional<Checkpoint> firstGood(List<Entry> entries) {
    for (Entry entry : entries) {
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
        score(manifest),
        Json.object(manifest, "state"));
  }

  private static OptionalDouble score(Map<String, Object> manifest) {
    return manifest.get("score") instanceof Number score
        ? OptionalDouble.of(score.doubleValue())
        : OptionalDouble.empty();
  }

  /** As the manifest says; a manifest that can't be read says nothing. */
  private static OptionalDouble score(Entry entry) {
    try {
      return score(JSON.std.mapFrom(Files.readString(entry.manifest)));
    } catch (IOException | RuntimeException e) {
      return OptionalDouble.empty();
    }
  }

  private static Comparator<Entry> bestFirst() {
    return Comparator.comparingDouble((Entry entry) -> -score(entry).orElse(-1))
        .thenComparingLong(Entry::step)
        .thenComparingInt(Entry::attempt);
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

  /** Removes all checkpoints but those the policy keeps, and what interrupted saves left. */
  public void sweep() {
    List<Entry> kept = kept();
    for (String name : names()) {
      boolean needed = kept.stream().anyMatch(entry -> name.startsWith(entry.prefix + "."));
      boolean ours = name.startsWith("step-") || DurableFiles.isUnfinished(name);
      boolean temporary = name.contains(".tempstate") || DurableFiles.isUnfinished(name);
      if (ours && (!needed || temporary)) {
        delete(folder.resolve(name));
      }
    }
  }

  /**
   * Goes back to a checkpoint: those after it, which are damaged, no longer count, lest they push
   * out good ones. What an interrupted save left is removed.
   */
  public void goBackTo(Checkpoint checkpoint) {
    for (Entry entry : entries()) {
      if (entry.manifest.equals(checkpoint.manifest())) {
        break;
      }
      delete(entry.manifest);
    }
    sweep();
  }

  private List<Entry> kept() {
    List<Entry> entries = entries();
    List<Entry> kept = new ArrayList<>(entries.subList(0, Math.min(policy.last(), entries.size())));
    if (policy.best()) {
      entries.stream()
          .filter(entry -> score(entry).isPresent())
          .min(bestFirst())
          .ifPresent(kept::add);
    }
    return kept;
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
