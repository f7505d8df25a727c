package io.radon.runtime.image;

import io.radon.runtime.data.Dataset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pictures in files, each with a size of its own: a data set that image steps must prepare before
 * it can be read. Pictures that were decoded when the files were checked are kept.
 */
final class PictureSet implements Dataset, LabelledPictures {
  private final String name;
  private final List<String> classNames;
  private final List<PictureFile> files;
  private final List<@Nullable Picture> kept;
  private final int skipped;
  private final String digest;

  /**
   * @param kept for each file its picture, or null where it is to be decoded each time
   */
  PictureSet(
      String name,
      List<String> classNames,
      List<PictureFile> files,
      List<@Nullable Picture> kept,
      int skipped,
      String digest) {
    this.name = name;
    this.classNames = List.copyOf(classNames);
    this.files = List.copyOf(files);
    this.kept = kept;
    this.skipped = skipped;
    this.digest = digest;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int size() {
    return files.size();
  }

  @Override
  public int height() {
    return 0;
  }

  @Override
  public int width() {
    return 0;
  }

  @Override
  public int channels() {
    return 3;
  }

  @Override
  public List<String> classNames() {
    return classNames;
  }

  @Override
  public int label(int index) {
    return files.get(index).label();
  }

  @Override
  public int skipped() {
    return skipped;
  }

  @Override
  public String digest() {
    return digest;
  }

  @Override
  public void read(int index, byte[] into, int offset) {
    throw new IllegalStateException("pictures of any size must be prepared before they are read");
  }

  @Override
  public Picture picture(int index, PictureDecoder decoder) {
    Picture picture = kept.get(index);
    return picture == null ? decoder.read(files.get(index).path()) : picture;
  }
}
