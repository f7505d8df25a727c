package io.radon.compiler.lower;

import java.util.List;

/**
 * What the sizes of an image must satisfy.
 *
 * @param fixed whether only the spec's own size fits; the other rules are then empty
 */
public record SizeRules(boolean fixed, Minimum height, Minimum width, List<Agreement> agreements) {
  public SizeRules {
    agreements = List.copyOf(agreements);
  }

  /** A side of the image. */
  public enum Side {
    HEIGHT,
    WIDTH
  }

  /**
   * The least size.
   *
   * @param layer the first layer that needs it; empty where every layer takes 1
   */
  public record Minimum(long size, String layer) {}

  /**
   * Two values that must have the same size.
   *
   * @param layer the layer that joins them
   */
  public record Agreement(String layer, Side side, Quotient first, Quotient second) {}

  /** {@code (size + offset) / divisor}, or {@code offset} alone where {@code divisor} is 0. */
  public record Quotient(long offset, long divisor) {}
}
