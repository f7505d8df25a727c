package io.radon.runtime.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How like a model of the zoo a file is. */
public final class Likeness {
  private final Fingerprint model;
  private final double share;
  private final List<String> differences;

  private Likeness(Fingerprint model, double share, List<String> differences) {
    this.model = model;
    this.share = share;
    this.differences = differences;
  }

  static Likeness of(Fingerprint model, FileShapes file) {
    Map<String, Integer> there = model.shapes();
    Map<String, Integer> here = file.counts();
    long common = 0;
    long all = 0;
    Map<String, Integer> keys = new TreeMap<>(there);
    keys.putAll(here);
    for (String key : keys.keySet()) {
      int a = there.getOrDefault(key, 0);
      int b = here.getOrDefault(key, 0);
      common += Math.min(a, b);
      all += Math.max(a, b);
    }
    double share = all == 0 ? 0 : (double) common / all;
    return new Likeness(model, share, share == 1 ? List.of() : new Differences(model, file).list());
  }

  /** The model as people call it, such as {@code resnet50}. */
  public String name() {
    return model.name();
  }

  /** Its spec below the zoo, such as {@code imagenet/resnet50.rn}. */
  public String spec() {
    return model.spec();
  }

  /** Its name in the spec. */
  public String model() {
    return model.model();
  }

  /** Its digest. */
  public String digest() {
    return model.digest();
  }

  /** How many trained parameters it has. */
  public long parameters() {
    return model.parameters();
  }

  /** The share of tensors that both have, of all that one has: 1 where all shapes agree. */
  public double share() {
    return share;
  }

  /** What the file has otherwise, in words. */
  public List<String> differences() {
    return new ArrayList<>(differences);
  }

  boolean isOf(Likeness other) {
    return model.equals(other.model);
  }

  boolean hasShapesOf(Fingerprint other) {
    return model.shapes().equals(other.shapes());
  }
}
