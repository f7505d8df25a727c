package io.radon.compiler.codegen;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** The names that are taken in a stretch of Java: a second of the same name gets a number. */
final class NameScope {
  private final Set<String> taken;

  NameScope(Collection<String> reserved) {
    this.taken = new HashSet<>(reserved);
  }

  /** The name itself, or its first that is free with a number behind it, from 2 on. */
  String add(String name) {
    String separator = Character.isDigit(name.charAt(name.length() - 1)) ? "_" : "";
    String unique = name;
    for (int ordinal = 2; !taken.add(unique); ordinal++) {
      unique = name + separator + ordinal;
    }
    return unique;
  }
}
