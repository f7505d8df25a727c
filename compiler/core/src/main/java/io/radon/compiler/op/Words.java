package io.radon.compiler.op;

import io.radon.compiler.shape.Padding;
import java.util.List;
import java.util.stream.Stream;

/** The words that arguments may be. */
public final class Words {
  /** Kinds of padding. */
  public static final List<String> PADDINGS =
      List.of(Padding.SYMMETRIC.word(), Padding.SAME.word(), Padding.VALID.word());

  static final String ZERO = "zero";
  static final String REFLECT = "reflect";

  /** What a border holds. */
  static final List<String> FILLS = List.of(ZERO, REFLECT, "replicate");

  static final String NEAREST = "nearest";

  /** How places between others come about. */
  static final List<String> UPSAMPLINGS = List.of(NEAREST, "bilinear");

  /** Orders of height, width and channels, but the usual one. */
  static final List<String> ORDERS = List.of("whc", "hcw", "wch", "chw", "cwh");

  /** All of them. */
  public static final List<String> ALL =
      Stream.of(PADDINGS, FILLS, UPSAMPLINGS, ORDERS).flatMap(List::stream).toList();

  private Words() {}
}
