package io.radon.cli;

import io.radon.compiler.CompiledModel;
import io.radon.compiler.ir.Recipe;
import io.radon.runtime.tensor.Precision;

/**
 * One training of an experiment.
 *
 * @param text the model as the experiment names it, {@code ResNet20(classes: 5)}
 * @param recipe with every change from the command line
 */
record ExperimentCell(
    CompiledModel model, String text, Recipe recipe, long seed, Precision precision) {
  /** The name of its folder: {@code ResNet20-cifar10_short-seed-1}. */
  String folderName() {
    String plain = text.replaceAll("[^A-Za-z0-9_.]+", "-").replaceAll("-+$", "");
    return plain + "-" + recipe.name() + "-seed-" + seed;
  }

  /** For people: {@code ResNet20, cifar10_short, seed 1}. */
  String title() {
    return text + ", " + recipe.name() + ", seed " + seed;
  }
}
