package io.radon.compiler.lower;

import io.radon.compiler.ir.Attribute;
import io.radon.compiler.ir.AttributeVisitor;
import io.radon.compiler.ir.BooleanAttribute;
import io.radon.compiler.ir.DecimalAttribute;
import io.radon.compiler.ir.IntAttribute;
import io.radon.compiler.ir.TextAttribute;

/**
 * A literal.
 *
 * @param value a whole or a decimal number
 */
public record FixedAmount(Attribute value) implements Amount {
  /** Whether this is the whole number {@code number}. */
  public boolean is(long number) {
    return value.accept(
        new AttributeVisitor<Boolean>() {
          @Override
          public Boolean visitInt(IntAttribute attribute) {
            return attribute.value() == number;
          }

          @Override
          public Boolean visitDecimal(DecimalAttribute attribute) {
            return false;
          }

          @Override
          public Boolean visitBoolean(BooleanAttribute attribute) {
            return false;
          }

          @Override
          public Boolean visitText(TextAttribute attribute) {
            return false;
          }
        });
  }

  @Override
  public <R> R accept(AmountVisitor<R> visitor) {
    return visitor.visitFixed(this);
  }
}
