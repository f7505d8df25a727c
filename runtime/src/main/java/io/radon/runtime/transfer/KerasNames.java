package io.radon.runtime.transfer;

import io.radon.runtime.transfer.LayerPlace.Branch;
import io.radon.runtime.transfer.LayerPlace.Kind;
import io.radon.runtime.transfer.LayerPlace.Region;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Keras' names: those of its applications ({@code conv2_block1_0_conv}), and the numbered ones that
 * Keras 3 gives the layers of any functional model in its {@code .weights.h5} files.
 */
final class KerasNames implements NameScheme.Names {
  private final Map<String, LayerPlace> places;
  private final Map<String, String> numbered = new HashMap<>();

  KerasNames(Inventory inventory) {
    this.places = LayerPlace.of(inventory);
    Map<String, List<NetworkVariable>> layers = inventory.layers();
    Map<String, Integer> counts = new HashMap<>();
    // A functional model lists a projection beside the last layer of its kind in the block.
    for (String path : ShortcutOrder.BEFORE_LAST.of(places)) {
      NetworkVariable first = Objects.requireNonNull(layers.get(path)).get(0);
      String type = type(first, Objects.requireNonNull(layers.get(path)).size());
      int number = counts.merge(type, 1, Integer::sum) - 1;
      numbered.put(path, "layers/" + type + (number == 0 ? "" : "_" + number));
    }
  }

  private static String type(NetworkVariable first, int variables) {
    return switch (first.kind()) {
      case IMAGE_KERNEL -> "conv2d";
      case SEQUENCE_KERNEL -> "conv1d";
      case DENSE_KERNEL -> "dense";
      case SCALE -> variables > 2 ? "batch_normalization" : "layer_normalization";
      case SLOPE -> "p_re_lu";
      case BIAS, OFFSET, MEAN, VARIANCE, FACTOR -> "layer";
    };
  }

  @Override
  public List<String> of(NetworkVariable variable) {
    List<String> names = new ArrayList<>();
    String layer = application(place(variable));
    String role = role(variable.kind());
    if (!layer.isEmpty()) {
      names.add(layer + "/" + role);
      names.add(layer + "/" + layer + "/" + role + ":0");
      names.add(layer + "/" + layer + "/" + role);
      names.add(layer + "/vars/" + index(variable.kind()));
      names.add("layers/" + layer + "/vars/" + index(variable.kind()));
    }
    names.add(
        Objects.requireNonNull(numbered.get(variable.layer())) + "/vars/" + index(variable.kind()));
    return names;
  }

  private LayerPlace place(NetworkVariable variable) {
    return Objects.requireNonNull(places.get(variable.layer()), variable.name());
  }

  private static String role(WeightKind kind) {
    return switch (kind) {
      case IMAGE_KERNEL, SEQUENCE_KERNEL, DENSE_KERNEL -> "kernel";
      case BIAS -> "bias";
      case SCALE -> "gamma";
      case OFFSET -> "beta";
      case MEAN -> "moving_mean";
      case VARIANCE -> "moving_variance";
      case FACTOR -> "gamma";
      case SLOPE -> "alpha";
    };
  }

  private static int index(WeightKind kind) {
    return switch (kind) {
      case IMAGE_KERNEL, SEQUENCE_KERNEL, DENSE_KERNEL, SCALE, FACTOR, SLOPE -> 0;
      case BIAS, OFFSET -> 1;
      case MEAN -> 2;
      case VARIANCE -> 3;
    };
  }

  /** The layer's name in {@code keras.applications}; empty where it has none. */
  private static String application(LayerPlace place) {
    boolean norm = place.kind() == Kind.NORM;
    if (place.kind() == Kind.DENSE) {
      return place.region() == Region.HEAD && place.count() == 1 ? "predictions" : "";
    }
    if (!norm && place.kind() != Kind.CONVOLUTION) {
      return "";
    }
    String word = norm ? "bn" : "conv";
    return switch (place.region()) {
      case STEM -> place.count() == 1 ? "conv1_" + word : "";
      case BLOCK ->
          place.branch() == Branch.GATE
              ? ""
              : "conv"
                  + (place.stage() + 1)
                  + "_block"
                  + (place.block() + 1)
                  + "_"
                  + (place.branch() == Branch.SHORTCUT ? 0 : place.ordinal())
                  + "_"
                  + word;
      case BETWEEN -> "";
      case HEAD -> norm ? "post_bn" : "";
    };
  }
}
