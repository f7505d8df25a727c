package io.radon.compiler.elaborate;

import io.radon.compiler.bind.TypeKind;
import java.util.Set;

/** What a parameter of that type will be: nothing is told of it but that its type is wrong. */
record UnknownValue(TypeKind type) implements Value {
  private static final Set<TypeKind> NUMBERS = Set.of(TypeKind.INT, TypeKind.DECIMAL);

  @Override
  public ValueKind kind() {
    return ValueKind.ERROR;
  }

  @Override
  public String describe() {
    return "a parameter of type `" + type.word() + "`";
  }

  /** Whether a value of its type may be one of the other. */
  boolean mayBe(TypeKind wanted) {
    return switch (wanted) {
      case INT -> type == TypeKind.INT;
      case DECIMAL -> NUMBERS.contains(type);
      case SIZE -> type == TypeKind.SIZE || type == TypeKind.INT;
      case BOOLEAN, TEXT -> type == wanted;
      case BLOCK, SHORTCUT, NORM, ACT -> !isPlain();
    };
  }

  private boolean isPlain() {
    return switch (type) {
      case INT, DECIMAL, BOOLEAN, TEXT, SIZE -> true;
      case BLOCK, SHORTCUT, NORM, ACT -> false;
    };
  }
}
