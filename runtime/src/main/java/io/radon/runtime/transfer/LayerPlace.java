package io.radon.runtime.transfer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a layer with weights stands in a residual network, in the terms other programs name it by.
 *
 * <p>Labels don't count, only the order of layers and what they are, so a network under other
 * labels gets the same names.
 *
 * @param region the part of the network
 * @param stage from 1, of a block or of what follows a stage; 0 before the first
 * @param block from 0; -1 outside of blocks
 * @param branch of the block
 * @param kind of the layer
 * @param ordinal from 1, among the layers of the same region, stage, block, branch and kind
 * @param count how many such layers there are
 */
record LayerPlace(
    Region region, int stage, int block, Branch branch, Kind kind, int ordinal, int count) {

  /** Parts of a network. */
  enum Region {
    /** Before the first stage. */
    STEM,
    /** In a block of a stage. */
    BLOCK,
    /** Between two stages. */
    BETWEEN,
    /** Behind the last stage. */
    HEAD
  }

  /** Ways through a block. */
  enum Branch {
    /** The residual function; also all outside of blocks. */
    MAIN,
    /** What is added. */
    SHORTCUT,
    /** What multiplies: squeeze and excitation. */
    GATE
  }

  /** Layers with weights. */
  enum Kind {
    /** Depthwise and grouped ones too. */
    CONVOLUTION,
    /** Any normalisation. */
    NORM,
    /** Fully connected. */
    DENSE,
    /** One factor per channel. */
    SCALE,
    /** PReLU. */
    PRELU
  }

  static boolean isShortcut(String path) {
    return ("/" + path + "/").contains("/shortcut/");
  }

  /** The places of a network's layers, by their paths, in order. */
  static Map<String, LayerPlace> of(Inventory inventory) {
    return new Finder(inventory).places();
  }

  /** Whether two layers are numbered together. */
  private boolean isBeside(LayerPlace other) {
    return region == other.region
        && stage == other.stage
        && block == other.block
        && branch == other.branch
        && kind == other.kind;
  }

  /** Sorts the layers of one network into their places. */
  private static final class Finder {
    private final Inventory inventory;
    private final List<String> paths;
    private final List<List<NetworkVariable>> layers;
    private final Map<String, LayerPlace> found = new LinkedHashMap<>();
    private int stage;

    Finder(Inventory inventory) {
      this.inventory = inventory;
      Map<String, List<NetworkVariable>> all = inventory.layers();
      this.paths = List.copyOf(all.keySet());
      this.layers = List.copyOf(all.values());
    }

    Map<String, LayerPlace> places() {
      for (int i = 0; i < paths.size(); i++) {
        found.put(paths.get(i), place(i));
      }
      found.replaceAll((path, place) -> counted(place));
      return found;
    }

    private LayerPlace place(int index) {
      String path = paths.get(index);
      Kind kind = kind(layers.get(index).get(0).kind());
      String[] parts = path.split("/", -1);
      int named = inventory.stages().indexOf(parts[0]) + 1;
      if (named > 0 && parts.length > 2 && isNumber(parts[1])) {
        stage = named;
        Branch branch = branch(index, kind);
        return numbered(Region.BLOCK, Integer.parseInt(parts[1]), branch, kind);
      }
      Region region =
          stage == 0
              ? Region.STEM
              : stage == inventory.stages().size() ? Region.HEAD : Region.BETWEEN;
      return numbered(region, -1, Branch.MAIN, kind);
    }

    private LayerPlace numbered(Region region, int block, Branch branch, Kind kind) {
      LayerPlace place = new LayerPlace(region, stage, block, branch, kind, 0, 0);
      int before = (int) found.values().stream().filter(place::isBeside).count();
      return new LayerPlace(region, stage, block, branch, kind, before + 1, 0);
    }

    private LayerPlace counted(LayerPlace place) {
      int count = (int) found.values().stream().filter(place::isBeside).count();
      return new LayerPlace(
          place.region, place.stage, place.block, place.branch, place.kind, place.ordinal, count);
    }

    private Branch branch(int index, Kind kind) {
      String path = "/" + paths.get(index) + "/";
      if (isShortcut(paths.get(index))) {
        return Branch.SHORTCUT;
      }
      if (path.contains("/se/") || path.contains("/eca/") || path.contains("/gate/")) {
        return Branch.GATE;
      }
      // A gate's convolutions have biases and no norms; the others are the other way round.
      boolean biased =
          layers.get(index).stream().anyMatch(variable -> variable.kind() == WeightKind.BIAS);
      return kind == Kind.CONVOLUTION && biased && isBetweenNormsAndOthers(index)
          ? Branch.GATE
          : Branch.MAIN;
    }

    /** Whether no norm follows, but one stands before it in the same block. */
    private boolean isBetweenNormsAndOthers(int index) {
      boolean followed =
          index + 1 < paths.size() && kind(layers.get(index + 1).get(0).kind()) == Kind.NORM;
      boolean unbiased =
          layers.stream()
              .filter(layer -> layer.get(0).kind() == WeightKind.IMAGE_KERNEL)
              .anyMatch(layer -> layer.size() == 1);
      return !followed && unbiased;
    }

    private static Kind kind(WeightKind kind) {
      return switch (kind) {
        case IMAGE_KERNEL, SEQUENCE_KERNEL -> Kind.CONVOLUTION;
        case DENSE_KERNEL -> Kind.DENSE;
        case SCALE, OFFSET, MEAN, VARIANCE -> Kind.NORM;
        case FACTOR -> Kind.SCALE;
        case SLOPE -> Kind.PRELU;
        case BIAS -> throw new IllegalStateException("a layer whose first variable is a bias");
      };
    }

    private static boolean isNumber(String text) {
      return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
  }
}
