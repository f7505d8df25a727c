package io.radon.compiler.elaborate;

import io.radon.compiler.bind.BoundUnit;
import io.radon.compiler.bind.Symbol;
import io.radon.compiler.bind.SymbolKind;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.diagnostic.DiagnosticSink;
import io.radon.compiler.diagnostic.Suggestions;
import io.radon.compiler.ir.Experiment;
import io.radon.compiler.ir.Experiment.Report;
import io.radon.compiler.ir.ModelGraph;
import io.radon.compiler.ir.Recipe;
import io.radon.compiler.source.Location;
import io.radon.compiler.syntax.Argument;
import io.radon.compiler.syntax.CallExpr;
import io.radon.compiler.syntax.ErrorStmt;
import io.radon.compiler.syntax.ExperimentDecl;
import io.radon.compiler.syntax.Expr;
import io.radon.compiler.syntax.NameExpr;
import io.radon.compiler.syntax.Statement;
import io.radon.compiler.syntax.SwitchStmt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Resolves experiments: everything in them exists, and models, recipes and data fit together. */
public final class ExperimentElaborator {
  private static final String MODELS = "models";
  private static final String RECIPE = "recipe";
  private static final String DATA = "data";
  private static final String SEEDS = "seeds";
  private static final String REPORT = "report";
  private static final List<String> KEYS = List.of(MODELS, RECIPE, DATA, SEEDS, REPORT);
  private static final List<String> NEEDED = List.of(MODELS, RECIPE, DATA);

  private final DiagnosticSink sink;
  private final Elaborator elaborator;
  private final Map<String, Recipe> recipes;
  private final Map<Symbol, ModelGraph> known = new HashMap<>();

  /**
   * @param recipes those that can be named
   * @param models those that have been made already
   */
  public ExperimentElaborator(
      DiagnosticSink sink,
      Elaborator elaborator,
      Map<String, Recipe> recipes,
      List<ElaboratedModel> models) {
    this.sink = sink;
    this.elaborator = elaborator;
    this.recipes = recipes;
    models.forEach(model -> known.put(model.symbol(), model.graph()));
  }

  /** A declared experiment, or nothing where it is wrong and has been told. */
  public Optional<Experiment> elaborate(Symbol symbol) {
    if (!(symbol.declaration() instanceof ExperimentDecl decl)) {
      return Optional.empty();
    }
    Map<String, Expr> values = new LinkedHashMap<>();
    boolean sound = keys(symbol, decl, values);
    ExperimentReader reader = new ExperimentReader(sink, symbol.unit());
    Expr named = values.get(MODELS);
    Expr trained = values.get(RECIPE);
    Expr from = values.get(DATA);
    List<Use<ModelGraph>> models = named == null ? List.of() : models(named, symbol.unit(), reader);
    List<Use<Recipe>> chosen =
        trained == null ? List.of() : recipes(trained, symbol.unit(), reader);
    KnownData data = from == null ? null : reader.data(from);
    boolean fits =
        data != null
            && !models.isEmpty()
            && !chosen.isEmpty()
            && new ExperimentFit(sink, data).check(models, chosen);
    Expr seeds = values.get(SEEDS);
    Expr report = values.get(REPORT);
    List<Long> numbers = seeds == null ? List.of(1L) : reader.seeds(seeds);
    List<Report> reports =
        report == null ? List.of(new Report("table", List.of())) : reader.reports(report);
    if (!sound || data == null || !fits || numbers.isEmpty() || reports.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Experiment(
            symbol.name(),
            BlockExpander.doc(decl.doc()),
            models.stream().map(Use::text).toList(),
            chosen.stream().map(Use::value).toList(),
            data.word(),
            numbers,
            reports));
  }

  private boolean keys(Symbol symbol, ExperimentDecl decl, Map<String, Expr> values) {
    boolean sound = true;
    for (Statement statement : decl.body().statements()) {
      if (statement instanceof SwitchStmt change) {
        sound &= key(symbol, change);
        values.putIfAbsent(change.name().text(), change.value());
      } else if (statement instanceof ErrorStmt) {
        sound = false;
      } else {
        sink.reportOnce(
            DiagnosticCode.NOT_A_KEY.at(
                symbol.at(statement.span()), "an experiment", "data = cifar10"));
        sound = false;
      }
    }
    List<String> missing = new ArrayList<>(NEEDED);
    missing.removeAll(values.keySet());
    if (sound && !missing.isEmpty()) {
      sink.reportOnce(
          DiagnosticCode.KEY_MISSING.at(
              symbol.location(),
              "experiment",
              symbol.name(),
              "`" + String.join("`, `", missing) + "`"));
    }
    return sound && missing.isEmpty();
  }

  private boolean key(Symbol symbol, SwitchStmt change) {
    String key = change.name().text();
    if (KEYS.contains(key)) {
      return true;
    }
    Location place = symbol.unit().at(change.name());
    sink.reportOnce(
        Suggestions.suggestOr(
            DiagnosticCode.UNKNOWN_KEY.at(place, key, "an experiment"),
            place,
            key,
            KEYS,
            "the keys are `" + String.join("`, `", KEYS) + "`"));
    return false;
  }

  private List<Use<ModelGraph>> models(Expr value, BoundUnit unit, ExperimentReader reader) {
    List<Use<ModelGraph>> models = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    boolean sound = true;
    for (Expr item : ExperimentReader.items(value)) {
      String text = unit.file().text(item.span());
      if (item instanceof NameExpr || item instanceof CallExpr) {
        Optional<ModelGraph> graph =
            reader.once(texts, text, item) ? graph(item, unit) : Optional.empty();
        graph.ifPresent(found -> models.add(new Use<>(text, unit.at(item), found)));
        sound &= graph.isPresent();
      } else {
        reader.wrong(item, "a model", "a name such as `ResNet20`, with or without arguments");
        sound = false;
      }
    }
    if (texts.isEmpty() && sound) {
      reader.wrong(value, "`models`", "at least one model");
    }
    return models; // those that are known are compared all the same
  }

  private Optional<ModelGraph> graph(Expr item, BoundUnit unit) {
    String name =
        item instanceof CallExpr call
            ? call.name().text()
            : item instanceof NameExpr written ? written.name().text() : "";
    List<Argument> arguments = item instanceof CallExpr call ? call.arguments() : List.of();
    Symbol symbol = unit.find(name);
    if (symbol == null || symbol.kind() != SymbolKind.MODEL || symbol.unit().cyclic(symbol)) {
      return Optional.empty();
    }
    ModelGraph made = arguments.isEmpty() ? known.get(symbol) : null;
    if (made != null) {
      return Optional.of(made);
    }
    return elaborator
        .elaborate(
            symbol, new ModelArguments(arguments, new ModelArguments.Call(unit, unit.at(item))))
        .map(ElaboratedModel::graph);
  }

  private List<Use<Recipe>> recipes(Expr value, BoundUnit unit, ExperimentReader reader) {
    List<Use<Recipe>> found = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (Expr item : ExperimentReader.items(value)) {
      if (!(item instanceof NameExpr name)) {
        reader.wrong(item, "`recipe`", "a name such as `paper_cifar10`");
        continue;
      }
      Recipe recipe = recipes.get(name.name().text());
      if (recipe != null && reader.once(texts, recipe.name(), item)) {
        found.add(new Use<>(recipe.name(), unit.at(item), recipe));
      }
    }
    return found;
  }

  /** What is named, where, and as what. */
  record Use<T>(String text, Location place, T value) {}
}
