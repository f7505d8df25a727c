package io.radon.compiler.codegen;

import io.radon.compiler.diagnostic.CompilerBugException;
import io.radon.compiler.lower.Amount;
import io.radon.compiler.lower.FixedAmount;
import io.radon.compiler.lower.LayerCall;
import org.jspecify.annotations.Nullable;

/** The attributes of a layer, as its emitter asks for them. */
record Settings(LayerCall call, Spelling spelling) {
  JavaExpression number(String attribute) {
    return spelling.amount(amount(attribute));
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
