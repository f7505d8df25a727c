package io.radon.compiler.bind;

import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.diagnostic.DiagnosticSink;
import io.radon.compiler.diagnostic.Suggestions;
import io.radon.compiler.diagnostic.TextEdit;
import io.radon.compiler.op.OpCatalog;
import io.radon.compiler.op.OpDefinition;
import io.radon.compiler.source.Location;
import io.radon.compiler.source.SourceFile;
import io.radon.compiler.source.Span;
import io.radon.compiler.syntax.Body;
import io.radon.compiler.syntax.CallCallee;
import io.radon.compiler.syntax.CalleeVisitor;
import io.radon.compiler.syntax.ChoiceCallee;
import io.radon.compiler.syntax.ErrorCallee;
import io.radon.compiler.syntax.ErrorStmt;
import io.radon.compiler.syntax.Expr;
import io.radon.compiler.syntax.Flow;
import io.radon.compiler.syntax.FlowStmt;
import io.radon.compiler.syntax.IndexExpr;
import io.radon.compiler.syntax.JoinCallee;
import io.radon.compiler.syntax.LiteralCallee;
import io.radon.compiler.syntax.Name;
import io.radon.compiler.syntax.NameExpr;
import io.radon.compiler.syntax.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks the names in a flow. Each method says whether all of them mean something. */
final class FlowNames implements CalleeVisitor<Boolean> {
  private final NameScope scope;
  private final BodyNames bodies;
  private final Map<String, Name> used;
  private final ExpressionNames expressions;
  private final References references;
  private final DiagnosticSink sink;
  private @Nullable Step step;
  private boolean first;

  /**
   * @param used the labels already used below the same label, for bodies inside joins
   */
  FlowNames(
      NameScope scope,
      BodyNames bodies,
      Map<String, Name> used,
      References references,
      DiagnosticSink sink) {
    this.scope = scope;
    this.bodies = bodies;
    this.used = used;
    this.references = references;
    this.sink = sink;
    this.expressions = new ExpressionNames(scope, references, sink);
  }

  boolean check(Flow flow) {
    boolean known = true;
    boolean start = true;
    for (Step next : flow.steps()) {
      if (next.count() != null) {
        known &= expressions.check(next.count());
      }
      if (next.stride() != null) {
        known &= expressions.check(next.stride());
      }
      step = next;
      first = start && next.count() == null;
      known &= next.callee().accept(this);
      start = false;
    }
    return known;
  }

  @Override
  public Boolean visitCallCallee(CallCallee callee) {
    Name name = callee.name();
    String text = name.text();
    boolean bare = first && !callee.parenthesised();
    Symbol symbol = scope.unit().find(text);
    OpDefinition layer = OpCatalog.layer(text);
    boolean parameter = scope.parameters().containsKey(text);
    boolean other =
        parameter || symbol != null || layer != null || Vocabulary.LAYER_SWITCHES.contains(text);
    if (bare && scope.labels().contains(text)) {
      return !other || ambiguous(name, what(symbol, parameter));
    }
    boolean known = expressions.arguments(callee.arguments());
    if (parameter) {
      references.use(Objects.requireNonNull(scope.parameters().get(text)));
      return callable(name) && known;
    }
    if (symbol != null) {
      return declared(callee, symbol) && known;
    }
    if (layer != null) {
      return fits(callee, Signature.of(layer), "layer") && known;
    }
    if (Vocabulary.LAYER_SWITCHES.contains(text)) {
      return known;
    }
    if (text.equals("none") && !callee.parenthesised()) {
      return scope.isShortcut()
          || fault(DiagnosticCode.NOT_HERE, name, text, "only a shortcut's arm may be `none`");
    }
    return unknown(callee, bare);
  }

  private static String what(@Nullable Symbol symbol, boolean parameter) {
    return parameter ? "parameter" : symbol == null ? "layer" : symbol.kind().word();
  }

  private boolean ambiguous(Name name, String other) {
    sink.reportOnce(
        DiagnosticCode.LABEL_OR_LAYER
            .at(scope.unit().at(name), name.text(), other)
            .withHelp("give the label a name of its own"));
    return false;
  }

  private boolean callable(Name name) {
    TypeKind type = scope.type(name.text());
    boolean wrong =
        type != null
            && switch (type) {
              case BLOCK, NORM, ACT -> false;
              case INT, DECIMAL, BOOLEAN, TEXT, SIZE, SHORTCUT -> true;
            };
    return !wrong
        || fault(DiagnosticCode.WRONG_KIND, name, "a layer or block", "parameter", name.text());
  }

  private boolean declared(CallCallee callee, Symbol symbol) {
    ExpressionNames.ambiguous(callee.name(), scope.unit(), sink);
    references.add(scope.symbol(), symbol, scope.unit().at(callee.name()));
    return switch (symbol.kind()) {
      case BLOCK -> fits(callee, Signature.of(symbol), "block");
      case CONSTANT -> true;
      case SHORTCUT, MODEL, RECIPE, EXPERIMENT -> noLayer(callee, symbol);
    };
  }

  private boolean noLayer(CallCallee callee, Symbol symbol) {
    Diagnostic wrong =
        DiagnosticCode.WRONG_KIND.at(
            scope.unit().at(callee.name()),
            "a layer or block",
            symbol.kind().word(),
            symbol.name());
    sink.reportOnce(
        symbol.kind() == SymbolKind.SHORTCUT
            ? wrong.withHelp(
                "set `shortcut = " + symbol.name() + "` and let `residual { … }` in a block add it")
            : wrong);
    return false;
  }

  private boolean fits(CallCallee callee, Signature signature, String kind) {
    ArgumentMatcher matcher =
        new ArgumentMatcher(signature, Set.of(), scope.unit().file(), sink::reportOnce);
    boolean matched = matcher.match(callee.arguments()).size() == callee.arguments().size();
    Expr stride = step == null ? null : step.stride();
    if (stride != null && signature.formal("stride") == null) {
      sink.reportOnce(
          DiagnosticCode.NO_STRIDE.at(
              scope.unit().at(stride), kind + " `" + signature.callee() + "`"));
      return false;
    }
    List<String> missing = new ArrayList<>(matcher.missing());
    if (stride != null) {
      missing.remove("stride");
    }
    if (!missing.isEmpty() && matched) {
      sink.reportOnce(
          DiagnosticCode.MISSING_ARGUMENT.at(
              scope.unit().at(callee),
              signature.callee(),
              "`" + String.join("` and `", missing) + "`"));
      return false;
    }
    return matched;
  }

  private boolean unknown(CallCallee callee, boolean bare) {
    Name name = callee.name();
    if (Vocabulary.JOINS.contains(name.text())) {
      String bodies = Vocabulary.SINGLE_JOINS.contains(name.text()) ? "a" : "a | b";
      return fault(
          DiagnosticCode.NOT_HERE,
          name,
          name.text(),
          "a join is written `" + name.text() + " { " + bodies + " }`");
    }
    List<String> known =
        new ArrayList<>(Vocabulary.steps(scope.unit(), scope.parameters().keySet()));
    if (bare) {
      scope.labels().addTo(known);
    }
    Location place = scope.unit().at(name);
    Diagnostic unknown = DiagnosticCode.UNKNOWN_NAME.at(place, "layer or block", name.text());
    scope.reportUnknown(
        Suggestions.suggest(unknown, place, name.text(), known),
        name,
        (bare && scope.excuses(name.text())) || scope.open(),
        sink);
    return false;
  }

  private boolean fault(DiagnosticCode code, Name name, Object... facts) {
    sink.reportOnce(code.at(scope.unit().at(name), facts));
    return false;
  }

  @Override
  public Boolean visitJoinCallee(JoinCallee callee) {
    boolean known = expressions.arguments(callee.arguments());
    Name name = callee.name();
    if (!Vocabulary.JOINS.contains(name.text())) {
      sink.reportOnce(noJoin(name));
      known = false;
    }
    for (Body body : callee.bodies()) {
      if (!isLayer(name.text()) || !holdsArguments(body)) {
        known &= bodies.check(body.statements(), scope, used);
      }
    }
    return known && count(callee);
  }

  /** Whether what stands in braces behind a layer's name are its arguments. */
  private static boolean holdsArguments(Body body) {
    return body.statements().stream()
        .allMatch(
            statement ->
                statement instanceof FlowStmt flow
                    && flow.label() != null
                    && flow.flow().steps().size() == 1
                    && flow.flow().steps().get(0).callee() instanceof LiteralCallee);
  }

  private Diagnostic noJoin(Name name) {
    Location place = scope.unit().at(name);
    if (isLayer(name.text()) || Vocabulary.LAYER_SWITCHES.contains(name.text())) {
      Symbol symbol = scope.unit().find(name.text());
      String kind = symbol == null ? "layer" : symbol.kind().word();
      return DiagnosticCode.WRONG_KIND
          .at(place, "a join before `{`", kind, name.text())
          .withHelp("the joins are `" + String.join("`, `", Vocabulary.JOINS) + "`");
    }
    Diagnostic unknown = DiagnosticCode.UNKNOWN_NAME.at(place, "join", name.text());
    return Suggestions.suggest(unknown, place, name.text(), Vocabulary.JOINS);
  }

  private boolean count(JoinCallee callee) {
    String name = callee.name().text();
    boolean single = Vocabulary.SINGLE_JOINS.contains(name);
    int found = callee.bodies().size();
    if (single ? found == 1 : found > 1) {
      return true;
    }
    if (found == 1 && damaged(callee.bodies().get(0))) {
      // The damaged statement may have been the `|`.
      return false;
    }
    String expected = single ? "1 body" : "2 bodies or more, parted by `|`";
    return fault(DiagnosticCode.WRONG_BODY_COUNT, callee.name(), name, expected, found);
  }

  private static boolean damaged(Body body) {
    return body.statements().stream().anyMatch(statement -> statement instanceof ErrorStmt);
  }

  @Override
  public Boolean visitLiteralCallee(LiteralCallee callee) {
    return expressions.check(callee.value()) && literal(callee);
  }

  private boolean literal(LiteralCallee callee) {
    if (callee.value() instanceof IndexExpr index
        && index.target() instanceof NameExpr target
        && isLayer(target.name().text())) {
      Location called = scope.unit().at(target);
      SourceFile file = scope.unit().file();
      int open = file.text().indexOf('[', called.span().end());
      int close = callee.span().end() - 1;
      Location place = new Location(file, new Span(open, open + 1));
      sink.reportOnce(
          DiagnosticCode.WRONG_BRACKET
              .at(place, "(", "[")
              .withHelp(
                  "arguments stand in `( )`",
                  new TextEdit(place, "("),
                  new TextEdit(new Location(file, new Span(close, close + 1)), ")")));
      return false;
    }
    sink.reportOnce(
        DiagnosticCode.NOT_HERE.at(
            scope.unit().at(callee),
            scope.unit().file().text(callee.span()),
            "a flow is made of layers and blocks"));
    return false;
  }

  private boolean isLayer(String name) {
    Symbol symbol = scope.unit().find(name);
    return !scope.parameters().containsKey(name)
        && (symbol == null ? OpCatalog.layer(name) != null : symbol.kind() == SymbolKind.BLOCK);
  }

  @Override
  public Boolean visitChoiceCallee(ChoiceCallee callee) {
    boolean known = expressions.check(callee.condition());
    known &= check(callee.then());
    return check(callee.otherwise()) && known;
  }

  @Override
  public Boolean visitErrorCallee(ErrorCallee callee) {
    return false;
  }
}
