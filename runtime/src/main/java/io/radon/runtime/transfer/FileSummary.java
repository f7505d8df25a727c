package io.radon.runtime.transfer;

import io.radon.runtime.weights.WeightFile;
import java.util.List;

/**
 * How much a file of weights holds for a network.
 *
 * @param format what kind of file it is
 * @param tensors how many of its tensors may belong to a network
 * @param numbers how many numbers these hold
 */
public record FileSummary(String format, int tensors, long numbers) {
  /** Counts what an open file holds. */
  public static FileSummary of(WeightFile file) {
    List<ForeignTensor> all =
        ForeignTensor.listOf(file).stream()
            .filter(tensor -> !Bystanders.isBesideNetwork(tensor.name()))
            .toList();
    long numbers = 0;
    for (ForeignTensor tensor : all) {
      numbers += tensor.shape().stream().mapToLong(Integer::longValue).reduce(1, (a, b) -> a * b);
    }
    return new FileSummary(file.format().title(), all.size(), numbers);
  }
}
