package io.radon.compiler.bind;

import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.diagnostic.DiagnosticSink;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds declarations that contain, or are made of, themselves. */
final class CycleFinder {
  private final References references;
  private final DiagnosticSink sink;
  private final Set<Symbol> done = new HashSet<>();
  private final List<Symbol> open = new ArrayList<>();

  CycleFinder(References references, DiagnosticSink sink) {
    this.references = references;
    this.sink = sink;
  }

  /** Reports each cycle of a file once, at the name that closes it. */
  void find(BoundUnit unit) {
    unit.own().forEach(this::visit);
  }

  private void visit(Symbol symbol) {
    if (!done.add(symbol)) {
      return;
    }
    open.add(symbol);
    for (References.Reference reference : references.of(symbol)) {
      int start = open.indexOf(reference.to());
      if (start >= 0) {
        report(reference, open.subList(start, open.size()));
      } else {
        visit(reference.to());
      }
    }
    open.remove(open.size() - 1);
  }

  private void report(References.Reference closing, List<Symbol> cycle) {
    cycle.forEach(symbol -> symbol.unit().markCyclic(symbol));
    List<String> names = new ArrayList<>();
    cycle.forEach(symbol -> names.add("`" + symbol.name() + "`"));
    names.add("`" + closing.to().name() + "`");
    String path = String.join(" → ", names);
    Symbol first = closing.to();
    sink.report(
        switch (first.kind()) {
          case CONSTANT -> DiagnosticCode.CONSTANT_CYCLE.at(closing.place(), first.name(), path);
          case MODEL, RECIPE ->
              DiagnosticCode.BASE_CYCLE.at(
                  closing.place(), first.kind().word(), first.name(), path);
          case BLOCK, SHORTCUT, EXPERIMENT ->
              DiagnosticCode.RECURSION.at(closing.place(), first.kind().word(), first.name(), path);
        });
  }
}
