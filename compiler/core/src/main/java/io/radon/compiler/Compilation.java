package io.radon.compiler;

import io.radon.compiler.analysis.ModelSummary;
import io.radon.compiler.bind.BoundUnit;
import io.radon.compiler.bind.Formal;
import io.radon.compiler.bind.NameBinder;
import io.radon.compiler.bind.References;
import io.radon.compiler.bind.Signature;
import io.radon.compiler.bind.StandardLibrary;
import io.radon.compiler.bind.Symbol;
import io.radon.compiler.bind.SymbolKind;
import io.radon.compiler.bind.UnitLoader;
import io.radon.compiler.check.Allowances;
import io.radon.compiler.check.CheckSuite;
import io.radon.compiler.check.JudgedLines;
import io.radon.compiler.check.UnusedNameCheck;
import io.radon.compiler.codegen.JavaGenerator;
import io.radon.compiler.diagnostic.CompilerBugException;
import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.diagnostic.DiagnosticSink;
import io.radon.compiler.diagnostic.Severity;
import io.radon.compiler.elaborate.ElaboratedModel;
import io.radon.compiler.elaborate.Elaborator;
import io.radon.compiler.elaborate.ExperimentElaborator;
import io.radon.compiler.elaborate.ModelArguments;
import io.radon.compiler.elaborate.RecipeElaborator;
import io.radon.compiler.elaborate.RecipeSources;
import io.radon.compiler.ir.Experiment;
import io.radon.compiler.ir.ModelGraph;
import io.radon.compiler.ir.Recipe;
import io.radon.compiler.ir.RecipeSource;
import io.radon.compiler.source.SourceContent;
import io.radon.compiler.syntax.FlowStmt;
import io.radon.compiler.syntax.ModelDecl;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One run of the compiler: parse, bind, elaborate, check, and past the one gate, generate. */
final class Compilation {
  private final Limits limits;
  private final CompileRequest request;
  private final DiagnosticSink sink = new DiagnosticSink();
  private final @Nullable ModelRequest wanted;
  private final Map<String, Recipe> recipes = new LinkedHashMap<>();
  private final Map<String, RecipeSource> recipeSources = new LinkedHashMap<>();
  private final Map<String, Experiment> experiments = new LinkedHashMap<>();
  private long parseTime;
  private long elaborateTime;
  private long checkTime;

  Compilation(Limits limits, CompileRequest request) {
    this.limits = limits;
    this.request = request;
    this.wanted =
        request.model() == null ? null : new ModelRequest(request.model(), limits.source());
  }

  CompileResult compile(SourceContent content) {
    long start = System.nanoTime();
    UnitLoader loader = new UnitLoader(request.sources(), limits.source(), limits.imports(), sink);
    Optional<BoundUnit> unit = loader.load(request.path(), content);
    parseTime = loader.parseNanos();
    List<ElaboratedModel> models = new ArrayList<>();
    if (unit.isPresent()) {
      NameBinder binder = new NameBinder(sink);
      loader.imported().forEach(binder::bind);
      References references = binder.bind(unit.get());
      elaborate(unit.get(), models);
      recipes(unit.get());
      experiments(unit.get(), models);
      if (wanted == null) {
        // A request may use what the file itself does not.
        new UnusedNameCheck(unit.get(), references).check(sink);
      }
    }
    long elaborated = System.nanoTime();
    elaborateTime = elaborated - start - parseTime;
    CheckSuite checks = new CheckSuite(limits.elaboration());
    List<ModelSummary> summaries = new ArrayList<>();
    models.forEach(model -> checks.run(model, sink).ifPresent(summaries::add));
    if (wanted == null) {
      unit.ifPresent(this::classNames);
    }
    checkTime = System.nanoTime() - elaborated;
    return sink.hasErrors()
        ? result(false, errors(), List.of(), List.of())
        : generated(unit.get(), models, summaries, told(unit.get(), loader, models));
  }

  /** Warnings are for a spec that is sound: of one that is not they might follow from an error. */
  private List<Diagnostic> errors() {
    return wordsFirst(sink.sorted()).stream().filter(d -> d.severity() == Severity.ERROR).toList();
  }

  private List<Diagnostic> told(BoundUnit unit, UnitLoader loader, List<ElaboratedModel> models) {
    Allowances allowances = new Allowances();
    loader.imported().forEach(allowances::read);
    allowances.read(unit);
    List<Diagnostic> left = allowances.left(sink.sorted());
    DiagnosticSink all = new DiagnosticSink();
    left.forEach(all::report);
    JudgedLines judged = wanted == null ? JudgedLines.of(unit, models) : JudgedLines.none();
    allowances.faults(unit, judged).forEach(all::report);
    return wordsFirst(all.sorted());
  }

  /** Files with mistakes in their words come first: what is told of others may follow from them. */
  private static List<Diagnostic> wordsFirst(List<Diagnostic> sorted) {
    Set<String> misspelt = new HashSet<>();
    for (Diagnostic diagnostic : sorted) {
      if (diagnostic.code().number() < DiagnosticCode.BRANCHES_DIFFER.number()) {
        misspelt.add(diagnostic.primary().location().file().path());
      }
    }
    List<Diagnostic> all = new ArrayList<>(sorted);
    all.sort(Comparator.comparing(d -> !misspelt.contains(d.primary().location().file().path())));
    return all;
  }

  private void elaborate(BoundUnit unit, List<ElaboratedModel> models) {
    Elaborator elaborator = new Elaborator(sink, StandardLibrary.unit(), limits.elaboration());
    if (wanted != null) {
      wanted
          .find(unit, sink)
          .ifPresent(found -> elaborate(elaborator, found.model(), found.arguments(), models));
      return;
    }
    for (Symbol symbol : unit.own()) {
      if (isInstance(symbol)) {
        elaborate(elaborator, symbol, ModelArguments.none(), models);
      }
    }
    // Of a model without parameters all has been told.
    unit.own().stream().filter(s -> !isSettled(s)).forEach(elaborator::outline);
    unit.unusable().stream().filter(Compilation::isWhole).forEach(elaborator::outline);
  }

  private static boolean isInstance(Symbol symbol) {
    return symbol.kind() == SymbolKind.MODEL
        && Signature.of(symbol).formals().stream().noneMatch(Formal::required);
  }

  private static boolean isSettled(Symbol symbol) {
    return symbol.kind() == SymbolKind.MODEL && Signature.of(symbol).formals().isEmpty();
  }

  /** A model whose base is damaged has no input of its own, and nothing to be said of it. */
  private static boolean isWhole(Symbol symbol) {
    return !(symbol.declaration() instanceof ModelDecl model)
        || model.base() != null
        || (model.body() != null
            && model.body().statements().stream()
                .anyMatch(
                    s ->
                        s instanceof FlowStmt flow
                            && flow.label() != null
                            && flow.label().text().equals("input")));
  }

  private void elaborate(
      Elaborator elaborator,
      Symbol symbol,
      ModelArguments arguments,
      List<ElaboratedModel> models) {
    Optional<ElaboratedModel> model = elaborator.elaborate(symbol, arguments);
    if (model.isEmpty() && !sink.hasErrors()) {
      throw new CompilerBugException("model `" + symbol.name() + "` was refused without a message");
    }
    model.ifPresent(models::add);
  }

  private void recipes(BoundUnit unit) {
    List<BoundUnit> units = new ArrayList<>();
    units.add(unit);
    units.addAll(unit.imports());
    units.add(StandardLibrary.unit());
    RecipeElaborator elaborator = new RecipeElaborator(sink);
    for (Symbol symbol : unit.unusable()) {
      if (symbol.kind() == SymbolKind.RECIPE) {
        elaborator.elaborate(symbol);
      }
    }
    for (BoundUnit each : units) {
      for (Symbol symbol : each.own()) {
        if (symbol.kind() == SymbolKind.RECIPE && !recipes.containsKey(symbol.name())) {
          elaborator.elaborate(symbol).ifPresent(recipe -> recipes.put(symbol.name(), recipe));
          recipeSources.putIfAbsent(symbol.name(), RecipeSources.of(symbol));
        }
      }
    }
  }

  private void experiments(BoundUnit unit, List<ElaboratedModel> models) {
    if (wanted != null) {
      return;
    }
    ExperimentElaborator elaborator =
        new ExperimentElaborator(
            sink,
            new Elaborator(sink, StandardLibrary.unit(), limits.elaboration()),
            recipes,
            models);
    for (Symbol symbol : unit.unusable()) {
      if (symbol.kind() == SymbolKind.EXPERIMENT) {
        elaborator.elaborate(symbol);
      }
    }
    for (Symbol symbol : unit.own()) {
      if (symbol.kind() == SymbolKind.EXPERIMENT) {
        elaborator
            .elaborate(symbol)
            .ifPresent(experiment -> experiments.put(symbol.name(), experiment));
      }
    }
  }

  /** Some file systems take names that differ in case for one; Java has names of its own. */
  private void classNames(BoundUnit unit) {
    Map<String, Symbol> names = new HashMap<>();
    for (Symbol symbol : unit.own()) {
      boolean recipe = symbol.kind() == SymbolKind.RECIPE;
      if (!recipe && !isInstance(symbol)) {
        continue;
      }
      String path =
          recipe ? JavaGenerator.recipeType(symbol.name()) : JavaGenerator.type(symbol.name());
      Symbol before = names.putIfAbsent(path.toLowerCase(Locale.ROOT), symbol);
      if (before != null) {
        Diagnostic twice =
            DiagnosticCode.CLASS_TWICE
                .at(symbol.location(), before.name(), symbol.name())
                .with(before.location(), "the other is here");
        sink.reportOnce(
            before.name().equalsIgnoreCase(symbol.name())
                ? twice.withNote("they differ only in case, which some file systems don't see")
                : twice.withNote("both would be called `" + path + "`"));
      }
    }
  }

  private CompileResult generated(
      BoundUnit unit,
      List<ElaboratedModel> models,
      List<ModelSummary> summaries,
      List<Diagnostic> told) {
    JavaGenerator generator = new JavaGenerator(request.verifies());
    List<CompiledModel> compiled = new ArrayList<>();
    for (int i = 0; i < models.size(); i++) {
      ModelGraph graph = models.get(i).graph();
      ModelSummary summary = summaries.get(i);
      String digest = GraphDigest.of(graph);
      compiled.add(
          new CompiledModel(
              graph,
              summary,
              digest,
              new Once<>(() -> generator.generate(graph, summary, digest))));
    }
    List<CompiledRecipe> recipeClasses = wanted == null ? recipeClasses(unit) : List.of();
    if (request.verifies()) {
      compiled.forEach(CompiledModel::java);
      recipeClasses.forEach(CompiledRecipe::java);
    }
    return result(true, told, compiled, recipeClasses);
  }

  private List<CompiledRecipe> recipeClasses(BoundUnit unit) {
    List<CompiledRecipe> classes = new ArrayList<>();
    for (Symbol symbol : unit.own()) {
      Recipe recipe = symbol.kind() == SymbolKind.RECIPE ? recipes.get(symbol.name()) : null;
      if (recipe != null) {
        String packageName = unit.tree().packageName();
        classes.add(
            new CompiledRecipe(
                recipe, new Once<>(() -> JavaGenerator.generate(recipe, packageName))));
      }
    }
    return classes;
  }

  private CompileResult result(
      boolean accepted,
      List<Diagnostic> told,
      List<CompiledModel> models,
      List<CompiledRecipe> recipeClasses) {
    ModelRequest asked = wanted;
    List<Diagnostic> diagnostics = asked == null ? told : told.stream().map(asked::shown).toList();
    return new CompileResult(
        accepted,
        diagnostics,
        models,
        recipeClasses,
        recipes,
        recipeSources,
        experiments,
        new StageTimes(parseTime, elaborateTime, checkTime));
  }
}
