package io.radon.compiler.codegen;

import io.radon.compiler.diagnostic.CompilerBugException;
import io.radon.compiler.lower.Amount;
import io.radon.compiler.lower.FixedAmount;
import io.radon.compiler.lower.LayerCall;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The attributes of a layer, as its emitter asks for them. */
record Settings(LayerCall call, Spelling spelling) {
  JavaExpression number(String attribute) {
    return spelling.amount(amount(attribute));
  }

  /** Whether the layer is a sequence's, so that the size {@code size} is one number. */
  boolean isFlat(String size) {
    return call.amounts().containsKey(size);
  }

  /** A size: two numbers, or one where the layer is a sequence's. */
  List<JavaExpression> size(String size) {
    return isFlat(size)
        ? List.of(number(size))
        : List.of(number(size + "_height"), number(size + "_width"));
  }

  /** A step: one number if it is the same in both dimensions. */
  List<JavaExpression> step(String size) {
    return !isFlat(size) && areEqual(size + "_height", size + "_width")
        ? List.of(number(size + "_height"))
        : size(size);
  }

  /** Whether the size is {@code number} in each dimension. */
  boolean isSize(String size, long number) {
    return isFlat(size)
        ? is(size, number)
        : is(size + "_height", number) && is(size + "_width", number);
  }

  JavaExpression name() {
    return spelling.name(call.name());
  }

  /** Whether the attribute is the literal {@code number}. */
  boolean is(String attribute, long number) {
    return amount(attribute) instanceof FixedAmount fixed && fixed.is(number);
  }

  /** Whether both attributes are the same number or the same parameter. */
  boolean areEqual(String first, String second) {
    return amount(first).equals(amount(second));
  }

  boolean flag(String attribute) {
    return found(attribute, call.flags().get(attribute));
  }

  boolean isWord(String attribute, String word) {
    return found(attribute, call.words().get(attribute)).equals(word);
  }

  String word(String attribute) {
    return found(attribute, call.words().get(attribute));
  }

  private Amount amount(String attribute) {
    return found(attribute, call.amounts().get(attribute));
  }

  private <T> T found(String attribute, @Nullable T value) {
    if (value == null) {
      throw new CompilerBugException("`" + call.op() + "` has no `" + attribute + "`");
    }
    return value;
  }
}
