package io.radon.compiler.bind;

import io.radon.compiler.source.Location;
import io.radon.compiler.source.Span;
import io.radon.compiler.syntax.Declaration;
import io.radon.compiler.syntax.Name;
import org.jspecify.annotations.Nullable;

/**
 * A declared name with the file it stands in. Two symbols are the same when they are one object.
 */
public final class Symbol {
  private final Name name;
  private final SymbolKind kind;
  private final Declaration declaration;
  private final BoundUnit unit;
  private @Nullable Signature signature;

  Symbol(Name name, SymbolKind kind, Declaration declaration, BoundUnit unit) {
    this.name = name;
    this.kind = kind;
    this.declaration = declaration;
    this.unit = unit;
  }

  public String name() {
    return name.text();
  }

  public SymbolKind kind() {
    return kind;
  }

  public Declaration declaration() {
    return declaration;
  }

  public BoundUnit unit() {
    return unit;
  }

  Signature signature() {
    Signature known = signature;
    if (known == null) {
      known = Signature.made(this);
      signature = known;
    }
    return known;
  }

  /** Where its name stands. */
  public Location location() {
    return new Location(unit.file(), name.span());
  }

  /** A place in its file. */
  public Location at(Span span) {
    return new Location(unit.file(), span);
  }

  @Override
  public String toString() {
    return kind.word() + " " + name();
  }
}
