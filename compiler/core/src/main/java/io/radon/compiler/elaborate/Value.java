package io.radon.compiler.elaborate;

/** What an expression evaluates to. Values with equal content are equal. */
sealed interface Value
    permits IntValue,
        DecimalValue,
        BooleanValue,
        TextValue,
        WordValue,
        SizeValue,
        ListValue,
        CallableValue,
        ErrorValue,
        UnknownValue {
  ValueKind kind();

  /** In words, for messages. */
  String describe();
}
