package io.radon.runtime.transfer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file's tensors as two sequences, kernels and vectors, for pairing by structure. Tensors of one
 * parent are put into the order a layer's variables have here, as far as their names say what they
 * are.
 *
 * @param kernels tensors with two dimensions or more, not counting sizes of 1 at the end of vectors
 * @param factors vectors whose names say that they scale a block's channels: programs list these
 *     before the layers of their block
 * @param vectors the others
 */
record FileLayers(
    List<ForeignTensor> kernels, List<ForeignTensor> factors, List<ForeignTensor> vectors) {
  private static final int UNKNOWN = 9;
  private static final Pattern FACTOR = Pattern.compile("(^|[./])(layer_scale|gamma)$");
  private static final List<WeightKind> ORDER =
      List.of(WeightKind.SCALE, WeightKind.OFFSET, WeightKind.MEAN, WeightKind.VARIANCE);

  static FileLayers of(List<ForeignTensor> tensors) {
    Map<String, List<ForeignTensor>> parents = new LinkedHashMap<>();
    for (ForeignTensor tensor : tensors) {
      parents.computeIfAbsent(parent(tensor.name()), name -> new ArrayList<>()).add(tensor);
    }
    List<ForeignTensor> kernels = new ArrayList<>();
    List<ForeignTensor> factors = new ArrayList<>();
    List<ForeignTensor> vectors = new ArrayList<>();
    for (List<ForeignTensor> layer : parents.values()) {
      List<ForeignTensor> ordered = new ArrayList<>(layer);
      long ofKernels = layer.stream().filter(FileLayers::isKernel).count();
      boolean told = layer.stream().allMatch(tensor -> rank(tensor) != UNKNOWN);
      if (ofKernels <= 1 && told) {
        ordered.sort(Comparator.comparingInt(FileLayers::rank));
      }
      for (ForeignTensor tensor : ordered) {
        boolean factor = layer.size() == 1 && FACTOR.matcher(tensor.name()).find();
        (isKernel(tensor) ? kernels : factor ? factors : vectors).add(tensor);
      }
    }
    return new FileLayers(kernels, factors, vectors);
  }

  private static String parent(String name) {
    return name.substring(0, Math.max(name.lastIndexOf('.'), name.lastIndexOf('/')) + 1);
  }

  static boolean isKernel(ForeignTensor tensor) {
    return tensor.shape().stream().skip(1).anyMatch(size -> size != 1)
        || tensor.shape().size() == 4
        || tensor.shape().size() == 2;
  }

  /** The role in a layer that a tensor's name tells, as a number for sorting. */
  private static int rank(ForeignTensor tensor) {
    if (isKernel(tensor)) {
      return 0;
    }
    WeightKind kind = kind(tensor.name());
    return kind == null ? UNKNOWN : ORDER.indexOf(kind) + 1;
  }

  /** What a vector's name says it is to a norm; null where it says nothing. */
  static @Nullable WeightKind kind(String name) {
    String last =
        name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('/')) + 1)
            .toLowerCase(Locale.ROOT);
    int colon = last.indexOf(':');
    String role = colon < 0 ? last : last.substring(0, colon);
    if (role.contains("var")) {
      return WeightKind.VARIANCE;
    }
    if (role.contains("mean")) {
      return WeightKind.MEAN;
    }
    return switch (role) {
      case "weight", "gamma", "scale" -> WeightKind.SCALE;
      case "bias", "beta", "offset" -> WeightKind.OFFSET;
      default -> null;
    };
  }
}
