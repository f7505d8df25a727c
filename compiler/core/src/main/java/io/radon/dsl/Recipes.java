package io.radon.dsl;

import io.radon.compiler.syntax.DurationExpr;
import io.radon.compiler.syntax.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How to train: recipes, experiments, and what they are set to. */
public final class Recipes {
  private Recipes() {}

  /** A recipe of its own. */
  public static Recipe recipe(String name, Statement... settings) {
    return new Recipe(CallSite.here(), name, null, null, body(settings), Doc.NONE);
  }

  /** A recipe that is another with changes. */
  public static Recipe recipe(String name, Recipe base, Statement... settings) {
    return new Recipe(CallSite.here(), name, base.name(), base, body(settings), Doc.NONE);
  }

  /** A recipe that is one of the library or of an imported file with changes. */
  public static Recipe recipe(String name, String base, Statement... settings) {
    return new Recipe(CallSite.here(), name, base, null, body(settings), Doc.NONE);
  }

  /** Which models to train, how, and what to report. */
  public static Experiment experiment(String name, Statement... settings) {
    return new Experiment(CallSite.here(), name, body(settings), Doc.NONE);
  }

  private static Body body(Statement... settings) {
    return new Body(CallSite.here(), List.of(settings));
  }

  private static Setting setting(String name, Object value) {
    return new Setting(CallSite.here(), name, Values.value(value));
  }

  /** {@code optimizer = sgd(…)}. */
  public static Setting optimizer(Value optimizer) {
    return setting("optimizer", optimizer);
  }

  /** Gradient descent with momentum. */
  public static Call sgd(Argument... arguments) {
    return Optimizers.sgd(arguments);
  }

  /** A named argument. */
  public static Argument momentum(double momentum) {
    return Optimizers.momentum(momentum);
  }

  /** A named argument. */
  public static Argument weightDecay(double decay) {
    return Optimizers.weightDecay(decay);
  }

  /** {@code clip = norm(1.0)}, see {@link Optimizers}. */
  public static Setting clip(Value bound) {
    return setting("clip", bound);
  }

  /** {@code rate = 0.1}: a constant rate. */
  public static Setting rate(double rate) {
    return setting("rate", rate);
  }

  /** {@code rate = step_decay(…)}, see {@link Schedules}. */
  public static Setting rate(Value schedule) {
    return setting("rate", schedule);
  }

  /** Schedules one after another, {@code rate = linear(…) -> cosine(…)}. */
  public static Setting rate(Call first, Call... others) {
    List<Step> parts = new ArrayList<>(List.of(first));
    parts.addAll(List.of(others));
    return parts.size() == 1
        ? setting("rate", first)
        : setting("rate", new Flow(CallSite.here(), parts));
  }

  /** The rate is multiplied by the factor at each of these times. */
  public static Call stepDecay(double rate, double factor, Value at) {
    return Schedules.stepDecay(rate, factor, at);
  }

  /** {@code batch = 128}. */
  public static Setting batch(int images) {
    return setting("batch", images);
  }

  /** {@code accumulate = 4}: so many batches change the weights once. */
  public static Setting accumulate(int batches) {
    return setting("accumulate", batches);
  }

  /** {@code label_smoothing = 0.1}. */
  public static Setting labelSmoothing(double share) {
    return setting("label_smoothing", share);
  }

  /** {@code mixup = 0.2}. */
  public static Setting mixup(double parameter) {
    return setting("mixup", parameter);
  }

  /** {@code cutmix = 1}. */
  public static Setting cutmix(double parameter) {
    return setting("cutmix", parameter);
  }

  /** {@code ema = 0.9999}. */
  public static Setting ema(double decay) {
    return setting("ema", decay);
  }

  /** {@code ema = average(0.9999, every: 32)}, see {@link Optimizers#average}. */
  public static Setting ema(Value average) {
    return setting("ema", average);
  }

  /** {@code freeze = [conv1, s1]}; a block is named by its path, {@code s1/0}. */
  public static Setting freeze(String... parts) {
    return setting("freeze", Values.list(Stream.of(parts).map(Recipes::part).toArray()));
  }

  private static Value part(String path) {
    return path.contains("/") ? Values.text(path) : Values.name(path);
  }

  /** {@code rate_factors = parts(conv1: 0.1)}, each made by {@link #factor}. */
  public static Setting rateFactors(Argument... factors) {
    return setting("rate_factors", Call.of("parts", (Object[]) factors));
  }

  /** What the learning rate of a part is multiplied by. */
  public static Argument factor(String part, double factor) {
    return Argument.named(part, Values.number(factor));
  }

  /** {@code zero_init = true}: the last norm of each residual branch begins with scales of 0. */
  public static Setting zeroInit() {
    return setting("zero_init", true);
  }

  /** {@code warmup = 400 steps}, or one of {@link Schedules}. */
  public static Setting warmup(Value duration) {
    return setting("warmup", duration);
  }

  /** {@code until = 64k steps}. */
  public static Setting until(Value duration) {
    return setting("until", duration);
  }

  /** {@code train_images = pad(4) -> random_flip}. */
  public static Setting trainImages(Step... steps) {
    return setting("train_images", new Flow(CallSite.here(), List.of(steps)));
  }

  /** {@code test_images = normalize(per_channel)}, of a recipe or a model. */
  public static Setting testImages(Step... steps) {
    return setting("test_images", new Flow(CallSite.here(), List.of(steps)));
  }

  /** Subtracts the mean picture of the training data. */
  public static Call subtractMean() {
    return Call.of("subtract_mean", Values.name("per_pixel"));
  }

  /** Mean 0 and deviation 1 in each channel. */
  public static Call normalize() {
    return Call.of("normalize", Values.name("per_channel"));
  }

  /** The same with known numbers, {@code normalize(imagenet)}. */
  public static Call normalize(String statistics) {
    return Call.of("normalize", Values.name(statistics));
  }

  /** The shorter side made that long. */
  public static Call resize(int shorterSide) {
    return Call.of("resize", shorterSide);
  }

  /** The part of that size in the middle. */
  public static Call centerCrop(int height, int width) {
    return Call.of("center_crop", Values.size(height, width));
  }

  /** What the classes of a model are called, {@code class_names = ["cat", "dog"]}. */
  public static Setting classNames(String... names) {
    return setting("class_names", Values.list(Stream.of(names).map(Values::text).toArray()));
  }

  /** A part of that size at a place drawn anew each time. */
  public static Call randomCrop(int height, int width) {
    return Call.of("random_crop", Values.size(height, width));
  }

  /** A part of random area and proportions, made that size. */
  public static Call randomResizedCrop(int height, int width) {
    return Call.of("random_resized_crop", Values.size(height, width));
  }

  /** The shorter side made as long as a number drawn anew each time, both ends included. */
  public static Call randomResize(int least, int most) {
    return Call.of("random_resize", Values.range(least, most));
  }

  /** A random change along the principal components of colours, of that deviation. */
  public static Call pcaColour(double deviation) {
    return Call.of("pca_colour", deviation);
  }

  /** A random rectangle of zeros, in that part of the images. */
  public static Call erasing(double probability) {
    return Call.of("erasing", probability);
  }

  /** Random changes of brightness, contrast and saturation by up to these parts. */
  public static Call colourJitter(double brightness, double contrast, double saturation) {
    return Call.of(
        "colour_jitter",
        Argument.named("brightness", Values.number(brightness)),
        Argument.named("contrast", Values.number(contrast)),
        Argument.named("saturation", Values.number(saturation)));
  }

  /** Left and right exchanged every second time. */
  public static Call randomFlip() {
    return Call.plain("random_flip");
  }

  /** {@code models = [Plain20, ResNet20]}. */
  public static Setting models(Object... models) {
    return setting("models", Values.list(models));
  }

  /** {@code recipe = paper_cifar10}, of an experiment. */
  public static Setting recipe(Value recipe) {
    return setting("recipe", recipe);
  }

  /** {@code recipe = paper_cifar10}, of an experiment. */
  public static Setting recipe(Recipe recipe) {
    return setting("recipe", recipe);
  }

  /** {@code data = cifar10}. */
  public static Setting data(String name) {
    return setting("data", Values.name(name));
  }

  /** {@code seeds = 1 .. 5}. */
  public static Setting seeds(int first, int last) {
    return setting("seeds", Values.range(first, last));
  }

  /** {@code report = [table, curves(train_error)]}. */
  public static Setting report(Object... parts) {
    return setting("report", Values.list(parts));
  }

  /** An amount of steps: a number, or a list. */
  public static Value steps(Object amount) {
    return duration(amount, "steps");
  }

  /** An amount of epochs: a number, or a list. */
  public static Value epochs(Object amount) {
    return duration(amount, "epochs");
  }

  /** An amount of minutes. */
  public static Value minutes(Object amount) {
    return duration(amount, "minutes");
  }

  /** A share of the whole training: a number, or a list. */
  public static Value percent(Object amount) {
    return duration(amount, "percent");
  }

  private static Value duration(Object amount, String unit) {
    Node<Expr> value = Values.value(amount).expression();
    return new Value.Plain(
        Node.of(
            CallSite.here(),
            List.of(value),
            (span, origins) ->
                new DurationExpr(span, value.build(origins), Identifiers.name(unit, origins))));
  }
}
