package io.radon.runtime.train;

import io.radon.runtime.RadonRuntimeException;
import io.radon.runtime.checkpoint.CheckpointException;
import io.radon.runtime.data.ImageStep;
import io.radon.runtime.image.PictureDecoder;
import io.radon.runtime.image.PictureSteps;
import io.radon.runtime.model.ImageSize;
import io.radon.runtime.model.Network;
import io.radon.runtime.model.Weights;
import io.radon.runtime.tensor.Device;
import io.radon.runtime.tensor.Placement;
import io.radon.runtime.transfer.LoadOptions;
import io.radon.runtime.transfer.TransferException;
import io.radon.runtime.transfer.WeightTransfer;
import io.radon.runtime.weights.WeightFile;
import io.radon.runtime.weights.WeightFileException;
import io.radon.runtime.weights.WeightFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a {@link Predictor} is made of: a network, its weights, and how pictures are prepared. */
public final class PredictorBuilder {
  private final Network network;
  private List<ImageStep> testImages;
  private List<String> classNames;
  private Device device = Device.AUTO;
  private int threads = Runtime.getRuntime().availableProcessors();
  private boolean ofRun;
  private @Nullable ImageSize stored;
  private @Nullable Consumer<PredictionGraph> weights;

  PredictorBuilder(Network network) {
    this.network = network;
    this.testImages = network.testImages();
    this.classNames = network.classNames();
  }

  /**
   * Takes the newest good checkpoint of a run, or the weights of a file of any kind that {@link
   * WeightFiles} reads.
   *
   * @param path a run's folder, or a file that fits the network
   */
  public PredictorBuilder weights(Path path) {
    if (!Files.isDirectory(path)) {
      return weights((Weights all) -> load(path, all));
    }
    ofRun = true;
    weights = graph -> graph.read(RunFolder.open(path).newestWeights());
    return this;
  }

  private void load(Path path, Weights all) {
    try (WeightFile file = WeightFiles.open(path)) {
      WeightTransfer.load(network, file, LoadOptions.strict(), all);
    }
  }

  /** Lets {@code writer} set the variables, whose values are those before training until then. */
  public PredictorBuilder weights(Consumer<Weights> writer) {
    ofRun = false;
    weights =
        graph ->
            graph.write(
                all -> {
                  all.initialize(0);
                  writer.accept(all);
                });
    return this;
  }

  /** Sets how pictures are prepared; as the model declares unless given. */
  public PredictorBuilder testImages(List<ImageStep> steps) {
    testImages = List.copyOf(steps);
    return this;
  }

  /**
   * Sets the size of pictures before the first step that works on batches; by default, the size for
   * which the steps give what the network takes.
   */
  public PredictorBuilder pictures(ImageSize size) {
    stored = size;
    return this;
  }

  /** Sets the names of the classes; as the model declares unless given. */
  public PredictorBuilder classNames(List<String> names) {
    classNames = List.copyOf(names);
    return this;
  }

  /** Sets where to compute; the first GPU, or else the CPU, unless given. */
  public PredictorBuilder device(Device where) {
    device = where;
    return this;
  }

  /** Sets the threads of TensorFlow; as many as processors unless given. */
  public PredictorBuilder threads(int number) {
    threads = number;
    return this;
  }

  /**
   * Builds the graph and reads the weights.
   *
   * @throws CheckpointException if a run has no good checkpoint, or it is another network's
   * @throws WeightFileException if a file is missing, damaged or not finite
   * @throws TransferException if a file does not fit the network
   * @throws RadonRuntimeException if weights, image steps, class names or device do not fit
   */
  public Predictor build() {
    Consumer<PredictionGraph> values = weights;
    if (values == null) {
      throw new IllegalStateException("a predictor needs `weights` before it is built");
    }
    if (!classNames.isEmpty() && classNames.size() != network.classes()) {
      throw new RadonRuntimeException(
          String.format(
              "expected a name for each class of `%s`: %d, found %d",
              network.name(), network.classes(), classNames.size()));
    }
    for (ImageStep step : testImages) {
      if (step.needsStatistics() && !ofRun) {
        throw new RadonRuntimeException(
            "`"
                + step
                + "` needs numbers of the training pictures, which only a run has: expected known"
                + " numbers, such as `normalize(imagenet)`");
      }
    }
    PictureSteps steps = PictureSteps.of(testImages);
    Placement placement = device.place(threads);
    ImageSize size = stored == null ? InputCheck.before(steps.rest(), network.input()) : stored;
    PredictionGraph graph = new PredictionGraph(network, size, steps.rest(), placement);
    values.accept(graph);
    return new Predictor(network, graph, testImages, new PictureDecoder(placement), classNames);
  }
}
