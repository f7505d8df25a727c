package io.radon.runtime.image;

import io.radon.runtime.data.DataException;
import io.radon.runtime.data.Dataset;
import io.radon.runtime.data.ImageStep;
import io.radon.runtime.data.Randomness;
import io.radon.runtime.tensor.Placement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A view of a data set whose pictures are prepared one by one, anew in each epoch: the changes of
 * size, cuts, borders and mirroring at the beginning of a flow. What is drawn is a function of
 * (seed, epoch, picture) alone, so it doesn't depend on the order of pictures, on threads, or on
 * where a run was stopped.
 */
public final class PreparedPictures implements Dataset {
  private final Dataset original;
  private final LabelledPictures pictures;
  private final PictureDecoder decoder;
  private final PictureSteps steps;
  private final @Nullable Randomness randomness;
  private final int channels;
  private final Picture first;

  private PreparedPictures(
      Dataset original,
      List<ImageStep> steps,
      int channels,
      @Nullable Randomness randomness,
      PictureDecoder decoder) {
    this.original = original;
    this.pictures = LabelledPictures.of(original);
    this.decoder = decoder;
    this.steps = PictureSteps.moving(steps);
    this.randomness = randomness;
    this.channels = channels;
    this.first = prepared(0, 0);
  }

  /** Whether these pictures must be prepared one by one for these steps. */
  public static boolean isNeeded(Dataset data, List<ImageStep> steps) {
    return !data.hasOneSize() || steps.stream().anyMatch(ImageStep::resizes);
  }

  /** The steps that are left to do on batches of prepared pictures. */
  public static List<ImageStep> rest(List<ImageStep> steps) {
    return PictureSteps.moving(steps).rest();
  }

  /**
   * Views a data set. All pictures must come out in the size of the first, which is checked when
   * they are read.
   *
   * @param channels that the network takes, 1 or 3
   * @param seed decides what is drawn
   */
  public static Dataset of(
      Dataset original, List<ImageStep> steps, int channels, long seed, Placement placement) {
    return new PreparedPictures(
        original, steps, channels, new Randomness(seed), new PictureDecoder(placement));
  }

  /**
   * Views a data set that nothing random may happen to, as {@link #of}.
   *
   * @throws IllegalArgumentException if a step draws something
   */
  public static Dataset fixed(
      Dataset original, List<ImageStep> steps, int channels, Placement placement) {
    return new PreparedPictures(original, steps, channels, null, new PictureDecoder(placement));
  }

  @Override
  public String name() {
    return original.name();
  }

  @Override
  public int size() {
    return original.size();
  }

  @Override
  public int height() {
    return first.height();
  }

  @Override
  public int width() {
    return first.width();
  }

  @Override
  public int channels() {
    return channels;
  }

  @Override
  public List<String> classNames() {
    return original.classNames();
  }

  @Override
  public int label(int index) {
    return original.label(index);
  }

  @Override
  public int readers() {
    return Runtime.getRuntime().availableProcessors();
  }

  @Override
  public int skipped() {
    return original.skipped();
  }

  /** Of the data set itself: what the steps make of it is said by them. */
  @Override
  public String digest() {
    return original.digest();
  }

  @Override
  public void read(int index, byte[] into, int offset) {
    read(index, 0, into, offset);
  }

  @Override
  public void read(int index, int epoch, byte[] into, int offset) {
    Picture picture = prepared(index, epoch);
    if (picture.height() != height() || picture.width() != width()) {
      throw new DataException(
          String.format(
              "picture %d of `%s` must have the size of the first after its steps: expected %dx%d,"
                  + " found %dx%d; end them with one size, such as `center_crop(32x32)`",
              index, name(), height(), width(), picture.height(), picture.width()));
    }
    System.arraycopy(picture.pixels(), 0, into, offset, picture.pixels().length);
  }

  private Picture prepared(int index, int epoch) {
    try {
      Picture stored = pictures.picture(index, decoder).withChannels(channels);
      return steps.apply(
          stored,
          randomness == null ? PictureDraws.none() : new PictureDraws(randomness, epoch, index));
    } catch (PictureException e) {
      throw new DataException(String.valueOf(e.getMessage()), e);
    }
  }
}
