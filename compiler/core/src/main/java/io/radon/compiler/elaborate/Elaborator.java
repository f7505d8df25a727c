package io.radon.compiler.elaborate;

import io.radon.compiler.bind.BoundUnit;
import io.radon.compiler.bind.Symbol;
import io.radon.compiler.bind.SymbolKind;
import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.diagnostic.DiagnosticSink;
import io.radon.compiler.ir.ModelGraph;
import io.radon.compiler.op.OpCatalog;
import io.radon.compiler.op.OpDefinition;
import io.radon.compiler.source.Location;
import io.radon.compiler.source.SourceFile;
import io.radon.compiler.syntax.BlockDecl;
import io.radon.compiler.syntax.ShortcutDecl;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes graphs of models. All that is wrong is reported; a model that is wrong gives none.
 *
 * <p>Each model is elaborated by itself, and each of its different blocks once.
 */
public final class Elaborator {
  /** The number of blocks is known after the first, and again where it decides about itself. */
  private static final int ROUNDS = 3;

  private final DiagnosticSink sink;
  private final @Nullable SourceFile standardFile;
  private final ElaborationLimits limits;

  public Elaborator(DiagnosticSink sink, @Nullable BoundUnit standard, ElaborationLimits limits) {
    this.sink = sink;
    this.standardFile = standard == null ? null : standard.file();
    this.limits = limits;
  }

  /** A model at its defaults. */
  public Optional<ElaboratedModel> elaborate(Symbol model) {
    return elaborate(model, ModelArguments.none());
  }

  /** A model with arguments. */
  public Optional<ElaboratedModel> elaborate(Symbol model, ModelArguments arguments) {
    DiagnosticSink found = new DiagnosticSink();
    ModelElaborator elaboration = new ModelElaborator(this, model, arguments, session(found, 0));
    Optional<ElaboratedModel> result = elaboration.elaborate();
    boolean counted = !elaboration.blocks().read();
    for (int round = 0; round < ROUNDS && !counted; round++) {
      long count = elaboration.blocks().calls();
      found = new DiagnosticSink();
      elaboration = new ModelElaborator(this, model, arguments, session(found, count));
      result = elaboration.elaborate();
      counted = result.isEmpty() || elaboration.blocks().holds();
    }
    found.all().forEach(sink::reportOnce);
    Location deciding = elaboration.blocks().deciding();
    if (!counted && deciding != null) {
      sink.reportOnce(
          DiagnosticCode.NOT_HERE.at(
              deciding, "block.count", "how many blocks there are depends on it"));
      return Optional.empty();
    }
    return result;
  }

  /**
   * Tells what is wrong in a constant, a block, a shortcut or a model, whatever its parameters are:
   * also where no model uses it.
   */
  public void outline(Symbol symbol) {
    DiagnosticSink found = new DiagnosticSink();
    Session session = session(found, 0);
    Outline.defaults(symbol, session);
    if (symbol.declaration() instanceof BlockDecl block) {
      new Outline(session).block(symbol, block);
    } else if (symbol.declaration() instanceof ShortcutDecl shortcut) {
      new Outline(session).shortcut(symbol, shortcut);
    } else if (symbol.kind() == SymbolKind.CONSTANT) {
      new Outline(session).constant(symbol);
    } else if (symbol.kind() == SymbolKind.MODEL) {
      new ModelElaborator(this, symbol, ModelArguments.none(), session).outline();
    }
    session.reporter().tellMisuses();
    // What depends on the number of blocks is known only in a model.
    if (!session.blocks().read()) {
      found.all().stream().filter(d -> !repeated(d)).forEach(sink::reportOnce);
    }
  }

  /** What is too deep is told once: it is so for all that stand around it. */
  private boolean repeated(Diagnostic diagnostic) {
    return diagnostic.code() == DiagnosticCode.CALLS_TOO_DEEP
        && sink.has(DiagnosticCode.CALLS_TOO_DEEP);
  }

  Session session(DiagnosticSink reports, long blocks) {
    return new Session(
        new Reporter(reports, standardFile), limits, defaults(), new BlockPosition(blocks));
  }

  /** The graph alone, with nothing reported: for comparisons with a model that is sound. */
  Optional<ModelGraph> silently(
      Symbol model, Map<String, Value> given, Map<String, Long> values, long blocks) {
    Session session = session(new DiagnosticSink(), blocks);
    ModelResolver resolver = new ModelResolver(session, values, new LinkedHashMap<>());
    ResolvedModel resolved = resolver.resolve(model, given);
    return resolved == null
        ? Optional.empty()
        : new GraphElaborator(session, Optional::empty).graph(resolved, resolver.free());
  }

  static Switches defaults() {
    Map<String, Value> values = new LinkedHashMap<>();
    values.put(Switches.NORM, layer("batch_norm"));
    values.put(Switches.ACT, layer("relu"));
    values.put(Switches.SHORTCUT, layer("identity"));
    values.put(Switches.PADDING, new WordValue("symmetric"));
    values.put(Switches.INIT, new WordValue("he_fan_out"));
    values.put(Switches.OUTPUT_STRIDE, Switches.UNLIMITED);
    return Switches.of(values);
  }

  private static Value layer(String name) {
    OpDefinition layer = Objects.requireNonNull(OpCatalog.layer(name));
    return CallableValue.of(layer);
  }
}
