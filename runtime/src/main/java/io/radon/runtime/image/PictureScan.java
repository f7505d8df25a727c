package io.radon.runtime.image;

import io.radon.runtime.data.DataException;
import io.radon.runtime.data.Dataset;
import io.radon.runtime.data.StoredPictures;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Decodes every picture of a data set once, on all cores: those that can't be are found before the
 * first step, and a set that is small enough is kept.
 */
final class PictureScan {
  private static final int MOST_NAMED = 50;

  private final PictureDecoder decoder;
  private final long mostBytes;
  private final AtomicLong bytes = new AtomicLong();
  private final Map<String, Found> found = new ConcurrentHashMap<>();

  /**
   * What is known of a file.
   *
   * @param problem why it can't be decoded; empty if it can
   * @param digest of its pixels
   * @param picture null where it is not kept
   */
  private record Found(String problem, String digest, @Nullable Picture picture) {}

  PictureScan(PictureDecoder decoder, long mostBytes) {
    this.decoder = decoder;
    this.mostBytes = mostBytes;
  }

  void check(Path folder, List<PictureFile> files) {
    files.parallelStream().forEach(file -> found.put(file.name(), look(file)));
    boolean isSmall = bytes.get() <= mostBytes;
    if (!isSmall) {
      found.replaceAll((name, each) -> new Found(each.problem(), each.digest(), null));
    }
    if (!files.isEmpty() && files.stream().noneMatch(this::isSound)) {
      throw new DataException(
          "no picture in `" + folder + "` can be decoded: " + problem(files.get(0)));
    }
  }

  private Found look(PictureFile file) {
    try {
      Picture picture = decoder.read(file.path());
      boolean keeps = bytes.addAndGet(picture.pixels().length) <= mostBytes;
      return new Found("", digest(picture), keeps ? picture : null);
    } catch (PictureException e) {
      return new Found(String.valueOf(e.getMessage()), "", null);
    }
  }

  private boolean isSound(PictureFile file) {
    return problem(file).isEmpty();
  }

  private String problem(PictureFile file) {
    return of(file).problem();
  }

  private Found of(PictureFile file) {
    Found each = found.get(file.name());
    if (each == null) {
      throw new IllegalStateException("not looked at: " + file);
    }
    return each;
  }

  /**
   * Refuses a set with pictures that can't be decoded.
   *
   * @throws DataException naming all of them
   */
  void refuseCorrupt(Path folder) {
    List<String> problems =
        found.entrySet().stream()
            .filter(each -> !each.getValue().problem().isEmpty())
            .sorted(Map.Entry.comparingByKey())
            .map(each -> each.getValue().problem())
            .toList();
    if (problems.isEmpty()) {
      return;
    }
    String more =
        problems.size() > MOST_NAMED ? " and " + (problems.size() - MOST_NAMED) + " more" : "";
    throw new DataException(
        String.format(
            Locale.ROOT,
            "%,d of %,d pictures in `%s` can't be decoded: %s%s; mend or remove them, or leave them"
                + " out with `--skip-corrupt`",
            problems.size(),
            found.size(),
            folder,
            String.join("; ", problems.subList(0, Math.min(MOST_NAMED, problems.size()))),
            more));
  }

  /** The sound ones of these files: as they are, or in memory if all have one size. */
  Dataset dataset(String name, List<String> classNames, List<PictureFile> files, Path folder) {
    List<PictureFile> sound = files.stream().filter(this::isSound).toList();
    if (sound.isEmpty()) {
      throw new DataException("no picture is left in `" + folder + "` to train or to test with");
    }
    int skipped = files.size() - sound.size();
    List<@Nullable Picture> kept = new ArrayList<>();
    sound.forEach(file -> kept.add(of(file).picture()));
    return oneSize()
        ? stored(name, classNames, sound, skipped)
        : new PictureSet(name, classNames, sound, kept, skipped, digest(sound));
  }

  /** Whether all sound pictures are kept and have one size. */
  private boolean oneSize() {
    Picture first = null;
    for (Found each : found.values()) {
      if (!each.problem().isEmpty()) {
        continue;
      }
      Picture picture = each.picture();
      if (picture == null) {
        return false;
      }
      first = first == null ? picture : first;
      if (picture.height() != first.height() || picture.width() != first.width()) {
        return false;
      }
    }
    return first != null;
  }

  private Dataset stored(
      String name, List<String> classNames, List<PictureFile> files, int skipped) {
    Picture first = kept(files.get(0));
    int size = first.pixels().length;
    byte[] pixels = new byte[Math.multiplyExact(size, files.size())];
    int[] labels = new int[files.size()];
    for (int index = 0; index < labels.length; index++) {
      System.arraycopy(kept(files.get(index)).pixels(), 0, pixels, index * size, size);
      labels[index] = files.get(index).label();
    }
    int channels = first.channels();
    return StoredPictures.of(
        name, classNames, first.height(), first.width(), channels, pixels, labels, skipped);
  }

  private Picture kept(PictureFile file) {
    Picture picture = of(file).picture();
    if (picture == null) {
      throw new IllegalStateException("not kept: " + file);
    }
    return picture;
  }

  /** Of the pixels, in their order and with their classes; how they are stored doesn't count. */
  private String digest(List<PictureFile> files) {
    MessageDigest all = sha256();
    all.update(("radon-pictures 1 " + files.size() + "\n").getBytes(StandardCharsets.US_ASCII));
    for (PictureFile file : files) {
      String line = file.label() + " " + of(file).digest() + "\n";
      all.update(line.getBytes(StandardCharsets.US_ASCII));
    }
    return "sha256:" + HexFormat.of().formatHex(all.digest());
  }

  private static String digest(Picture picture) {
    MessageDigest one = sha256();
    String sizes = picture.height() + " " + picture.width() + " " + picture.channels() + "\n";
    one.update(sizes.getBytes(StandardCharsets.US_ASCII));
    return HexFormat.of().formatHex(one.digest(picture.pixels()));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
