package io.radon.compiler.op;

import io.radon.compiler.diagnostic.DiagnosticCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a layer can't stand where it does: the facts of a message whose place the caller knows.
 *
 * @param parameter the parameter at fault, to point at its argument; null for the whole layer
 * @param help what to do about it; null when there is nothing to say
 */
public record OpFault(
    DiagnosticCode code, List<Object> facts, @Nullable String parameter, @Nullable String help) {
  public OpFault {
    facts = List.copyOf(facts);
  }
}
