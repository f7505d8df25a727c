package io.radon.cli;

import io.radon.compiler.ir.Duration;
import io.radon.compiler.ir.Recipe;
import java.util.List;

/** A recipe with some of its parts replaced. */
final class RecipeBuilder {
  private final Recipe base;
  private double momentum;
  private double weightDecay;
  private double rate;
  private double factor;
  private List<Duration> boundaries;
  private int batch;
  private Duration until;

  RecipeBuilder(Recipe base) {
    this.base = base;
    this.momentum = base.momentum();
    this.weightDecay = base.weightDecay();
    this.rate = base.rate();
    this.factor = base.factor();
    this.boundaries = base.boundaries();
    this.batch = base.batch();
    this.until = base.until();
  }

  RecipeBuilder momentum(double value) {
    momentum = value;
    return this;
  }

  RecipeBuilder weightDecay(double value) {
    weightDecay = value;
    return this;
  }

  RecipeBuilder rate(double value) {
    rate = value;
    return this;
  }

  RecipeBuilder factor(double value) {
    factor = value;
    return this;
  }

  RecipeBuilder boundaries(List<Duration> value) {
    boundaries = value;
    return this;
  }

  RecipeBuilder batch(int value) {
    batch = value;
    return this;
  }

  RecipeBuilder until(double amount, Duration.Unit unit) {
    until = new Duration(amount, unit);
    return this;
  }

  Recipe build() {
    return new Recipe(
        base.name(),
        base.doc(),
        momentum,
        weightDecay,
        rate,
        factor,
        boundaries,
        batch,
        until,
        base.trainImages(),
        base.testImages());
  }
}
