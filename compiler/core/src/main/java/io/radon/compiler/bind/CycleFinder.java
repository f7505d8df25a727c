package io.radon.compiler.bind;

import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.diagnostic.DiagnosticSink;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds declarations that contain, or are made of, themselves, and those made of others to a depth
 * that would overflow the stack of whoever follows them.
 */
final class CycleFinder {
  /** Places shown besides the one that closes the circle; the message names all. */
  private static final int SHOWN = 5;

  /** Far above any written file; what follows a chain needs some frames for each declaration. */
  private static final int DEEPEST = 100;

  private final References references;
  private final DiagnosticSink sink;
  private final Set<Symbol> done = new HashSet<>();
  private final List<Symbol> open = new ArrayList<>();

  /** What led from each open symbol to the next. */
  private final List<References.Reference> path = new ArrayList<>();

  private boolean told;

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
    int depth = 1;
    for (References.Reference reference : references.of(symbol)) {
      Symbol to = reference.to();
      int start = open.indexOf(to);
      if (start >= 0) {
        report(reference, open.subList(start, open.size()), path.subList(start, path.size()));
      } else if (open.size() < DEEPEST) {
        path.add(reference);
        visit(to);
        path.remove(path.size() - 1);
        depth = Math.max(depth, to.unit().depth(to) + 1);
      } else {
        depth = DEEPEST + 1;
      }
    }
    open.remove(open.size() - 1);
    if (depth > DEEPEST) {
      breakChain(symbol);
    } else {
      symbol.unit().depth(symbol, depth);
    }
  }

  /** One message a file: what stands further up the chain would only repeat it. */
  private void breakChain(Symbol symbol) {
    symbol.unit().markDeep(symbol);
    if (!told) {
      told = true;
      sink.report(DiagnosticCode.CHAIN_TOO_LONG.at(symbol.location(), symbol.name(), DEEPEST));
    }
  }

  private void report(
      References.Reference closing, List<Symbol> cycle, List<References.Reference> steps) {
    cycle.forEach(symbol -> symbol.unit().markCyclic(symbol));
    Symbol first = closing.to();
    Diagnostic diagnostic = diagnostic(closing, first, path(cycle, first));
    if (!steps.isEmpty()) {
      diagnostic = diagnostic.labelled(use(cycle.get(cycle.size() - 1), first));
    }
    for (int i = 0; i < Math.min(steps.size(), SHOWN); i++) {
      diagnostic = diagnostic.with(steps.get(i).place(), use(cycle.get(i), cycle.get(i + 1)));
    }
    sink.report(diagnostic);
  }

  private static String path(List<Symbol> cycle, Symbol first) {
    List<String> names = new ArrayList<>();
    cycle.forEach(symbol -> names.add("`" + symbol.name() + "`"));
    names.add("`" + first.name() + "`");
    return String.join(" → ", names);
  }

  private static String use(Symbol user, Symbol used) {
    return "`" + user.name() + "` uses `" + used.name() + "`";
  }

  private static Diagnostic diagnostic(References.Reference closing, Symbol first, String path) {
    return switch (first.kind()) {
      case CONSTANT -> DiagnosticCode.CONSTANT_CYCLE.at(closing.place(), first.name(), path);
      case MODEL, RECIPE ->
          DiagnosticCode.BASE_CYCLE.at(closing.place(), first.kind().word(), first.name(), path);
      case BLOCK, SHORTCUT, EXPERIMENT ->
          DiagnosticCode.RECURSION.at(closing.place(), first.kind().word(), first.name(), path);
    };
  }
}
