package io.radon.runtime.golden;

import io.radon.runtime.weights.OutgoingTensor;
import io.radon.runtime.weights.SafetensorsWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The formula's weights in a file, as a PyTorch program would have saved them. */
public final class FormulaFile {
  private FormulaFile() {}

  /** Writes tensors of PyTorch's names and shapes, each name behind {@code prefix}. */
  public static Path write(Path file, Map<String, int[]> tensors, String prefix) {
    List<OutgoingTensor> all = new ArrayList<>();
    tensors.forEach(
        (key, shape) -> {
          List<Long> sizes = Arrays.stream(shape).mapToObj(size -> (long) size).toList();
          all.add(OutgoingTensor.of(prefix + key, sizes, FormulaWeights.tensor(key, shape)));
        });
    SafetensorsWriter.write(file, all, Map.of("format", "pt"));
    return file;
  }
}
