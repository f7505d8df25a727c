package io.radon.compiler.ir;

import java.util.List;

/**
 * Trainings to be compared: each model with each recipe and each seed.
 *
 * @param models as a spec names them, {@code ResNet20} or {@code ResNet20(classes: 5)}; each can be
 *     asked for by that text in the experiment's file
 * @param data the data set's name
 */
public record Experiment(
    String name,
    String doc,
    List<String> models,
    List<Recipe> recipes,
    String data,
    List<Long> seeds,
    List<Report> reports) {
  public Experiment {
    models = List.copyOf(models);
    recipes = List.copyOf(recipes);
    seeds = List.copyOf(seeds);
    reports = List.copyOf(reports);
  }

  /**
   * What is made of the trainings.
   *
   * @param kind {@code table} or {@code curves}
   * @param measures what curves show, such as {@code test_error}; none for a table
   */
  public record Report(String kind, List<String> measures) {
    public Report {
      measures = List.copyOf(measures);
    }
  }
}
