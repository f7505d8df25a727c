package io.radon.compiler.elaborate;

import io.radon.compiler.bind.ArgumentMatcher;
import io.radon.compiler.bind.Symbol;
import io.radon.compiler.bind.SymbolKind;
import io.radon.compiler.bind.Vocabulary;
import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.diagnostic.Suggestions;
import io.radon.compiler.op.OpCatalog;
import io.radon.compiler.op.OpDefinition;
import io.radon.compiler.source.Location;
import io.radon.compiler.syntax.Argument;
import io.radon.compiler.syntax.CallCallee;
import io.radon.compiler.syntax.Expr;
import io.radon.compiler.syntax.Name;
import io.radon.compiler.syntax.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Calls of layers and blocks: what is called, with which arguments, and what comes of it. */
final class CallElaborator {
  private static final String STRIDE = "stride";

  private static final List<String> LAYERS =
      Stream.concat(
              Vocabulary.LAYER_SWITCHES.stream(),
              OpCatalog.all().stream().filter(OpDefinition::written).map(OpDefinition::name))
          .toList();

  private final Session session;
  private final Callables callables;
  private final LayerElaborator layers;
  private final BlockExpander blocks;

  CallElaborator(Session session, FlowElaborator flows) {
    this.session = session;
    this.callables = new Callables(session);
    this.layers = new LayerElaborator(session);
    this.blocks = new BlockExpander(session, flows);
  }

  Wire call(CallCallee callee, Step step, @Nullable Expr stride, Place place, Wire start) {
    Value target = target(callee.name(), place.environment());
    if (!(target instanceof CallableValue call)) {
      return misspelt(callee, step, stride, place, start);
    }
    if (call.layer() != null) {
      return call(call, callee, step, stride, place, start);
    }
    session.blocks().enter();
    Wire wire = call(call, callee, step, stride, place, start);
    session.blocks().leave();
    return wire;
  }

  /**
   * A layer whose name is near to a known one gives that one's shape, so that what follows is
   * looked at; nothing of it is told beside its name.
   */
  private Wire misspelt(
      CallCallee callee, Step step, @Nullable Expr stride, Place place, Wire start) {
    String name = callee.name().text();
    Environment environment = place.environment();
    boolean known = environment.names().containsKey(name) || declared(name, environment) != null;
    Optional<String> near = known ? Optional.empty() : Suggestions.closest(name, LAYERS);
    Value meant = near.map(word -> declared(word, environment)).orElse(null);
    if (!(meant instanceof CallableValue call) || call.layer() == null) {
      return start.doubtful();
    }
    Reporter reporter = session.reporter();
    int before = reporter.faults();
    reporter.hush();
    Wire wire = call(call, callee, step, stride, place, start);
    reporter.speak();
    return reporter.faults() == before ? wire : start.doubtful();
  }

  private Wire call(
      CallableValue call,
      CallCallee callee,
      Step step,
      @Nullable Expr stride,
      Place place,
      Wire start) {
    Map<String, Argument> matched =
        new ArgumentMatcher(
                callables.signature(call),
                call.bound().keySet(),
                place.environment().unit().file(),
                this::report)
            .match(callee.arguments());
    Map<String, Value> values = new LinkedHashMap<>(call.bound());
    boolean wrong = matched.size() < callee.arguments().size();
    for (Map.Entry<String, Argument> entry : matched.entrySet()) {
      Value value = callables.argument(call, entry.getKey(), entry.getValue(), place.environment());
      wrong |= value.kind() == ValueKind.ERROR;
      values.put(entry.getKey(), value);
    }
    if (stride != null) {
      wrong |= !addStride(call, stride, values, place.environment());
    }
    wrong |= missing(call, callee, values, wrong, place.environment());
    if (wrong) {
      return layers.afterError(call, values, start);
    }
    if (call.layer() != null) {
      return layers.layer(call, values, matched, step, place, start);
    }
    return block(call, callee, values, place, start);
  }

  private Wire block(
      CallableValue call, CallCallee callee, Map<String, Value> values, Place place, Wire start) {
    Location at = place.environment().at(callee);
    session.reporter().enter(call, at);
    BlockExpander.Expansion expansion =
        blocks.expand(call.target(), values, start, place.environment().switches(), at);
    session.reporter().leave();
    if (expansion == null || !session.count(1, at)) {
      return start.doubtful();
    }
    if (start.sure() && expansion.sure()) {
      strideUsed(call, values, start.reach(), expansion, at);
    }
    String name = place.naming().call(call.name());
    return new Wire(
        place.builder().call(name, expansion.instance(), start.value()),
        expansion.instance().output(),
        start.stride().times(expansion.stride()),
        expansion.reach().ofInput() && place.environment().switches().outputStride() == null
            ? start.reach()
            : expansion.reach(),
        start.sure() && expansion.sure(),
        expansion.end().channelsSure());
  }

  /** A block that is given a stride makes its input smaller. */
  private void strideUsed(
      CallableValue call,
      Map<String, Value> values,
      Reach entering,
      BlockExpander.Expansion block,
      Location at) {
    Value stride = values.get(STRIDE);
    boolean wanted =
        stride instanceof IntValue whole
            ? whole.value() > 1
            : stride instanceof SizeValue size && size.sizes().stream().anyMatch(s -> s > 1);
    boolean dilated = block.reach().dilation() > entering.dilation();
    if (wanted && stride != null && block.stride().equals(Stride.ONE) && !dilated) {
      session
          .reporter()
          .warn(
              DiagnosticCode.STRIDE_WITHOUT_EFFECT.at(
                  at,
                  stride instanceof IntValue whole ? whole.value() : stride,
                  "no layer of `" + call.name() + "` takes it"));
    }
  }

  private boolean missing(
      CallableValue call,
      CallCallee callee,
      Map<String, Value> values,
      boolean wrong,
      Environment environment) {
    List<String> missing = callables.missing(call, values);
    if (missing.isEmpty() || wrong) {
      return false;
    }
    String needed = String.join(" and ", missing);
    Location use = environment.at(callee);
    Location set = switchPlace(callee.name(), environment);
    if (set != null && session.reporter().isUsers(set)) {
      session
          .reporter()
          .reportUse(DiagnosticCode.MISSING_ARGUMENT.at(set, call.name(), needed), use);
    } else {
      report(DiagnosticCode.MISSING_ARGUMENT.at(use, call.name(), needed));
    }
    return true;
  }

  /** Where the switch was set that a name in a flow stands for; null where it is none. */
  private @Nullable Location switchPlace(Name name, Environment environment) {
    String text = name.text();
    boolean switched =
        Vocabulary.LAYER_SWITCHES.contains(text)
            && !environment.names().containsKey(text)
            && environment.unit().find(text) == null;
    return switched ? environment.switches().place(text) : null;
  }

  private boolean addStride(
      CallableValue call, Expr stride, Map<String, Value> values, Environment environment) {
    Location at = environment.at(stride);
    if (callables.signature(call).formal(STRIDE) == null) {
      report(DiagnosticCode.NO_STRIDE.at(at, call.describe()));
      return false;
    }
    if (values.containsKey(STRIDE)) {
      report(DiagnosticCode.ARGUMENT_TWICE.at(at, STRIDE, call.name()));
      return false;
    }
    Value value = new Evaluator(session, environment).evaluate(stride);
    Value checked = callables.checked(call, STRIDE, value, at);
    values.put(STRIDE, checked);
    return checked.kind() != ValueKind.ERROR;
  }

  /** What a name in a flow stands for: a layer or a block, or the error value after a message. */
  private Value target(Name name, Environment environment) {
    String text = name.text();
    Value local = environment.names().get(text);
    Value found = local != null ? local : declared(text, environment);
    if (found == null) {
      // The binder has told, or a damaged statement may have been the label.
      return new ErrorValue();
    }
    if (found.kind() == ValueKind.ERROR
        || (found instanceof CallableValue call && !call.isShortcut())) {
      return found;
    }
    Symbol symbol = local != null ? null : environment.unit().find(text);
    report(
        DiagnosticCode.WRONG_KIND.at(
            environment.at(name),
            "a layer or block",
            symbol == null ? "parameter" : symbol.kind().word(),
            text));
    return new ErrorValue();
  }

  private @Nullable Value declared(String name, Environment environment) {
    Symbol symbol = environment.unit().find(name);
    if (symbol != null && symbol.kind() == SymbolKind.CONSTANT) {
      return session.constant(symbol);
    }
    if (symbol != null) {
      return symbol.kind() == SymbolKind.BLOCK || symbol.kind() == SymbolKind.SHORTCUT
          ? CallableValue.of(symbol)
          : new TextValue(name);
    }
    OpDefinition layer = OpCatalog.layer(name);
    if (layer != null) {
      return CallableValue.of(layer);
    }
    return Vocabulary.LAYER_SWITCHES.contains(name) ? environment.switches().get(name) : null;
  }

  private void report(Diagnostic diagnostic) {
    session.reporter().report(diagnostic);
  }
}
