package io.radon.runtime.report;

import com.fasterxml.jackson.jr.ob.JSON;
import io.radon.runtime.checkpoint.CheckpointException;
import io.radon.runtime.checkpoint.DurableFiles;
import io.radon.runtime.checkpoint.Json;
import io.radon.runtime.data.Batch;
import io.radon.runtime.data.BatchOrder;
import io.radon.runtime.data.Dataset;
import io.radon.runtime.train.Inspection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the network did on the test images at a run's end, {@code evaluation.json}: which class was
 * taken for which, and the mistakes it was surest of.
 *
 * @param confusion [actual][found], counts of images
 * @param mistakes the surest first
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record RunEvaluation(List<String> classNames, long[][] confusion, List<Mistake> mistakes) {
  /** The file's name in a run's folder. */
  static final String FILE = "evaluation.json";

  private static final int KEPT_MISTAKES = 24;

  RunEvaluation {
    classNames = List.copyOf(classNames);
    mistakes = List.copyOf(mistakes);
  }

  /** Judges all test images. */
  static RunEvaluation of(Inspection inspection) {
    Dataset test = inspection.data().test();
    int classes = test.classNames().size();
    long[][] confusion = new long[classes][classes];
    List<Mistake> worst = new ArrayList<>();
    BatchOrder order = BatchOrder.sequential(test.size(), inspection.batch());
    for (int number = 0; number < order.batchesPerEpoch(); number++) {
      Batch batch = Batch.read(test, order, 0, number);
      float[][] probabilities = inspection.probabilities(batch);
      for (int i = 0; i < batch.size(); i++) {
        int actual = batch.labels()[i];
        int found = largest(probabilities[i]);
        confusion[actual][found]++;
        if (found != actual) {
          worst.add(
              new Mistake(
                  batch.indices()[i],
                  actual,
                  found,
                  probabilities[i][found],
                  probabilities[i][actual],
                  new byte[0]));
        }
      }
      worst.sort(Comparator.comparingDouble(Mistake::probability).reversed());
      worst.subList(Math.min(KEPT_MISTAKES, worst.size()), worst.size()).clear();
    }
    return new RunEvaluation(
        test.classNames(),
        confusion,
        worst.stream()
            .map(
                m ->
                    new Mistake(
                        m.index(),
                        m.actual(),
                        m.found(),
                        m.probability(),
                        m.actualProbability(),
                        PngPicture.of(test, m.index())))
            .toList());
  }

  private static int largest(float[] values) {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      best = values[i] > values[best] ? i : best;
    }
    return best;
  }

  /** How many images a class has. */
  long images(int actual) {
    long sum = 0;
    for (long count : confusion[actual]) {
      sum += count;
    }
    return sum;
  }

  /** How many images were taken for a class. */
  long taken(int found) {
    long sum = 0;
    for (long[] row : confusion) {
      sum += row[found];
    }
    return sum;
  }

  void write(Path folder) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("class_names", classNames);
    values.put("confusion", confusion);
    values.put("mistakes", mistakes.stream().map(RunEvaluation::values).toList());
    DurableFiles.replace(folder.resolve(FILE), Json.text(values));
  }

  private static Map<String, Object> values(Mistake mistake) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("index", mistake.index());
    values.put("actual", mistake.actual());
    values.put("found", mistake.found());
    values.put("probability", mistake.probability());
    values.put("actual_probability", mistake.actualProbability());
    values.put("png", Base64.getEncoder().encodeToString(mistake.png()));
    return values;
  }

  /**
   * Reads what a run wrote; empty where there is none.
   *
   * @throws CheckpointException if the file is damaged
   */
  static Optional<RunEvaluation> read(Path folder) {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(of(JSON.std.mapFrom(Files.readString(file))));
    } catch (IOException | IllegalArgumentException | ClassCastException e) {
      throw new CheckpointException("cannot read `" + file + "`: " + e.getMessage(), e);
    }
  }

  private static RunEvaluation of(Map<String, Object> values) {
    List<String> names = new ArrayList<>();
    list(values, "class_names").forEach(name -> names.add(String.valueOf(name)));
    long[][] confusion = new long[names.size()][names.size()];
    List<?> rows = list(values, "confusion");
    for (int actual = 0; actual < names.size(); actual++) {
      List<?> row = (List<?>) rows.get(actual);
      for (int found = 0; found < names.size(); found++) {
        confusion[actual][found] = ((Number) row.get(found)).longValue();
      }
    }
    List<Mistake> mistakes = new ArrayList<>();
    for (Object each : list(values, "mistakes")) {
      Map<String, Object> mistake = Json.object((Map<?, ?>) each);
      mistakes.add(
          new Mistake(
              Json.number(mistake, "index").intValue(),
              Json.number(mistake, "actual").intValue(),
              Json.number(mistake, "found").intValue(),
              Json.number(mistake, "probability").doubleValue(),
              Json.number(mistake, "actual_probability").doubleValue(),
              Base64.getDecoder().decode(String.valueOf(mistake.get("png")))));
    }
    return new RunEvaluation(names, confusion, mistakes);
  }

  private static List<?> list(Map<String, Object> values, String key) {
    if (!(values.get(key) instanceof List<?> list)) {
      throw new IllegalArgumentException("expected a list `" + key + "`");
    }
    return list;
  }
}
