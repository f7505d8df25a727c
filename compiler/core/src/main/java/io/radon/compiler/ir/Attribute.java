package io.radon.compiler.ir;

/** A value of an op's attribute. */
public sealed interface Attribute
    permits IntAttribute, DecimalAttribute, BooleanAttribute, TextAttribute {
  <R> R accept(AttributeVisitor<R> visitor);
}
