package io.radon.dsl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Layers, joins and repetition: what flows are made of. */
public final class Layers {
  private Layers() {}

  static Object[] arguments(Argument[] more, Value... first) {
    List<Object> all = new ArrayList<>(Arrays.asList(first));
    all.addAll(Arrays.asList(more));
    return all.toArray();
  }

  /** The model's normalisation. */
  public static Switch norm() {
    return new Switch("norm");
  }

  /** The model's activation. */
  public static Switch act() {
    return new Switch("act");
  }

  /** A convolution with that kernel in each dimension. */
  public static Call conv(int kernel, int channels, Argument... more) {
    return conv(Values.number(kernel), Values.number(channels), more);
  }

  /** A convolution with that kernel in each dimension. */
  public static Call conv(int kernel, Value channels, Argument... more) {
    return conv(Values.number(kernel), channels, more);
  }

  /** A convolution. */
  public static Call conv(Value kernel, int channels, Argument... more) {
    return conv(kernel, Values.number(channels), more);
  }

  /** A convolution. */
  public static Call conv(Value kernel, Value channels, Argument... more) {
    return Call.of("conv", arguments(more, kernel, channels));
  }

  /** A convolution, {@code conv(7x7, 64)}. */
  public static Call conv(int height, int width, int channels, Argument... more) {
    return conv(Values.size(height, width), Values.number(channels), more);
  }

  /** A convolution, {@code conv(7x7, width)}. */
  public static Call conv(int height, int width, Value channels, Argument... more) {
    return conv(Values.size(height, width), channels, more);
  }

  /** A dense layer. */
  public static Call dense(int units, Argument... more) {
    return dense(Values.number(units), more);
  }

  /** A dense layer. */
  public static Call dense(Value units, Argument... more) {
    return Call.of("dense", arguments(more, units));
  }

  /** Batch normalisation. */
  public static Call batchNorm(Argument... more) {
    return optional("batch_norm", more);
  }

  /** The largest number of each window. */
  public static Call maxPool(int kernel, Argument... more) {
    return maxPool(Values.number(kernel), more);
  }

  /** The largest number of each window. */
  public static Call maxPool(int height, int width, Argument... more) {
    return maxPool(Values.size(height, width), more);
  }

  /** The largest number of each window. */
  public static Call maxPool(Value kernel, Argument... more) {
    return Call.of("max_pool", arguments(more, kernel));
  }

  /** The average of each window. */
  public static Call avgPool(int kernel, Argument... more) {
    return avgPool(Values.number(kernel), more);
  }

  /** The average of each window. */
  public static Call avgPool(int height, int width, Argument... more) {
    return avgPool(Values.size(height, width), more);
  }

  /** The average of each window. */
  public static Call avgPool(Value kernel, Argument... more) {
    return Call.of("avg_pool", arguments(more, kernel));
  }

  /** The average of each channel. */
  public static Call globalAvgPool() {
    return Call.plain("global_avg_pool");
  }

  /** The largest number of each channel. */
  public static Call globalMaxPool() {
    return Call.plain("global_max_pool");
  }

  /** All numbers as one vector. */
  public static Call flatten() {
    return Call.plain("flatten");
  }

  /** Every stride-th pixel. */
  public static Call subsample() {
    return Call.plain("subsample");
  }

  /** What enters, unchanged. */
  public static Call identity() {
    return Call.plain("identity");
  }

  /** In a shortcut: no addition. */
  public static Call none() {
    return Call.plain("none");
  }

  /** Zero channels, half of the new ones before and half after. */
  public static Call zeroChannels(Value channels) {
    return Call.of("zero_channels", channels);
  }

  /** Zero channels, half of the new ones before and half after. */
  public static Call zeroChannels(int channels) {
    return Call.of("zero_channels", channels);
  }

  /** In training, sets that share of the numbers to zero. */
  public static Call dropout(double rate) {
    return Call.of("dropout", rate);
  }

  /** In training, sets that share of the numbers to zero. */
  public static Call dropout(Value rate) {
    return Call.of("dropout", rate);
  }

  /** Normalisation of each place over its channels. */
  public static Call layerNorm(Argument... more) {
    return optional("layer_norm", more);
  }

  /** Normalisation of each group of channels over all its places. */
  public static Call groupNorm(Argument... more) {
    return optional("group_norm", more);
  }

  /** Normalisation of each channel of an image over its places. */
  public static Call instanceNorm(Argument... more) {
    return optional("instance_norm", more);
  }

  /** Each channel times a learned factor. */
  public static Call scale(Argument... more) {
    return optional("scale", more);
  }

  /** A binomial blur of each channel; with a stride, it shrinks without aliasing. */
  public static Call blurPool(Argument... more) {
    return optional("blur_pool", more);
  }

  /** A convolution of each channel by itself. */
  public static Call depthwise(int kernel, Argument... more) {
    return depthwise(Values.number(kernel), more);
  }

  /** A convolution of each channel by itself. */
  public static Call depthwise(int height, int width, Argument... more) {
    return depthwise(Values.size(height, width), more);
  }

  /** A convolution of each channel by itself. */
  public static Call depthwise(Value kernel, Argument... more) {
    return Call.of("depthwise", arguments(more, kernel));
  }

  /** In training, sets that share of the images to zero. */
  public static Call dropPath(double rate) {
    return Call.of("drop_path", rate);
  }

  /** In training, sets that share of the images to zero. */
  public static Call dropPath(Value rate) {
    return Call.of("drop_path", rate);
  }

  /** Rows and columns on each side; of a recipe's images, pixels. */
  public static Call pad(int border, Argument... more) {
    return pad(Values.number(border), more);
  }

  /** Rows and columns on each side. */
  public static Call pad(Value border, Argument... more) {
    return Call.of("pad", arguments(more, border));
  }

  /** The dimensions in another order. */
  public static Call permute(Value order) {
    return Call.of("permute", order);
  }

  /** The same numbers in another shape. */
  public static Call reshape(int... sizes) {
    return reshape(Values.shape(sizes));
  }

  /** The same numbers in another shape. */
  public static Call reshape(Value shape) {
    return Call.of("reshape", shape);
  }

  /** So many times as many rows and columns. */
  public static Call upsample(int factor, Argument... more) {
    return upsample(Values.number(factor), more);
  }

  /** So many times as many rows and columns. */
  public static Call upsample(Value factor, Argument... more) {
    return Call.of("upsample", arguments(more, factor));
  }

  static Call optional(String name, Argument... more) {
    return more.length == 0 ? Call.plain(name) : Call.of(name, (Object[]) more);
  }

  /**
   * Any layer or block by its name, with parentheses: {@code call("mixed", 16, arg("deep", true))}.
   */
  public static Call call(String name, Object... arguments) {
    return Call.of(name, arguments);
  }

  /** The flow plus the shortcut that the model's policy gives. */
  public static Join residual(Statement... statements) {
    return join("residual", new Body(CallSite.here(), List.of(statements)));
  }

  /** What enters times what the flow makes of it. */
  public static Join gate(Statement... statements) {
    return join("gate", new Body(CallSite.here(), List.of(statements)));
  }

  /** The sum of the branches. */
  public static Join add(Branch... branches) {
    return join("add", branches);
  }

  /** The product of the branches. */
  public static Join mul(Branch... branches) {
    return join("mul", branches);
  }

  /** The channels of the branches, one after the other. */
  public static Join concat(Branch... branches) {
    return join("concat", branches);
  }

  /** A join by its name. */
  public static Join join(String name, Branch... branches) {
    return new Join(CallSite.here(), name, List.of(), List.of(branches));
  }

  /** A step so many times, {@code 3 * basic(64)}; a stride goes to the first. */
  public static Step repeat(int count, Step step) {
    return repeat(Values.number(count), step);
  }

  /** A step so many times, {@code n * basic(64)}; a stride goes to the first. */
  public static Step repeat(Value count, Step step) {
    if (step.count() != null) {
      throw new IllegalArgumentException("the step has a count already: expected one at most");
    }
    return new Step.Repeated(CallSite.here(), step, count, step.strides());
  }

  /** A value as a step, such as a size. */
  public static Step literal(Value value) {
    return new Literal(value);
  }

  /** A named argument: whether a bias is added. */
  public static Argument bias(boolean bias) {
    return Argument.named("bias", Values.bool(bias));
  }

  /** A named argument: channel groups kept apart. */
  public static Argument groups(int groups) {
    return groups(Values.number(groups));
  }

  /** A named argument: channel groups kept apart. */
  public static Argument groups(Value groups) {
    return Argument.named("groups", groups);
  }

  /** A named argument: spread of the taps. */
  public static Argument dilation(int dilation) {
    return dilation(Values.number(dilation));
  }

  /** A named argument: spread of the taps. */
  public static Argument dilation(Value dilation) {
    return Argument.named("dilation", dilation);
  }

  /** A named argument: {@code symmetric()}, {@code same()} or {@code valid()}. */
  public static Argument padding(Value padding) {
    return Argument.named("padding", padding);
  }

  /** Padding as PyTorch's, the default. */
  public static Call symmetric() {
    return Call.plain("symmetric");
  }

  /** Padding as TensorFlow's. */
  public static Call same() {
    return Call.plain("same");
  }

  /** No padding. */
  public static Call valid() {
    return Call.plain("valid");
  }
}
