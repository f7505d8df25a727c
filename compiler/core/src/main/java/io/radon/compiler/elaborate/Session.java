package io.radon.compiler.elaborate;

import io.radon.compiler.bind.Symbol;
import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.ir.Provenance;
import io.radon.compiler.source.Location;
import io.radon.compiler.syntax.ConstDecl;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the elaboration of one model shares: where to report, what it depends on, constants. */
final class Session {
  private final Reporter reporter;
  private final ElaborationLimits limits;
  private final Freedom freedom = new Freedom();
  private final Map<Symbol, Value> constants = new HashMap<>();
  private final Set<Symbol> open = new HashSet<>();
  private final Switches defaults;
  private final BlockPosition blocks;
  private final Provenance provenance = new Provenance();
  private final Set<Optional<Location>> misfits = new HashSet<>();
  private @Nullable Diagnostic doubtfulInput;
  private boolean sequences;
  private boolean inputTold;
  private @Nullable ShapeDeviation deviation;
  private @Nullable Location lastLine;
  private long counted;
  private final Map<String, Location> arguments = new HashMap<>();
  private boolean full;
  private boolean crowded;
  private boolean tainted;

  Session(Reporter reporter, ElaborationLimits limits, Switches defaults, BlockPosition blocks) {
    this.blocks = blocks;
    this.reporter = reporter;
    this.limits = limits;
    this.defaults = defaults;
  }

  Reporter reporter() {
    return reporter;
  }

  ElaborationLimits limits() {
    return limits;
  }

  BlockPosition blocks() {
    return blocks;
  }

  /** What a message about a shape of the model's own body can compare it with; null for nothing. */
  @Nullable ShapeDeviation deviation(BodyBuilder body) {
    ShapeDeviation known = deviation;
    return known != null && known.body() == body ? known : null;
  }

  void deviation(ShapeDeviation newDeviation) {
    deviation = newDeviation;
  }

  /** Where the nodes made so far are written. */
  Provenance provenance() {
    return provenance;
  }

  Freedom freedom() {
    return freedom;
  }

  /** Counts layers and calls; false after a message when there are too many. */
  boolean count(int layers, Location place) {
    counted += layers;
    if (counted <= limits.layers()) {
      return true;
    }
    if (!full) {
      full = true;
      reporter.report(DiagnosticCode.TOO_MANY_LAYERS.at(place, limits.layers()));
    }
    return false;
  }

  /** A parameter of the model has the value written at that place. */
  void argument(String parameter, Location place) {
    arguments.putIfAbsent(parameter, place);
  }

  /** Where the parameter that a number is was given its value; null where it is none. */
  @Nullable Location argument(Value value) {
    return value instanceof IntValue whole && whole.origin() != null
        ? arguments.get(whole.origin())
        : null;
  }

  /** Whether the limit on different blocks is passed for the first time. */
  boolean firstCrowded() {
    boolean first = !crowded;
    crowded = true;
    return first;
  }

  /**
   * A declaration is made part of the model. Where names in it mean nothing, the model can be
   * looked at, but not measured.
   */
  void use(Symbol symbol) {
    tainted |= symbol.unit().faulty(symbol);
  }

  /** The model can be looked at, but not measured. */
  void taint() {
    tainted = true;
  }

  /** Whether a part of the model is in error, whatever else is known of it. */
  boolean tainted() {
    return tainted;
  }

  /**
   * Whether the shortcut policy set at that place has fitted so far; null is the default policy.
   */
  boolean firstMisfit(@Nullable Location policy) {
    return misfits.add(Optional.ofNullable(policy));
  }

  /** The last line of the model's body but for expectations; null while that is not known. */
  @Nullable Location lastLine() {
    return lastLine;
  }

  void lastLine(@Nullable Location place) {
    lastLine = place;
  }

  /**
   * The network takes sequences.
   *
   * @param doubtful what to say once a layer takes them for images; null where none will
   */
  void takesSequences(@Nullable Diagnostic doubtful) {
    sequences = true;
    doubtfulInput = doubtful;
  }

  /** Whether the network takes sequences. */
  boolean ofSequences() {
    return sequences;
  }

  /** Whether its input, which lacks its channels, has been told for a layer that wants an image. */
  boolean toldInput() {
    if (doubtfulInput != null && !inputTold) {
      inputTold = true;
      reporter.report(doubtfulInput);
    }
    return inputTold;
  }

  Switches defaults() {
    return defaults;
  }

  /** Outside of any block of a file. */
  Environment top(Symbol symbol) {
    return new Environment(symbol.unit(), Map.of(), null, null, defaults);
  }

  /** The value of a constant; one in a cycle is an error that the binder has told. */
  Value constant(Symbol symbol) {
    use(symbol);
    Value known = constants.get(symbol);
    if (known != null) {
      return known;
    }
    if (symbol.unit().cyclic(symbol)
        || !open.add(symbol)
        || !(symbol.declaration() instanceof ConstDecl decl)) {
      return new ErrorValue();
    }
    Value value = new Evaluator(this, top(symbol)).evaluate(decl.value());
    open.remove(symbol);
    constants.put(symbol, value);
    return value;
  }
}
