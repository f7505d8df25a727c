package io.radon.runtime.transfer;

import io.radon.runtime.transfer.LayerPlace.Branch;
import io.radon.runtime.transfer.LayerPlace.Kind;
import io.radon.runtime.transfer.LayerPlace.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The names of residual networks in PyTorch programs. */
final class TorchNames implements NameScheme.Names {
  private static final int DEEP = 3;

  private final Map<String, LayerPlace> places;
  private final NameStyle style;
  private final boolean preactivated;
  private final boolean averages;

  TorchNames(Inventory inventory, NameStyle style) {
    this.places = LayerPlace.of(inventory);
    this.style = style;
    this.preactivated = isPreactivated();
    this.averages = inventory.averagesShortcuts();
  }

  /** No norm before the first block, but one behind the last. */
  private boolean isPreactivated() {
    boolean before = false;
    boolean behind = false;
    for (LayerPlace place : places.values()) {
      before |= place.region() == Region.STEM && place.kind() == Kind.NORM;
      behind |= place.region() == Region.HEAD && place.kind() == Kind.NORM;
    }
    return !before && behind;
  }

  @Override
  public Optional<String> counter(NetworkVariable variance) {
    return layers(place(variance)).stream().findFirst().map(at -> at + ".num_batches_tracked");
  }

  @Override
  public List<String> of(NetworkVariable variable) {
    return layers(place(variable)).stream().map(layer -> layer + role(variable.kind())).toList();
  }

  private LayerPlace place(NetworkVariable variable) {
    return Objects.requireNonNull(places.get(variable.layer()), variable.name());
  }

  static String role(WeightKind kind) {
    return switch (kind) {
      case IMAGE_KERNEL, SEQUENCE_KERNEL, DENSE_KERNEL, SCALE, SLOPE -> ".weight";
      case BIAS, OFFSET -> ".bias";
      case MEAN -> ".running_mean";
      case VARIANCE -> ".running_var";
      case FACTOR -> "";
    };
  }

  private List<String> layers(LayerPlace place) {
    return switch (place.region()) {
      case STEM -> stem(place);
      case BLOCK -> block(place);
      case BETWEEN -> List.of();
      case HEAD -> head(place);
    };
  }

  private List<String> stem(LayerPlace place) {
    int at = place.ordinal();
    boolean norm = place.kind() == Kind.NORM;
    if (place.kind() == Kind.PRELU) {
      return List.of("prelu", "act1", "relu");
    }
    if (!norm && place.kind() != Kind.CONVOLUTION) {
      return List.of();
    }
    if (place.count() == 1) {
      String plain = norm ? "bn1" : "conv1";
      return style == NameStyle.TIMM && preactivated ? List.of("stem.conv", plain) : List.of(plain);
    }
    if (style != NameStyle.TIMM || place.count() > DEEP + 1) {
      return List.of();
    }
    if (at > DEEP || (place.count() == 2 && at == 2)) {
      return List.of(norm ? "maxpool.1" : "maxpool.0");
    }
    String legacy = (norm ? "layer0.bn" : "layer0.conv") + at;
    if (place.count() == 2 || (norm && at == DEEP)) {
      return List.of(norm ? "bn1" : "conv1", legacy);
    }
    return List.of("conv1." + (DEEP * (at - 1) + (norm ? 1 : 0)), legacy);
  }

  private List<String> block(LayerPlace place) {
    List<String> names = new ArrayList<>();
    if (style == NameStyle.TIMM && preactivated) {
      String prefix = "stages." + (place.stage() - 1) + ".blocks." + place.block() + ".";
      newer(place).forEach(name -> names.add(prefix + name));
    }
    String prefix = "layer" + place.stage() + "." + place.block() + ".";
    inBlock(place).forEach(name -> names.add(prefix + name));
    return names;
  }

  /** In a block of timm's {@code resnetv2}. */
  private static List<String> newer(LayerPlace place) {
    if (place.kind() != Kind.CONVOLUTION && place.kind() != Kind.NORM) {
      return List.of();
    }
    String word = place.kind() == Kind.NORM ? "norm" : "conv";
    return switch (place.branch()) {
      case MAIN -> List.of(word + place.ordinal());
      case SHORTCUT -> List.of("downsample." + word);
      case GATE -> List.of();
    };
  }

  private List<String> inBlock(LayerPlace place) {
    if (place.kind() == Kind.PRELU) {
      String at = String.valueOf(place.ordinal());
      return List.of("prelu" + at, "act" + at, "relu" + at);
    }
    if (place.kind() != Kind.CONVOLUTION && place.kind() != Kind.NORM) {
      return List.of();
    }
    boolean norm = place.kind() == Kind.NORM;
    return switch (place.branch()) {
      case MAIN -> List.of((norm ? "bn" : "conv") + place.ordinal());
      case SHORTCUT -> place.ordinal() > 1 ? List.of() : shortcut(norm ? 1 : 0);
      case GATE -> gate(place);
    };
  }

  private List<String> shortcut(int at) {
    String down = "downsample." + at;
    String pooled = "downsample." + (at + 1);
    String other = "shortcut." + at;
    return switch (style) {
      case AKAMASTER -> List.of(other, down);
      case TORCHVISION -> List.of(down, other);
      case TIMM -> averages ? List.of(pooled, down) : List.of(down, pooled);
    };
  }

  private List<String> gate(LayerPlace place) {
    if (style != NameStyle.TIMM || place.kind() != Kind.CONVOLUTION) {
      return List.of();
    }
    if (place.count() == 1) {
      return List.of("se.conv", "eca.conv");
    }
    String at = String.valueOf(place.ordinal());
    return List.of("se.fc" + at, "se_module.fc" + at);
  }

  private List<String> head(LayerPlace place) {
    if (place.count() > 1 || place.kind() == Kind.CONVOLUTION) {
      return List.of();
    }
    if (place.kind() == Kind.NORM) {
      return style == NameStyle.TIMM ? List.of("norm") : List.of("bn", "norm", "bn1", "bn_final");
    }
    if (place.kind() != Kind.DENSE || place.branch() != Branch.MAIN) {
      return List.of();
    }
    return switch (style) {
      case TORCHVISION -> List.of("fc", "linear");
      case AKAMASTER -> List.of("linear", "fc");
      case TIMM ->
          preactivated ? List.of("head.fc", "fc") : List.of("fc", "last_linear", "head.fc");
    };
  }
}
