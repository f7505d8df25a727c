package io.radon.compiler.op;

import io.radon.compiler.shape.Padding;
import java.util.List;

/** The words that arguments may be. */
public final class Words {
  /** Kinds of padding. */
  public static final List<String> PADDINGS =
      List.of(Padding.SYMMETRIC.word(), Padding.SAME.word(), Padding.VALID.word());

  private Words() {}
}
