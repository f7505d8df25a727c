package io.radon.compiler.bind;

import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.diagnostic.DiagnosticSink;
import io.radon.compiler.diagnostic.Suggestions;
import io.radon.compiler.source.Location;
import io.radon.compiler.syntax.BlockDecl;
import io.radon.compiler.syntax.Body;
import io.radon.compiler.syntax.CallCallee;
import io.radon.compiler.syntax.CallExpr;
import io.radon.compiler.syntax.ConstDecl;
import io.radon.compiler.syntax.DeclarationVisitor;
import io.radon.compiler.syntax.ErrorDecl;
import io.radon.compiler.syntax.ErrorStmt;
import io.radon.compiler.syntax.ExperimentDecl;
import io.radon.compiler.syntax.Expr;
import io.radon.compiler.syntax.FlowStmt;
import io.radon.compiler.syntax.ListExpr;
import io.radon.compiler.syntax.ModelDecl;
import io.radon.compiler.syntax.Name;
import io.radon.compiler.syntax.NameExpr;
import io.radon.compiler.syntax.PackageDecl;
import io.radon.compiler.syntax.Parameter;
import io.radon.compiler.syntax.RecipeDecl;
import io.radon.compiler.syntax.ShortcutDecl;
import io.radon.compiler.syntax.Statement;
import io.radon.compiler.syntax.SwitchStmt;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks the names of a file, whether what uses them is ever expanded or not: a name that means
 * nothing where it stands, a parameter of no known type, an argument of no parameter, a declaration
 * that contains itself.
 */
public final class NameBinder {
  private final DiagnosticSink sink;

  public NameBinder(DiagnosticSink sink) {
    this.sink = sink;
  }

  /** Checks a file whose imports have been read; which names it uses. */
  public References bind(BoundUnit unit) {
    References references = new References();
    for (Symbol symbol : unit.own()) {
      if (!symbol.declaration().accept(new Check(symbol, references))) {
        unit.markFaulty(symbol);
      }
    }
    unit.unusable().forEach(symbol -> symbol.declaration().accept(new Check(symbol, references)));
    new CycleFinder(references, sink).find(unit);
    return references;
  }

  private final class Check implements DeclarationVisitor<Boolean> {
    private final Symbol symbol;
    private final NameScope scope;
    private final References references;
    private final BodyNames bodies;

    Check(Symbol symbol, References references) {
      this.symbol = symbol;
      this.scope = NameScope.of(symbol);
      this.references = references;
      this.bodies = new BodyNames(references, sink);
    }

    /** Each default may use the parameters before it. */
    private boolean parameters(List<Parameter> parameters) {
      boolean known = true;
      for (Parameter parameter : parameters) {
        Name type = parameter.type().name();
        if (TypeKind.of(type.text()) == null) {
          Location place = scope.unit().at(type);
          Diagnostic unknown = DiagnosticCode.UNKNOWN_NAME.at(place, "type", type.text());
          sink.reportOnce(
              Suggestions.suggestOr(
                  unknown,
                  place,
                  type.text(),
                  TypeKind.words(),
                  "the types are `" + String.join("`, `", TypeKind.words()) + "`"));
          known = false;
        }
        ExpressionNames expressions = new ExpressionNames(scope, references, sink);
        if (parameter.type().listSize() != null) {
          known &= expressions.check(parameter.type().listSize());
        }
        if (parameter.defaultValue() != null) {
          known &= expressions.check(parameter.defaultValue());
        }
        Name name = parameter.name();
        if (scope.parameters().put(name.text(), parameter) != null) {
          sink.reportOnce(DiagnosticCode.DECLARED_TWICE.at(scope.unit().at(name), name.text()));
        }
      }
      return known;
    }

    @Override
    public Boolean visitModelDecl(ModelDecl decl) {
      boolean sound = parameters(decl.parameters());
      List<Statement> statements = decl.body() == null ? List.of() : decl.body().statements();
      NameScope inside = scope;
      if (decl.base() != null) {
        ExpressionNames expressions = new ExpressionNames(scope, references, sink);
        sound &= expressions.arguments(decl.base().arguments());
        boolean known = base(decl.base().name(), SymbolKind.MODEL);
        sound &= known;
        inside = known ? scope.inner(List.of()) : scope.opened();
        derived(decl, inside, new HashSet<>());
      }
      return bodies.check(statements, inside, new HashMap<>()) && sound;
    }

    /** A change may use the parameters and labels of the models it is derived from. */
    private void derived(ModelDecl decl, NameScope inside, Set<ModelDecl> seen) {
      Symbol base = decl.base() == null ? null : scope.unit().find(decl.base().name().text());
      ModelDecl from = decl;
      while (base != null && base.declaration() instanceof ModelDecl next && seen.add(next)) {
        next.parameters().forEach(p -> inside.parameters().putIfAbsent(p.name().text(), p));
        if (next.body() != null) {
          labels(next.body().statements(), inside.labels());
        }
        from = next;
        base = from.base() == null ? null : base.unit().find(from.base().name().text());
      }
    }

    private void labels(List<Statement> statements, LabelScope labels) {
      for (Statement statement : statements) {
        if (statement instanceof FlowStmt flow && flow.label() != null) {
          labels.add(flow.label().text());
        }
      }
    }

    private boolean base(Name name, SymbolKind kind) {
      Symbol found = scope.unit().find(name.text());
      Location place = scope.unit().at(name);
      if (found == null) {
        List<String> known =
            scope.unit().visible().stream()
                .filter(symbol -> symbol.kind() == kind)
                .filter(symbol -> symbol != this.symbol)
                .map(Symbol::name)
                .toList();
        scope.reportUnknown(unknownBase(name, kind, known), name, false, sink);
        return false;
      }
      ExpressionNames.ambiguous(name, scope.unit(), sink);
      if (found.kind() != kind) {
        sink.reportOnce(
            DiagnosticCode.WRONG_KIND.at(
                place, "a " + kind.word(), found.kind().word(), found.name()));
        return false;
      }
      references.add(scope.symbol(), found, place);
      return true;
    }

    private Diagnostic unknownBase(Name name, SymbolKind kind, List<String> known) {
      Location place = scope.unit().at(name);
      Diagnostic unknown = DiagnosticCode.UNKNOWN_NAME.at(place, kind.word(), name.text());
      Symbol near = scope.unit().find(Suggestions.closest(name.text(), known).orElse(""));
      if (near != null) {
        Diagnostic suggested = Suggestions.suggest(unknown, place, name.text(), known);
        return near.unit().isLibrary()
            ? suggested
            : suggested.with(near.location(), "this " + kind.word() + " is near");
      }
      PackageDecl first = scope.unit().tree().packageDecl();
      if (!scope.unit().imports().isEmpty() || first == null) {
        return unknown;
      }
      return unknown
          .with(scope.unit().at(first), "no file is imported behind this line")
          .withHelp("import the file that declares it, with a line such as `import \"family.rn\"`");
    }

    @Override
    public Boolean visitBlockDecl(BlockDecl decl) {
      boolean sound = parameters(decl.parameters());
      return bodies.check(decl.body().statements(), scope, new HashMap<>()) && sound;
    }

    @Override
    public Boolean visitShortcutDecl(ShortcutDecl decl) {
      boolean sound = parameters(decl.parameters());
      Set<String> arms = new LinkedHashSet<>();
      boolean damaged = false;
      for (Statement statement : decl.body().statements()) {
        damaged |= statement instanceof ErrorStmt;
        if (statement instanceof FlowStmt flow) {
          arm(flow, arms);
        }
      }
      for (String arm : Vocabulary.ARMS) {
        if (!arms.contains(arm) && !damaged) {
          sink.reportOnce(
              DiagnosticCode.ARM_MISSING
                  .at(symbol.location(), decl.name().text(), arm)
                  .withHelp("add a line `" + arm + ": …`; `none` adds nothing to the branch"));
        }
        sound &= arms.contains(arm);
      }
      return bodies.check(decl.body().statements(), scope, new HashMap<>()) && sound;
    }

    private static @Nullable Name firstWord(FlowStmt flow) {
      return flow.flow().steps().get(0).callee() instanceof CallCallee call && !call.parenthesised()
          ? call.name()
          : null;
    }

    private void arm(FlowStmt flow, Set<String> arms) {
      Name label = flow.label();
      Name first = label == null ? firstWord(flow) : null;
      if (first != null && Vocabulary.ARMS.contains(first.text())) {
        // `same -> identity`
        arms.add(first.text());
        sink.reportOnce(
            DiagnosticCode.MISSING_COLON.at(scope.unit().at(first), first.text(), "`->`"));
        return;
      }
      if (label != null) {
        // A misspelt arm is not missing too.
        arms.add(Suggestions.closest(label.text(), Vocabulary.ARMS).orElse(label.text()));
      }
      if (label == null || !Vocabulary.ARMS.contains(label.text())) {
        Location place = label == null ? scope.unit().at(flow) : scope.unit().at(label);
        String found = label == null ? "a flow without a label" : "`" + label.text() + "`";
        Diagnostic wrong = DiagnosticCode.NOT_AN_ARM.at(place, found);
        sink.reportOnce(
            label == null
                ? wrong
                : Suggestions.suggest(wrong, place, label.text(), Vocabulary.ARMS));
      }
    }

    @Override
    public Boolean visitRecipeDecl(RecipeDecl decl) {
      boolean once = keysOnce(decl.body());
      return (decl.base() == null || base(decl.base(), SymbolKind.RECIPE)) && once;
    }

    private boolean keysOnce(Body body) {
      Set<Name> set = new LinkedHashSet<>();
      boolean once = true;
      for (Statement statement : body.statements()) {
        if (statement instanceof SwitchStmt change) {
          once &= BodyNames.once(change.name(), set, scope.unit(), sink);
        }
      }
      return once;
    }

    @Override
    public Boolean visitExperimentDecl(ExperimentDecl decl) {
      boolean known = keysOnce(decl.body());
      for (Statement statement : decl.body().statements()) {
        if (statement instanceof SwitchStmt change && change.name().text().equals("models")) {
          known &= named(change.value(), SymbolKind.MODEL);
        }
        if (statement instanceof SwitchStmt change && change.name().text().equals("recipe")) {
          known &= named(change.value(), SymbolKind.RECIPE);
        }
      }
      return known;
    }

    /** One name, a call or a list of them; what is neither is told where its value is read. */
    private boolean named(Expr value, SymbolKind kind) {
      List<Expr> items = value instanceof ListExpr list ? list.items() : List.of(value);
      boolean known = true;
      for (Expr item : items) {
        if (item instanceof NameExpr name) {
          known &= base(name.name(), kind);
        } else if (item instanceof CallExpr call) {
          known &= base(call.name(), kind);
          known &= new ExpressionNames(scope, references, sink).arguments(call.arguments());
        }
      }
      return known;
    }

    @Override
    public Boolean visitConstDecl(ConstDecl decl) {
      return new ExpressionNames(scope, references, sink).check(decl.value());
    }

    @Override
    public Boolean visitErrorDecl(ErrorDecl decl) {
      return true;
    }
  }
}
