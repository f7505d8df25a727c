package io.radon.compiler.bind;

import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.diagnostic.DiagnosticSink;
import io.radon.compiler.diagnostic.Suggestions;
import io.radon.compiler.op.OpCatalog;
import io.radon.compiler.op.OpDefinition;
import io.radon.compiler.source.Location;
import io.radon.compiler.syntax.AnyExpr;
import io.radon.compiler.syntax.Argument;
import io.radon.compiler.syntax.BinaryExpr;
import io.radon.compiler.syntax.BooleanExpr;
import io.radon.compiler.syntax.CallExpr;
import io.radon.compiler.syntax.ConditionalExpr;
import io.radon.compiler.syntax.DecimalExpr;
import io.radon.compiler.syntax.DurationExpr;
import io.radon.compiler.syntax.ErrorExpr;
import io.radon.compiler.syntax.Expr;
import io.radon.compiler.syntax.ExprVisitor;
import io.radon.compiler.syntax.FlowExpr;
import io.radon.compiler.syntax.IndexExpr;
import io.radon.compiler.syntax.IntExpr;
import io.radon.compiler.syntax.ListExpr;
import io.radon.compiler.syntax.MemberExpr;
import io.radon.compiler.syntax.Name;
import io.radon.compiler.syntax.NameExpr;
import io.radon.compiler.syntax.Parameter;
import io.radon.compiler.syntax.RangeExpr;
import io.radon.compiler.syntax.SizeExpr;
import io.radon.compiler.syntax.TextExpr;
import io.radon.compiler.syntax.UnaryExpr;
import java.util.ArrayList;
import java.util.List;

/** Checks the names in an expression. Each method says whether all of them mean something. */
final class ExpressionNames implements ExprVisitor<Boolean> {
  private final NameScope scope;
  private final References references;
  private final DiagnosticSink sink;

  ExpressionNames(NameScope scope, References references, DiagnosticSink sink) {
    this.scope = scope;
    this.references = references;
    this.sink = sink;
  }

  boolean check(Expr expr) {
    return expr.accept(this);
  }

  private boolean all(List<Expr> exprs) {
    boolean known = true;
    for (Expr expr : exprs) {
      known &= expr.accept(this);
    }
    return known;
  }

  boolean arguments(List<Argument> arguments) {
    return all(arguments.stream().map(Argument::value).toList());
  }

  /** Reports a name that two imported files declare. */
  static void ambiguous(Name name, BoundUnit unit, DiagnosticSink sink) {
    List<Symbol> candidates = unit.candidates(name.text());
    if (candidates.size() > 1) {
      sink.report(
          DiagnosticCode.AMBIGUOUS_NAME
              .at(
                  unit.at(name),
                  name.text(),
                  candidates.get(0).unit().file().path(),
                  candidates.get(1).unit().file().path())
              .with(candidates.get(0).location(), "one is here")
              .with(candidates.get(1).location(), "another is here"));
    }
  }

  private boolean fault(DiagnosticCode code, Name name, Object... facts) {
    sink.reportOnce(code.at(scope.unit().at(name), facts));
    return false;
  }

  @Override
  public Boolean visitNameExpr(NameExpr expr) {
    return value(expr.name(), "name");
  }

  private boolean value(Name name, String what) {
    String text = name.text();
    Parameter parameter = scope.parameters().get(text);
    if (parameter != null) {
      references.use(parameter);
      return true;
    }
    Symbol symbol = scope.unit().find(text);
    if (symbol != null) {
      ambiguous(name, scope.unit(), sink);
      references.add(scope.symbol(), symbol, scope.unit().at(name));
      boolean isValue =
          switch (symbol.kind()) {
            case CONSTANT, BLOCK, SHORTCUT -> true;
            case MODEL, RECIPE, EXPERIMENT -> false;
          };
      return isValue
          || fault(DiagnosticCode.WRONG_KIND, name, "a value", symbol.kind().word(), text);
    }
    boolean known =
        OpCatalog.layer(text) != null
            || Vocabulary.WORDS.contains(text)
            || (scope.hasFlows() && Vocabulary.SWITCH_VALUES.contains(text))
            || (scope.isShortcut() && text.equals("stride"));
    return known || unknown(name, what);
  }

  private boolean unknown(Name name, String what) {
    if (name.text().equals("in") || name.text().equals("out") || name.text().equals("block")) {
      return fault(DiagnosticCode.NOT_HERE, name, name.text(), "it has members and is no value");
    }
    Location place = scope.unit().at(name);
    Diagnostic unknown = DiagnosticCode.UNKNOWN_NAME.at(place, what, name.text());
    scope.reportUnknown(
        Suggestions.suggest(unknown, place, name.text(), knownNames()), name, scope.open(), sink);
    return false;
  }

  private List<String> knownNames() {
    List<String> names = new ArrayList<>(scope.parameters().keySet());
    for (Symbol symbol : scope.unit().visible()) {
      names.add(symbol.name());
    }
    names.addAll(Vocabulary.WORDS);
    names.addAll(Vocabulary.FUNCTIONS);
    names.addAll(List.of("true", "false"));
    for (OpDefinition op : OpCatalog.all()) {
      if (op.written()) {
        names.add(op.name());
      }
    }
    return names;
  }

  @Override
  public Boolean visitMemberExpr(MemberExpr expr) {
    if (!(expr.target() instanceof NameExpr target)) {
      expr.target().accept(this);
      return fault(DiagnosticCode.UNKNOWN_NAME, expr.member(), "member", expr.member().text());
    }
    String name = target.name().text();
    List<String> members =
        switch (name) {
          case "in", "out" -> Vocabulary.MEMBERS;
          case "block" -> Vocabulary.BLOCK_MEMBERS;
          default -> List.of();
        };
    if (members.isEmpty()) {
      return value(target.name(), "name")
          && fault(DiagnosticCode.UNKNOWN_NAME, expr.member(), "member", expr.member().text());
    }
    if (name.equals("out") && !scope.isShortcut()) {
      return fault(DiagnosticCode.NOT_HERE, target.name(), name, "only a shortcut has it");
    }
    if (!scope.hasFlows()) {
      return fault(DiagnosticCode.NOT_HERE, target.name(), name, "only flows have it");
    }
    if (members.contains(expr.member().text())) {
      return true;
    }
    Location place = scope.unit().at(expr.member());
    Diagnostic unknown = DiagnosticCode.UNKNOWN_NAME.at(place, "member", expr.member().text());
    sink.reportOnce(Suggestions.suggest(unknown, place, expr.member().text(), members));
    return false;
  }

  @Override
  public Boolean visitCallExpr(CallExpr expr) {
    boolean function =
        Vocabulary.FUNCTIONS.contains(expr.name().text())
            && scope.unit().find(expr.name().text()) == null;
    boolean known = function || value(expr.name(), "function, block or layer");
    return arguments(expr.arguments()) && known;
  }

  @Override
  public Boolean visitIndexExpr(IndexExpr expr) {
    return all(List.of(expr.target(), expr.index()));
  }

  @Override
  public Boolean visitListExpr(ListExpr expr) {
    return all(expr.items());
  }

  @Override
  public Boolean visitUnaryExpr(UnaryExpr expr) {
    return expr.operand().accept(this);
  }

  @Override
  public Boolean visitBinaryExpr(BinaryExpr expr) {
    return all(List.of(expr.left(), expr.right()));
  }

  @Override
  public Boolean visitConditionalExpr(ConditionalExpr expr) {
    return all(List.of(expr.condition(), expr.then(), expr.otherwise()));
  }

  @Override
  public Boolean visitDurationExpr(DurationExpr expr) {
    return expr.amount().accept(this);
  }

  @Override
  public Boolean visitRangeExpr(RangeExpr expr) {
    return all(List.of(expr.first(), expr.last()));
  }

  @Override
  public Boolean visitFlowExpr(FlowExpr expr) {
    return true;
  }

  @Override
  public Boolean visitIntExpr(IntExpr expr) {
    return true;
  }

  @Override
  public Boolean visitDecimalExpr(DecimalExpr expr) {
    return true;
  }

  @Override
  public Boolean visitSizeExpr(SizeExpr expr) {
    return true;
  }

  @Override
  public Boolean visitTextExpr(TextExpr expr) {
    return true;
  }

  @Override
  public Boolean visitBooleanExpr(BooleanExpr expr) {
    return true;
  }

  @Override
  public Boolean visitAnyExpr(AnyExpr expr) {
    return true;
  }

  @Override
  public Boolean visitErrorExpr(ErrorExpr expr) {
    return false;
  }
}
