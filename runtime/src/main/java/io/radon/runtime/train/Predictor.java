package io.radon.runtime.train;

import io.radon.runtime.RadonRuntimeException;
import io.radon.runtime.data.DataException;
import io.radon.runtime.data.ImageStep;
import io.radon.runtime.image.LabelledPictures;
import io.radon.runtime.image.Picture;
import io.radon.runtime.image.PictureDecoder;
import io.radon.runtime.image.PictureException;
import io.radon.runtime.image.PictureSteps;
import io.radon.runtime.model.ImageSize;
import io.radon.runtime.model.Network;
import io.radon.runtime.model.TapPoint;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A network with weights that tells what pictures show.
 *
 * <pre>{@code
 * Predictor predictor =
 *     Predictor.of(new ResNet50()).weights(Path.of("resnet50.safetensors")).build();
 * List<Prediction> top = predictor.top(Path.of("cat.jpg"), 5);
 * }</pre>
 *
 * <p>Any number of threads may use one predictor at once, and each gets the bits it would get
 * alone. Nothing is closed by hand: memory outside Java's heap is freed when the predictor is no
 * longer reachable, and when the program ends.
 */
public final class Predictor {
  private final Network network;
  private final PredictionGraph graph;
  private final List<ImageStep> testImages;
  private final PictureSteps steps;
  private final PictureDecoder decoder;
  private final List<String> classNames;

  Predictor(
      Network network,
      PredictionGraph graph,
      List<ImageStep> testImages,
      PictureDecoder decoder,
      List<String> classNames) {
    this.network = network;
    this.graph = graph;
    this.testImages = testImages;
    this.steps = PictureSteps.of(testImages);
    this.decoder = decoder;
    this.classNames = List.copyOf(classNames);
  }

  /** Begins to describe a predictor; {@link PredictorBuilder#weights} must follow. */
  public static PredictorBuilder of(Network network) {
    return new PredictorBuilder(network);
  }

  /** The network. */
  public Network network() {
    return network;
  }

  /**
   * The most probable classes of a picture, the best first; of equal ones the first.
   *
   * @param picture a JPEG, PNG, GIF or BMP file
   * @param count how many, at least 1; all where the network has fewer
   * @throws PictureException if the file can't be read as a picture, or has another size than the
   *     network takes and no step changes it
   */
  public List<Prediction> top(Path picture, int count) {
    return top(logits(picture), count);
  }

  /**
   * The most probable classes of a picture.
   *
   * @param picture of any size that the image steps take
   * @param count how many, at least 1
   * @throws PictureException if it has another size than the network takes and no step changes it
   */
  public List<Prediction> top(Picture picture, int count) {
    return top(logits(picture), count);
  }

  /**
   * The most probable classes by logits.
   *
   * @param logits [classes]
   * @param count how many, at least 1
   */
  public List<Prediction> top(float[] logits, int count) {
    if (count < 1) {
      throw new IllegalArgumentException("expected at least 1 class, found " + count);
    }
    double[] probabilities = softmax(logits);
    return IntStream.range(0, logits.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> logits[i]).reversed())
        .limit(count)
        .map(i -> new Prediction(i, name(i), probabilities[i], logits[i]))
        .toList();
  }

  /** The most probable class of a picture, from 0; of equal ones the first. */
  public int classOf(Picture picture) {
    return top(picture, 1).get(0).classIndex();
  }

  /** The probability of each class, [classes]. */
  public double[] probabilities(Picture picture) {
    return softmax(logits(picture));
  }

  /** The logits of a picture's file, [classes]; fails as {@link #top(Path, int)} does. */
  public float[] logits(Path picture) {
    Picture read = decoder.read(picture);
    try {
      return logits(read);
    } catch (PictureException e) {
      throw new PictureException("`" + picture + "`: " + e.getMessage(), e);
    }
  }

  /** The logits of a picture, [classes]; fails as {@link #top(Picture, int)} does. */
  public float[] logits(Picture picture) {
    return infer(List.of(picture), List.of()).logits()[0];
  }

  /**
   * The logits of images that need no image step any more, [N][classes].
   *
   * @param images [N][height * width * channels], each in row-major order, channels last
   * @throws IllegalArgumentException if there are none, or one has another size
   */
  public float[][] logits(float[][] images) {
    return infer(images, List.of()).logits();
  }

  /**
   * The values at some places of the network, for images that need no image step any more.
   *
   * @param images [N][height * width * channels]
   * @param points of the generated class, such as {@code ResNet50.Tap.CONV2}
   * @throws IllegalArgumentException if a place is not the network's, or an image has another size
   */
  public List<TapValue> taps(float[][] images, TapPoint... points) {
    return infer(images, Arrays.asList(points)).taps();
  }

  /** Logits and taps of prepared images in one run; fails as {@link #taps} does. */
  public Inference infer(float[][] images, List<TapPoint> points) {
    ImageSize size = network.input();
    int each = size.height() * size.width() * size.channels();
    float[] all = new float[Math.multiplyExact(each, images.length)];
    for (int i = 0; i < images.length; i++) {
      if (images[i].length != each) {
        throw new IllegalArgumentException(
            "expected images of " + each + " values (" + size + "), found " + images[i].length);
      }
      System.arraycopy(images[i], 0, all, i * each, each);
    }
    return infer(all, images.length, points);
  }

  /**
   * Logits and taps of prepared images that lie behind one another.
   *
   * @param images [count, height, width, channels] in row-major order
   */
  public Inference infer(float[] images, int count, List<TapPoint> points) {
    if (count < 1) {
      throw new IllegalArgumentException("expected at least 1 image, found " + count);
    }
    return graph.ofPrepared(images, count, points);
  }

  /** Logits and taps of pictures in one run; fails as {@link #top(Picture, int)} does. */
  public Inference infer(List<Picture> pictures, List<TapPoint> points) {
    if (pictures.isEmpty()) {
      throw new IllegalArgumentException("expected at least 1 picture, found none");
    }
    return inferPrepared(pictures.stream().map(this::prepared).toList(), points);
  }

  /** Reads a picture's file, for {@link #infer(List, List)}. */
  public Picture read(Path picture) {
    return decoder.read(picture);
  }

  /**
   * Logits and taps of pictures that {@link #prepared} gave, in one run.
   *
   * @param pictures at least one
   */
  public Inference inferPrepared(List<Picture> pictures, List<TapPoint> points) {
    ImageSize stored = graph.stored();
    int each = stored.height() * stored.width() * stored.channels();
    byte[] all = new byte[Math.multiplyExact(each, pictures.size())];
    for (int i = 0; i < pictures.size(); i++) {
      System.arraycopy(pictures.get(i).pixels(), 0, all, i * each, each);
    }
    return graph.ofPixels(all, pictures.size(), points);
  }

  /**
   * What the steps that work on single pictures make of one: the change of size and the cut.
   *
   * @throws PictureException if it has another size then than the network takes
   */
  public Picture prepared(Picture picture) {
    ImageSize stored = graph.stored();
    Picture result = steps.apply(picture.withChannels(stored.channels()));
    requireStored(result);
    return result;
  }

  private void requireStored(Picture result) {
    ImageSize stored = graph.stored();
    if (result.height() != stored.height() || result.width() != stored.width()) {
      throw new PictureException(
          String.format(
              "expected a picture of %dx%d, found %dx%d; give the model `test_images = resize(…) ->"
                  + " center_crop(…)`",
              stored.height(), stored.width(), result.height(), result.width()));
    }
  }

  /**
   * Judges the network on pictures whose classes are known, in batches of {@code batch} views.
   *
   * @throws DataException if the network tells another number of classes apart
   */
  public EvaluationReport evaluate(LabelledPictures pictures, TestViews views, int batch) {
    InputCheck.checkClasses(network, pictures.classNames().size(), "the pictures");
    ViewMaker maker = new ViewMaker(testImages, views);
    EvaluationReport report = new EvaluationReport(network.classes());
    int together = Math.max(1, views.scales().isEmpty() ? batch / views.crops() : 1);
    for (int from = 0; from < pictures.size(); from += together) {
      int count = Math.min(together, pictures.size() - from);
      List<Picture> seen = new ArrayList<>();
      for (int i = from; i < from + count; i++) {
        Picture picture = pictures.picture(i, decoder).withChannels(graph.stored().channels());
        seen.addAll(maker.of(picture));
      }
      float[][] logits = views.scales().isEmpty() ? checked(seen) : whole(seen);
      int each = logits.length / count;
      for (int i = 0; i < count; i++) {
        report.add(
            logProbabilities(Arrays.copyOfRange(logits, i * each, (i + 1) * each)),
            pictures.label(from + i));
      }
    }
    return report;
  }

  private float[][] checked(List<Picture> views) {
    views.forEach(this::requireStored);
    return inferPrepared(views, List.of()).logits();
  }

  private float[][] whole(List<Picture> views) {
    return views.stream().map(graph::ofWhole).toArray(float[][]::new);
  }

  /** The logarithm of the mean of the views' probabilities. */
  private static double[] logProbabilities(float[][] views) {
    double[] sum = new double[views[0].length];
    for (float[] view : views) {
      double[] probabilities = softmax(view);
      for (int i = 0; i < sum.length; i++) {
        sum[i] += probabilities[i] / views.length;
      }
    }
    return Arrays.stream(sum).map(each -> Math.log(Math.max(each, Double.MIN_NORMAL))).toArray();
  }

  private String name(int index) {
    return index < classNames.size() ? classNames.get(index) : Integer.toString(index);
  }

  /**
   * Softmax, by way of differences to the largest, so that nothing overflows.
   *
   * @throws RadonRuntimeException if a logit is no number
   */
  private static double[] softmax(float[] logits) {
    double largest = Double.NEGATIVE_INFINITY;
    for (float logit : logits) {
      if (!Float.isFinite(logit)) {
        throw new RadonRuntimeException(
            "the network computed "
                + logit
                + ": expected finite logits; the weights may be damaged, or the images not prepared"
                + " as the network knows them");
      }
      largest = Math.max(largest, logit);
    }
    double[] shares = new double[logits.length];
    double sum = 0;
    for (int i = 0; i < shares.length; i++) {
      shares[i] = Math.exp(logits[i] - largest);
      sum += shares[i];
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= sum;
    }
    return shares;
  }
}
