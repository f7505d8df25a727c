package io.radon.compiler.bind;

import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.diagnostic.DiagnosticSink;
import io.radon.compiler.diagnostic.Suggestions;
import io.radon.compiler.diagnostic.TextEdit;
import io.radon.compiler.op.OpCatalog;
import io.radon.compiler.source.Location;
import io.radon.compiler.source.Span;
import io.radon.compiler.syntax.CallCallee;
import io.radon.compiler.syntax.CallExpr;
import io.radon.compiler.syntax.ErrorExpr;
import io.radon.compiler.syntax.ErrorStmt;
import io.radon.compiler.syntax.ExpectStmt;
import io.radon.compiler.syntax.Expr;
import io.radon.compiler.syntax.FlowStmt;
import io.radon.compiler.syntax.LiteralCallee;
import io.radon.compiler.syntax.Name;
import io.radon.compiler.syntax.NameExpr;
import io.radon.compiler.syntax.Statement;
import io.radon.compiler.syntax.StatementVisitor;
import io.radon.compiler.syntax.Step;
import io.radon.compiler.syntax.SwitchStmt;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Checks the names in the bodies of one declaration. */
public final class BodyNames {
  private final References references;
  private final DiagnosticSink sink;

  BodyNames(References references, DiagnosticSink sink) {
    this.references = references;
    this.sink = sink;
  }

  /**
   * Checks the statements in order; whether all names in their flows and switches mean something.
   *
   * @param used labels used before below the same label: a join adds nothing to weight names, so a
   *     label may stand once among all its bodies and the body around it
   */
  boolean check(List<Statement> statements, NameScope around, Map<String, Name> used) {
    NameScope scope = around.inner(statements);
    Check check = new Check(scope, used);
    boolean known = true;
    for (Statement statement : statements) {
      boolean sound = statement.accept(check);
      known &= sound || statement instanceof ExpectStmt;
    }
    return known;
  }

  /** Reports a name that is given a value a second time in one body. */
  static boolean once(Name name, Set<Name> set, BoundUnit unit, DiagnosticSink sink) {
    for (Name before : set) {
      if (before.text().equals(name.text())) {
        sink.reportOnce(
            DiagnosticCode.SET_TWICE
                .at(unit.at(name), name.text())
                .with(unit.at(before), "first here"));
        return false;
      }
    }
    return set.add(name);
  }

  /** {@code shortcut: projection}, where the shortcut is a switch; it has been told then. */
  public static boolean setsSwitch(FlowStmt statement, BoundUnit unit) {
    Name label = statement.label();
    List<Step> steps = statement.flow().steps();
    if (label == null
        || !Vocabulary.SWITCHES.contains(label.text())
        || steps.size() > 1
        || !(steps.get(0).callee() instanceof CallCallee call)) {
      return false;
    }
    Symbol symbol = unit.find(call.name().text());
    return symbol == null
        ? Vocabulary.WORDS.contains(call.name().text())
        : symbol.kind() == SymbolKind.SHORTCUT;
  }

  private final class Check implements StatementVisitor<Boolean> {
    private final NameScope scope;
    private final Map<String, Name> used;
    private final ExpressionNames expressions;
    private final Set<Name> set = new LinkedHashSet<>();

    Check(NameScope scope, Map<String, Name> used) {
      this.scope = scope;
      this.used = used;
      this.expressions = new ExpressionNames(scope, references, sink);
    }

    @Override
    public Boolean visitFlowStmt(FlowStmt statement) {
      Name label = statement.label();
      if (label != null && setsSwitch(statement, scope.unit())) {
        int from = label.span().end();
        Location colon =
            new Location(scope.unit().file(), new Span(from, statement.flow().span().start()));
        sink.reportOnce(
            DiagnosticCode.EQUAL_IN_SWITCH
                .at(scope.unit().at(label), ":")
                .withHelp("write `=`", new TextEdit(colon, " = ")));
        return false;
      }
      Map<String, Name> below = label == null ? used : new HashMap<>();
      boolean known = isInput(statement) || flow(statement, below);
      if (statement.shape() != null) {
        known &= isStep(statement.shape()) ? step(statement) : expressions.check(statement.shape());
      }
      if (label != null) {
        Name before = used.putIfAbsent(label.text(), label);
        if (before != null) {
          sink.reportOnce(
              DiagnosticCode.LABEL_USED_TWICE
                  .at(scope.unit().at(label), label.text())
                  .with(scope.unit().at(before), "first here"));
        }
        scope.labels().add(label.text());
      }
      return known;
    }

    /** Whether a layer or block stands where a checked shape belongs. */
    private boolean isStep(Expr shape) {
      String name =
          shape instanceof NameExpr word
              ? word.name().text()
              : shape instanceof CallExpr call ? call.name().text() : "";
      Symbol symbol = scope.unit().find(name);
      return !scope.parameters().containsKey(name)
          && (symbol == null
              ? Vocabulary.LAYER_SWITCHES.contains(name) || OpCatalog.layer(name) != null
              : symbol.kind() == SymbolKind.BLOCK);
    }

    private boolean step(FlowStmt statement) {
      Expr shape = Objects.requireNonNull(statement.shape());
      Location place = scope.unit().at(shape);
      String text = scope.unit().file().text();
      int arrow = text.indexOf("=>", statement.flow().span().end());
      Diagnostic wrong =
          DiagnosticCode.WRONG_TYPE.at(
              place,
              "a checked size",
              "a whole number",
              "`" + scope.unit().file().text(shape.span()) + "`");
      sink.reportOnce(
          arrow < 0 || arrow > shape.span().start()
              ? wrong
              : wrong.withHelp(
                  "join layers with `->`",
                  new TextEdit(
                      new Location(scope.unit().file(), new Span(arrow, arrow + 2)), "->")));
      return false;
    }

    private boolean flow(FlowStmt statement, Map<String, Name> below) {
      return new FlowNames(scope, BodyNames.this, below, references, sink).check(statement.flow());
    }

    private boolean isInput(FlowStmt statement) {
      if (!scope.isModel()
          || statement.label() == null
          || !statement.label().text().equals("input")) {
        return false;
      }
      if (statement.flow().steps().get(0).callee() instanceof LiteralCallee literal) {
        expressions.check(literal.value()); // the elaborator sees when there is no size
      }
      return true;
    }

    @Override
    public Boolean visitSwitchStmt(SwitchStmt statement) {
      Name name = statement.name();
      Location place = scope.unit().at(name);
      boolean ofPictures = Vocabulary.PICTURE_SWITCHES.contains(name.text());
      // Steps of images and names of data are no names of the network.
      // Nor is it known what a switch takes that is none.
      boolean unknown = !Vocabulary.SWITCHES.contains(Vocabulary.meantSwitch(name.text()));
      boolean known = ofPictures || unknown || expressions.check(statement.value());
      known &= once(name, set, scope.unit(), sink);
      if (!Vocabulary.SWITCHES.contains(name.text())) {
        Diagnostic wrong = DiagnosticCode.UNKNOWN_SWITCH.at(place, name.text());
        sink.reportOnce(
            scope.parameters().containsKey(name.text())
                ? wrong.withHelp(
                    "`" + name.text() + "` is a parameter: give it where the model is derived")
                : Suggestions.suggestOr(
                    wrong,
                    place,
                    name.text(),
                    Vocabulary.SWITCHES,
                    "the switches are `" + String.join("`, `", Vocabulary.SWITCHES) + "`"));
        return false;
      }
      if ((ofPictures || name.text().equals("init")) && !scope.isModel()) {
        sink.reportOnce(DiagnosticCode.NOT_HERE.at(place, name.text(), "it belongs to a model"));
        return false;
      }
      return known;
    }

    @Override
    public Boolean visitExpectStmt(ExpectStmt statement) {
      if (!scope.isModel() && !(statement.left() instanceof ErrorExpr)) {
        sink.reportOnce(
            DiagnosticCode.NOT_HERE.at(
                scope.unit().at(statement), "expect", "figures are those of a model"));
        return false;
      }
      if (isFigure(statement.right()) && !isFigure(statement.left())) {
        return swapped(statement);
      }
      boolean known = expressions.check(statement.right());
      return figure(statement) && known;
    }

    private static boolean isFigure(Expr expr) {
      return expr instanceof NameExpr name && Vocabulary.FIGURES.contains(name.name().text());
    }

    /** {@code expect 20 == depth}. */
    private boolean swapped(ExpectStmt statement) {
      Location left = scope.unit().at(statement.left());
      Location right = scope.unit().at(statement.right());
      String first = scope.unit().file().text(left.span());
      String second = scope.unit().file().text(right.span());
      sink.reportOnce(
          DiagnosticCode.NOT_A_FIGURE
              .at(left, "`" + first + "`")
              .withHelp(
                  "write the figure first",
                  new TextEdit(left, second),
                  new TextEdit(right, first)));
      return false;
    }

    private boolean figure(ExpectStmt statement) {
      if (statement.left() instanceof ErrorExpr) {
        return false;
      }
      Location place = scope.unit().at(statement.left());
      String found = scope.unit().file().text(statement.left().span());
      if (isFigure(statement.left())) {
        return true;
      }
      Diagnostic unknown = DiagnosticCode.NOT_A_FIGURE.at(place, "`" + found + "`");
      sink.reportOnce(
          Suggestions.suggestOr(
              unknown,
              place,
              found,
              Vocabulary.FIGURES,
              "the figures are `params`, `macs`, `depth` and `receptive_field`"));
      return false;
    }

    @Override
    public Boolean visitErrorStmt(ErrorStmt statement) {
      return false;
    }
  }
}
