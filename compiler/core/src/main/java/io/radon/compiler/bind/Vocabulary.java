package io.radon.compiler.bind;

import io.radon.compiler.diagnostic.Suggestions;
import io.radon.compiler.op.OpCatalog;
import io.radon.compiler.op.OpDefinition;
import io.radon.compiler.op.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The words of the language that are not declared anywhere. */
public final class Vocabulary {
  /** Functions of expressions. */
  public static final List<String> FUNCTIONS = List.of("round_up", "floor", "log2", "min", "max");

  /** Words that are values. */
  public static final List<String> WORDS =
      Stream.concat(Words.ALL.stream(), Stream.of("he_fan_out", "he_fan_in")).toList();

  /** Members of {@code in} and {@code out}. */
  public static final List<String> MEMBERS = List.of("channels", "height", "width", "length");

  /** Members of {@code block}. */
  public static final List<String> BLOCK_MEMBERS = List.of("index", "count");

  /** Switches whose value an expression may ask for. */
  public static final List<String> SWITCH_VALUES = List.of("norm", "act", "shortcut");

  /** Joins. */
  public static final List<String> JOINS = List.of("add", "mul", "concat", "residual", "gate");

  /** Joins of one body. */
  public static final List<String> SINGLE_JOINS = List.of("residual", "gate");

  /** Switches of a model. */
  public static final List<String> SWITCHES =
      List.of(
          "norm",
          "act",
          "shortcut",
          "padding",
          "init",
          "output_stride",
          "test_images",
          "class_names");

  /** Switches of a model whose values are no expressions of a network. */
  public static final List<String> PICTURE_SWITCHES = List.of("test_images", "class_names");

  /** Switches that stand for a layer or block in a flow. */
  public static final List<String> LAYER_SWITCHES = List.of("norm", "act");

  /** Figures that {@code expect} compares. */
  public static final List<String> FIGURES = List.of("params", "macs", "depth", "receptive_field");

  /** The arms of a shortcut. */
  public static final List<String> ARMS = List.of("same", "changed");

  private Vocabulary() {}

  /** The switch that a name stands for: itself, or the one it is a misspelling of. */
  public static String meantSwitch(String name) {
    return SWITCHES.contains(name) ? name : Suggestions.closest(name, SWITCHES).orElse(name);
  }

  /** All names a step may have in a file, for suggestions. */
  public static List<String> steps(BoundUnit unit, Collection<String> local) {
    List<String> names = new ArrayList<>(local);
    for (Symbol symbol : unit.visible()) {
      if (symbol.kind() == SymbolKind.BLOCK) {
        names.add(symbol.name());
      }
    }
    for (OpDefinition op : OpCatalog.all()) {
      if (op.written()) {
        names.add(op.name());
      }
    }
    names.addAll(LAYER_SWITCHES);
    names.addAll(JOINS);
    return names;
  }
}
