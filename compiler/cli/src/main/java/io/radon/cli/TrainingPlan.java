package io.radon.cli;

import io.radon.compiler.ir.Recipe;
import io.radon.embed.CompiledNetwork;
import io.radon.embed.CompiledSpec;
import io.radon.embed.EmbedException;
import io.radon.embed.ImageFlow;
import io.radon.embed.RecipeConfigs;
import io.radon.runtime.data.Adapted;
import io.radon.runtime.data.DataSplit;
import io.radon.runtime.data.Dataset;
import io.radon.runtime.data.ImageStep;
import io.radon.runtime.model.ImageSize;
import io.radon.runtime.model.Network;
import io.radon.runtime.optim.Horizon;
import io.radon.runtime.tensor.Device;
import io.radon.runtime.train.FineTuning;
import io.radon.runtime.train.TrainingConfig;
import java.util.List;
import java.util.Locale;

/**
 * A training that fits together: everything that can be wrong without computing a tensor is found
 * when a plan is made.
 *
 * @param data in the network's size
 * @param adapted how the data had to be changed to fit; empty when it fits as it is
 */
record TrainingPlan(
    CompiledSpec spec,
    CompiledNetwork compiled,
    Network network,
    DataSplit data,
    String adapted,
    RunSettings settings,
    TrainingConfig config) {

  /** Where and how to compute; changes no recipe. */
  record Machine(int threads, Device device) {}

  /** Makes a plan, or says what doesn't fit. */
  static TrainingPlan of(
      CompiledSpec spec,
      CompiledNetwork compiled,
      DataSplit data,
      RunSettings settings,
      Machine machine) {
    Network network = compiled.newInstance();
    checkClasses(spec, compiled, network, data.train().classes(), name(settings));
    TrainingConfig config = config(settings, machine);
    DataSplit fitting = fit(network, data, config);
    checkParts(network, config);
    checkFlow("train_images", network, config.trainImages(), fitting.train());
    checkFlow("test_images", network, config.testImages(), fitting.test());
    if (config.batch() > fitting.train().size()) {
      throw CommandFailure.usage(
          String.format(
              Locale.ROOT,
              "a batch of %,d is more than the %,d training images of `%s`",
              config.batch(),
              fitting.train().size(),
              name(settings)),
          "set a smaller one: `--set batch=" + Math.max(1, fitting.train().size() / 10) + "`");
    }
    checkRate(config, fitting.train());
    return new TrainingPlan(
        spec, compiled, network, fitting, adaptation(data, fitting), settings, config);
  }

  private static TrainingConfig config(RunSettings settings, Machine machine) {
    Recipe recipe = settings.recipe();
    try {
      TrainingConfig.Builder config = RecipeConfigs.of(recipe);
      FineTuning parts = config.build().fineTuning().and(settings.tuning().parts());
      return config
          .seed(settings.seed())
          .threads(machine.threads())
          .device(machine.device())
          .precision(settings.precision())
          .fineTuning(parts)
          .build();
    } catch (EmbedException | IllegalArgumentException e) {
      throw CommandFailure.usage(String.valueOf(e.getMessage()), null);
    }
  }

  /** What the compiler can't judge without knowing how many steps an epoch has. */
  private static void checkRate(TrainingConfig config, Dataset data) {
    int stepsPerEpoch = (data.size() + config.batch() - 1) / config.batch();
    try {
      config.rate().check(new Horizon(config.until(), stepsPerEpoch));
    } catch (IllegalArgumentException e) {
      throw CommandFailure.usage(
          String.valueOf(e.getMessage()), "change `rate`, `warmup` or the length of the training");
    }
  }

  private static void checkParts(Network network, TrainingConfig config) {
    try {
      config.fineTuning().check(network);
    } catch (IllegalArgumentException e) {
      throw CommandFailure.usage(String.valueOf(e.getMessage()), null);
    }
  }

  private static void checkClasses(
      CompiledSpec spec, CompiledNetwork compiled, Network network, int classes, String data) {
    if (network.classes() == classes) {
      return;
    }
    boolean argument =
        compiled.model().graph().arguments().stream().anyMatch(a -> a.name().equals("classes"));
    throw CommandFailure.usage(
        String.format(
            Locale.ROOT,
            "`%s` tells %,d classes apart, but the data `%s` has %,d",
            network.name(),
            network.classes(),
            data,
            classes),
        argument
            ? String.format(
                Locale.ROOT,
                "name the class count: `%s:%s(classes: %d)`",
                spec.file().file(),
                network.name(),
                classes)
            : "choose other data, or give the model a parameter `classes`");
  }

  private static DataSplit fit(Network network, DataSplit data, TrainingConfig config) {
    if (config.trainImages().stream().anyMatch(ImageStep::resizes)
        || config.testImages().stream().anyMatch(ImageStep::resizes)) {
      return data; // the steps decide the size
    }
    ImageSize input = network.input();
    return Adapted.to(data, input.height(), input.width(), input.channels());
  }

  private static String adaptation(DataSplit before, DataSplit after) {
    String from = size(before.train());
    String to = size(after.train());
    return from.equals(to)
        ? ""
        : from + " images padded with zeros and repeated in every channel to " + to;
  }

  /** The data as the user knows it, without its folder. */
  String dataName() {
    return name(settings);
  }

  private static String name(RunSettings settings) {
    int colon = settings.data().indexOf(':');
    return colon < 0 ? settings.data() : settings.data().substring(0, colon);
  }

  static String size(Dataset data) {
    return data.hasOneSize()
        ? data.height() + "x" + data.width() + "x" + data.channels()
        : "any size";
  }

  private static void checkFlow(String name, Network network, List<ImageStep> steps, Dataset data) {
    ImageFlow input = new ImageFlow(network.input().height(), network.input().width());
    ImageFlow found;
    try {
      found =
          data.hasOneSize()
              ? new ImageFlow(data.height(), data.width()).through(steps)
              : ImageFlow.ofAnySize(steps);
    } catch (EmbedException e) {
      throw CommandFailure.usage(name + ": " + e.getMessage(), "choose another with `--recipe`");
    }
    if (!found.equals(input)) {
      throw CommandFailure.usage(
          String.format(
              Locale.ROOT,
              "the recipe's `%s` make images of %s, but `%s` takes %s",
              name,
              found,
              network.name(),
              input),
          "choose another recipe with `--recipe`");
    }
  }
}
