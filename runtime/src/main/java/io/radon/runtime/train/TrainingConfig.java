package io.radon.runtime.train;

import io.radon.runtime.data.ImageStep;
import io.radon.runtime.model.Network;
import io.radon.runtime.model.TapPoint;
import io.radon.runtime.optim.Averaging;
import io.radon.runtime.optim.Clipping;
import io.radon.runtime.optim.LearningRateSchedule;
import io.radon.runtime.optim.Optimizer;
import io.radon.runtime.optim.Sgd;
import io.radon.runtime.optim.TrainingTime;
import io.radon.runtime.tensor.Device;
import io.radon.runtime.tensor.DeviceException;
import io.radon.runtime.tensor.Placement;
import io.radon.runtime.tensor.Precision;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything a run depends on besides the network and the data.
 *
 * <pre>{@code
 * TrainingConfig config =
 *     TrainingConfig.builder()
 *         .optimizer(Sgd.of(0.9, 1e-4))
 *         .rate(LearningRateSchedule.constant(0.1))
 *         .batch(128)
 *         .until(TrainingTime.epochs(8))
 *         .trainImages(List.of(ImageStep.Normalize.perChannel()))
 *         .testImages(List.of(ImageStep.Normalize.perChannel()))
 *         .build();
 * }</pre>
 *
 * @param recipe the recipe's name, for the record
 * @param optimizer the rule that changes the weights
 * @param clipping what bounds the gradients
 * @param accumulate batches whose mean gradient changes the weights once, at least 1
 * @param averaging which averages of the weights evaluation uses
 * @param labelSmoothing what all classes share of a label, in [0, 1) (Szegedy et al., 2016, section
 *     7)
 * @param mixing how the images of a batch are mixed
 * @param rate the learning rate of each step
 * @param batch images per step, at least 1
 * @param evaluationBatch images per evaluation step, at least 1
 * @param until the length of the run, in steps or epochs, more than 0
 * @param trainImages what is done to training images
 * @param testImages what is done to test images
 * @param seed decides the first weights, the order of images, and every augmentation
 * @param threads of TensorFlow; with another number, other bits come out
 * @param device where to compute
 * @param precision of what is computed; the weights are 32-bit floats always
 * @param fineTuning which parts learn, and how fast
 * @param zeroInit whether the scales of norms that end residual branches begin with 0
 */
public record TrainingConfig(
    String recipe,
    Optimizer optimizer,
    Clipping clipping,
    int accumulate,
    Averaging averaging,
    double labelSmoothing,
    Mixing mixing,
    LearningRateSchedule rate,
    int batch,
    int evaluationBatch,
    TrainingTime until,
    List<ImageStep> trainImages,
    List<ImageStep> testImages,
    long seed,
    int threads,
    Device device,
    Precision precision,
    FineTuning fineTuning,
    boolean zeroInit) {

  /** Checks the ranges. */
  public TrainingConfig {
    if (batch < 1 || evaluationBatch < 1) {
      throw new IllegalArgumentException(
          "expected a batch of at least 1, found " + Math.min(batch, evaluationBatch));
    }
    if (until.unit() == TrainingTime.Unit.PERCENT) {
      throw new IllegalArgumentException(
          "expected `until` in steps or epochs, found `" + until + "`");
    }
    if (until.amount() <= 0) {
      throw new IllegalArgumentException("expected `until` above 0, found `" + until + "`");
    }
    if (accumulate < 1) {
      throw new IllegalArgumentException(
          "expected an update after at least 1 batch, found " + accumulate);
    }
    if (!(labelSmoothing >= 0 && labelSmoothing < 1)) {
      throw new IllegalArgumentException(
          "expected a label smoothing in [0, 1), found " + labelSmoothing);
    }
    if (threads < 1) {
      throw new IllegalArgumentException("expected at least 1 thread, found " + threads);
    }
    trainImages = List.copyOf(trainImages);
    testImages = List.copyOf(testImages);
  }

  /**
   * Finds the device.
   *
   * @throws DeviceException if the machine has no such device
   */
  public Placement place() {
    return device.place(threads);
  }

  /** A configuration to fill in; see {@link Builder} for what it begins with. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder that begins with this configuration. */
  public Builder toBuilder() {
    return new Builder()
        .recipe(recipe)
        .optimizer(optimizer)
        .clipping(clipping)
        .accumulate(accumulate)
        .averaging(averaging)
        .labelSmoothing(labelSmoothing)
        .mixing(mixing)
        .rate(rate)
        .batch(batch)
        .evaluationBatch(evaluationBatch)
        .until(until)
        .trainImages(trainImages)
        .testImages(testImages)
        .seed(seed)
        .threads(threads)
        .device(device)
        .precision(precision)
        .fineTuning(fineTuning)
        .zeroInit(zeroInit);
  }

  /**
   * Fills in a configuration. It begins with momentum 0.9, weight decay 1e-4, rate 0.1, batch 128,
   * one epoch, images divided by 255, seed 1, one thread per processor, and device {@code auto}.
   */
  public static final class Builder {
    private String recipe = "custom";
    private Optimizer optimizer = Sgd.of(0.9, 1e-4);
    private Clipping clipping = Clipping.NONE;
    private int accumulate = 1;
    private Averaging averaging = Averaging.NONE;
    private double labelSmoothing;
    private Mixing mixing = Mixing.NONE;
    private LearningRateSchedule rate = LearningRateSchedule.constant(0.1);
    private int batch = 128;
    private int evaluationBatch = 256;
    private TrainingTime until = TrainingTime.epochs(1);
    private List<ImageStep> trainImages = List.of();
    private List<ImageStep> testImages = List.of();
    private long seed = 1;
    private int threads = Runtime.getRuntime().availableProcessors();
    private Device device = Device.AUTO;
    private Precision precision = Precision.F32;
    private FineTuning fineTuning = FineTuning.NONE;
    private boolean zeroInit;

    private Builder() {}

    /** Sets the recipe's name. */
    public Builder recipe(String name) {
      recipe = name;
      return this;
    }

    /** Sets the optimizer. */
    public Builder optimizer(Optimizer rule) {
      optimizer = rule;
      return this;
    }

    /** Sets what bounds the gradients. */
    public Builder clipping(Clipping bound) {
      clipping = bound;
      return this;
    }

    /** Sets how many batches change the weights once. */
    public Builder accumulate(int batches) {
      accumulate = batches;
      return this;
    }

    /** Sets which averages of the weights evaluation uses. */
    public Builder averaging(Averaging averages) {
      averaging = averages;
      return this;
    }

    /** Sets what all classes share of a label. */
    public Builder labelSmoothing(double share) {
      labelSmoothing = share;
      return this;
    }

    /** Sets how the images of a batch are mixed. */
    public Builder mixing(Mixing way) {
      mixing = way;
      return this;
    }

    /** Sets the learning rate. */
    public Builder rate(LearningRateSchedule schedule) {
      rate = schedule;
      return this;
    }

    /** Sets the images per step. */
    public Builder batch(int images) {
      batch = images;
      return this;
    }

    /** Sets the images per evaluation step. */
    public Builder evaluationBatch(int images) {
      evaluationBatch = images;
      return this;
    }

    /** Sets the length of the run. */
    public Builder until(TrainingTime length) {
      until = length;
      return this;
    }

    /** Sets what is done to training images. */
    public Builder trainImages(List<ImageStep> steps) {
      trainImages = List.copyOf(steps);
      return this;
    }

    /** Sets what is done to test images. */
    public Builder testImages(List<ImageStep> steps) {
      testImages = List.copyOf(steps);
      return this;
    }

    /** Sets the seed. */
    public Builder seed(long number) {
      seed = number;
      return this;
    }

    /** Sets the threads of TensorFlow. */
    public Builder threads(int count) {
      threads = count;
      return this;
    }

    /** Sets where to compute. */
    public Builder device(Device choice) {
      device = choice;
      return this;
    }

    /** Sets the precision; 32-bit floats unless given. */
    public Builder precision(Precision choice) {
      precision = choice;
      return this;
    }

    /** Sets which parts learn, and how fast. */
    public Builder fineTuning(FineTuning tuning) {
      fineTuning = tuning;
      return this;
    }

    /**
     * Lets the scales of norms that end residual branches begin with 0, so that each block begins
     * as its shortcut (Goyal et al., 2017, section 5.1).
     */
    public Builder zeroInit(boolean wanted) {
      zeroInit = wanted;
      return this;
    }

    /** Freezes parts, by the typed constants of a generated class: {@code ResNet20.Tap.CONV1}. */
    public Builder freeze(TapPoint... parts) {
      return fineTuning(fineTuning.freeze(parts));
    }

    /** Freezes parts by their paths, such as {@code conv1} or {@code s2/0}. */
    public Builder freeze(String... parts) {
      Set<String> frozen = new LinkedHashSet<>(fineTuning.frozen());
      frozen.addAll(List.of(parts));
      return fineTuning(new FineTuning(frozen, fineTuning.factors()));
    }

    /**
     * Freezes all parts of the network but some: {@code freezeAllBut(network, ResNet20.Tap.HEAD)}
     * trains a new head on the features of a network that stays as it is.
     *
     * @throws IllegalArgumentException if the network has no such part
     */
    public Builder freezeAllBut(Network network, TapPoint... parts) {
      return fineTuning(fineTuning.freezeAllBut(network, parts));
    }

    /** Multiplies the learning rate of a part. */
    public Builder rateFactor(TapPoint part, double factor) {
      return fineTuning(fineTuning.rateFactor(part, factor));
    }

    /** Multiplies the learning rate of a part named by its path. */
    public Builder rateFactor(String part, double factor) {
      Map<String, Double> factors = new LinkedHashMap<>(fineTuning.factors());
      factors.put(part, factor);
      return fineTuning(new FineTuning(fineTuning.frozen(), factors));
    }

    /**
     * Gives the configuration.
     *
     * @throws IllegalArgumentException if a value is out of range
     */
    public TrainingConfig build() {
      return new TrainingConfig(
          recipe,
          optimizer,
          clipping,
          accumulate,
          averaging,
          labelSmoothing,
          mixing,
          rate,
          batch,
          evaluationBatch,
          until,
          trainImages,
          testImages,
          seed,
          threads,
          device,
          precision,
          fineTuning,
          zeroInit);
    }
  }
}
