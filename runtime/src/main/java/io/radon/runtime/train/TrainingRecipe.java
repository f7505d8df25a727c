package io.radon.runtime.train;

/**
 * How to train, as a spec's {@code recipe} says it: the compiler writes a class of this kind for
 * each recipe of a spec, and {@link io.radon.runtime.recipes} has those of the language's library.
 *
 * <pre>{@code
 * Trainer.of(new ResNet20()).data(data).recipe(new Cifar10ShortRecipe()).output(run).fit();
 * }</pre>
 */
@FunctionalInterface
public interface TrainingRecipe {
  /**
   * A new builder that has everything the recipe says. Seed, threads, device and precision are what
   * {@link TrainingConfig.Builder} begins with.
   */
  TrainingConfig.Builder config();
}
