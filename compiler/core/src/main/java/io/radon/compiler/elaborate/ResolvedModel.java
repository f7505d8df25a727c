package io.radon.compiler.elaborate;

import io.radon.compiler.bind.Damage;
import io.radon.compiler.bind.Symbol;
import io.radon.compiler.source.Location;
import io.radon.compiler.syntax.ExpectStmt;
import io.radon.compiler.syntax.FlowStmt;
import io.radon.compiler.syntax.SwitchStmt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A model with its base's flows, switches and expectations, after its own changes. */
final class ResolvedModel {
  private final Symbol symbol;
  private final Symbol root;
  private final List<FlowPart> flows = new ArrayList<>();
  private final Map<String, SwitchPart> switches = new LinkedHashMap<>();
  private final List<ExpectPart> expects = new ArrayList<>();
  private boolean damaged;
  private String damage = "";
  private String doc = "";
  private Map<String, Value> names = Map.of();
  private Map<String, Long> defaults = Map.of();

  ResolvedModel(Symbol symbol) {
    this(symbol, symbol);
  }

  private ResolvedModel(Symbol symbol, Symbol root) {
    this.symbol = symbol;
    this.root = root;
  }

  /** What a model derived from this one starts with. */
  ResolvedModel derive(Symbol derived, boolean changed) {
    ResolvedModel copy = new ResolvedModel(derived, root);
    copy.flows.addAll(flows);
    copy.switches.putAll(switches);
    if (!changed) {
      copy.expects.addAll(expects);
    }
    copy.damaged = damaged;
    copy.damage = damage;
    copy.doc = doc;
    return copy;
  }

  Symbol symbol() {
    return symbol;
  }

  /** The model at the bottom of the derivation, whose flows they are. */
  Symbol root() {
    return root;
  }

  /** Whether there is such a model below it. */
  boolean isDerived() {
    return root != symbol;
  }

  List<FlowPart> flows() {
    return flows;
  }

  Map<String, SwitchPart> switches() {
    return switches;
  }

  List<ExpectPart> expects() {
    return expects;
  }

  /** The parameters, those of the models it is derived from too. */
  Map<String, Value> names() {
    return names;
  }

  void names(Map<String, Value> values) {
    names = values;
  }

  /** The defaults of the parameters that are whole numbers, by origin. */
  Map<String, Long> defaults() {
    return defaults;
  }

  void defaults(Map<String, Long> values) {
    defaults = values;
  }

  String doc() {
    return doc;
  }

  void doc(String text) {
    doc = text;
  }

  /** Whether a statement is damaged, so that nothing may be concluded from what is not there. */
  boolean damaged() {
    return damaged;
  }

  void damage() {
    damaged = true;
  }

  /** A statement is damaged, in which a label may be hidden. */
  void damage(String letters) {
    damaged = true;
    damage += letters;
  }

  /** Whether a label may be missing because the statement that it begins is damaged. */
  boolean excuses(String label) {
    return Damage.hides(damage, label);
  }

  /** The index of the flow of that label, or -1. */
  int flow(String label) {
    for (int i = 0; i < flows.size(); i++) {
      if (label.equals(flows.get(i).label())) {
        return i;
      }
    }
    return -1;
  }

  /** Where the last flow stands; the model's name where there is none. */
  Location end() {
    if (flows.isEmpty()) {
      return symbol.location();
    }
    FlowPart last = flows.get(flows.size() - 1);
    return last.environment().at(last.statement());
  }

  /** The labels of all flows. */
  List<String> labels() {
    return flows.stream().map(FlowPart::label).filter(label -> !label.isEmpty()).toList();
  }

  /** A flow with what its names mean. */
  record FlowPart(FlowStmt statement, Environment environment) {
    String label() {
      return statement.label() == null ? "" : statement.label().text();
    }
  }

  /** A switch with what its names mean. */
  record SwitchPart(SwitchStmt statement, Environment environment) {}

  /**
   * An expectation with what its names mean.
   *
   * @param defaults the free parameters' defaults as the stating model has them, by origin
   */
  record ExpectPart(ExpectStmt statement, Environment environment, Map<String, Long> defaults) {}
}
