package io.radon.compiler.ir;

/** One method per kind of attribute. */
public interface AttributeVisitor<R> {
  R visitInt(IntAttribute attribute);

  R visitDecimal(DecimalAttribute attribute);

  R visitBoolean(BooleanAttribute attribute);

  R visitText(TextAttribute attribute);
}
