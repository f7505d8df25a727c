package io.radon.runtime.transfer;

import io.radon.runtime.weights.WeightFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The models of the zoo, by what their weights look like. */
public final class Fingerprints {
  /** Where the build of the command leaves them on the class path. */
  public static final String RESOURCE = "io/radon/runtime/transfer/zoo.fingerprints";

  private static final double LIKELY = 0.7;
  private static final int NAMED = 3;

  private final List<Fingerprint> models;

  private Fingerprints(List<Fingerprint> models) {
    this.models = models;
  }

  /** Those on the class path; none where only the runtime is there. */
  public static Fingerprints ofClassPath() {
    try (InputStream in = Fingerprints.class.getResourceAsStream("/" + RESOURCE)) {
      return in == null
          ? new Fingerprints(List.of())
          : parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the text that {@link #text} gave for each model. */
  static Fingerprints parse(String text) {
    return new Fingerprints(Fingerprint.parse(text.lines().toList()));
  }

  /**
   * The fingerprint of a model as lines of text.
   *
   * @param spec the spec's path below the zoo
   * @param model its name
   * @param digest of the model
   * @param parameters how many are trained
   * @param variables all of its variables
   */
  public static String text(
      String spec, String model, String digest, long parameters, List<NetworkVariable> variables) {
    return Fingerprint.of(spec, model, digest, parameters, variables).toText();
  }

  /** The models whose tensors are most like a file's, the nearest first. */
  public List<Likeness> nearest(WeightFile file) {
    return nearest(ForeignTensor.listOf(file));
  }

  /** The models whose tensors are most like these, the nearest first. */
  List<Likeness> nearest(List<ForeignTensor> tensors) {
    List<Likeness> all = new ArrayList<>();
    for (Layout layout : Layout.values()) {
      FileShapes shapes = FileShapes.of(tensors, layout);
      models.forEach(model -> all.add(Likeness.of(model, shapes)));
    }
    all.sort(
        Comparator.comparingDouble(Likeness::share)
            .reversed()
            .thenComparing(likeness -> likeness.name().startsWith("plain"))
            .thenComparing(likeness -> likeness.name().length()));
    List<Likeness> once = new ArrayList<>();
    for (Likeness likeness : all) {
      if (once.stream().noneMatch(known -> known.isOf(likeness))) {
        once.add(likeness);
      }
    }
    return once;
  }

  /**
   * What a file that doesn't fit a network may be, in words; empty where no model is near, or the
   * nearest has the network's own shapes.
   */
  Optional<String> hint(List<ForeignTensor> tensors, Inventory inventory) {
    List<Likeness> nearest = nearest(tensors);
    if (nearest.isEmpty() || nearest.get(0).share() < LIKELY) {
      return Optional.empty();
    }
    Likeness best = nearest.get(0);
    Fingerprint own = Fingerprint.of("", "", "", 0, inventory.variables());
    if (best.hasShapesOf(own)) {
      return Optional.empty();
    }
    List<String> names =
        nearest.stream()
            .filter(likeness -> likeness.share() == best.share())
            .limit(NAMED)
            .map(Likeness::name)
            .toList();
    String differences =
        best.differences().isEmpty() ? "" : ", but " + String.join("; ", best.differences());
    return Optional.of("this looks like " + String.join(" or ", names) + differences);
  }
}
