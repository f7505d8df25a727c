package io.radon.dsl;

import io.radon.compiler.syntax.Expr;
import io.radon.compiler.syntax.Name;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a call is given: by position, or by name as {@code groups: 32}. */
public final class Argument {
  private final CallSite site;
  private final @Nullable String name;
  private final Value value;

  private Argument(CallSite site, @Nullable String name, Value value) {
    this.site = site;
    this.name = name;
    this.value = value;
  }

  static Argument named(String name, Value value) {
    return new Argument(CallSite.here(), Identifiers.checked("parameter", name), value);
  }

  static List<Argument> all(Object... arguments) {
    CallSite site = CallSite.here();
    return java.util.Arrays.stream(arguments)
        .map(
            argument ->
                argument instanceof Argument given
                    ? given
                    : new Argument(site, null, Values.value(argument)))
        .toList();
  }

  Node<io.radon.compiler.syntax.Argument> node() {
    Node<Expr> given = value.expression();
    return Node.of(
        site,
        List.of(given),
        (span, origins) -> {
          Name parameter = name == null ? null : Identifiers.name(name, origins);
          return new io.radon.compiler.syntax.Argument(span, parameter, given.build(origins));
        });
  }
}
