package io.radon.compiler.syntax;

import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Prints a tree as s-expressions without positions, for comparing trees: one line per declaration
 * and statement, indented by depth.
 */
public final class SyntaxPrinter {
  private final Expressions expressions = new Expressions();
  private int depth;

  private SyntaxPrinter() {}

  /** The whole file. Comments beside the tree are left out. */
  public static String print(SourceUnit unit) {
    return new SyntaxPrinter().unit(unit);
  }

  /** One expression. */
  public static String print(Expr expr) {
    return expr.accept(new SyntaxPrinter().expressions);
  }

  private String unit(SourceUnit unit) {
    StringBuilder text = new StringBuilder();
    PackageDecl packageDecl = unit.packageDecl();
    if (packageDecl != null) {
      text.append(line("(package " + String.join(".", texts(packageDecl.parts())) + ")"));
    }
    for (ImportDecl imported : unit.imports()) {
      text.append(line("(import " + quoted(imported.path()) + ")"));
    }
    Declarations declarations = new Declarations();
    for (Declaration declaration : unit.declarations()) {
      text.append(declaration.accept(declarations));
    }
    return text.toString();
  }

  private String line(String text) {
    return "  ".repeat(depth) + text + '\n';
  }

  private String block(String head, @Nullable Body body) {
    if (body == null) {
      return line("(" + head + ")");
    }
    String text = line("(" + head) + body(body);
    return text.substring(0, text.length() - 1) + ")\n";
  }

  private String body(Body body) {
    depth++;
    StringBuilder text = new StringBuilder();
    Statements statements = new Statements();
    for (Statement statement : body.statements()) {
      text.append(statement.accept(statements));
    }
    depth--;
    return text.toString();
  }

  private static List<String> texts(List<Name> names) {
    return names.stream().map(Name::text).toList();
  }

  private static String quoted(String text) {
    return '"'
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t")
        + '"';
  }

  private String doc(@Nullable DocComment doc) {
    return doc == null ? "" : line("(doc " + quoted(String.join("\n", doc.lines())) + ")");
  }

  private String parameters(List<Parameter> parameters) {
    StringBuilder text = new StringBuilder();
    for (Parameter parameter : parameters) {
      TypeRef type = parameter.type();
      text.append(" (param ").append(parameter.name().text()).append(' ');
      text.append(type.name().text());
      if (type.list()) {
        text.append('[').append(type.listSize() == null ? "" : print(type.listSize())).append(']');
      }
      text.append(parameter.defaultValue() == null ? "" : " " + print(parameter.defaultValue()));
      text.append(')');
    }
    return text.toString();
  }

  private String arguments(List<Argument> arguments) {
    StringBuilder text = new StringBuilder();
    for (Argument argument : arguments) {
      String value = argument.value().accept(expressions);
      text.append(' ');
      text.append(
          argument.name() == null ? value : "(" + argument.name().text() + ": " + value + ")");
    }
    return text.toString();
  }

  private String flow(Flow flow) {
    StringJoiner text = new StringJoiner(" ", "(flow ", ")");
    for (Step step : flow.steps()) {
      text.add(step(step));
    }
    return text.toString();
  }

  private String step(Step step) {
    String text = step.callee().accept(new Callees());
    if (step.stride() != null) {
      text = "(stride " + text + " " + step.stride().accept(expressions) + ")";
    }
    if (step.count() != null) {
      text = "(repeat " + step.count().accept(expressions) + " " + text + ")";
    }
    return text;
  }

  /** Declarations as lines. */
  private final class Declarations implements DeclarationVisitor<String> {
    @Override
    public String visitModelDecl(ModelDecl model) {
      String text = doc(model.doc());
      ModelBase base = model.base();
      String head = "model " + model.name().text() + parameters(model.parameters());
      if (base != null) {
        head += " (base " + base.name().text() + arguments(base.arguments()) + ")";
      }
      return text + block(head, model.body());
    }

    @Override
    public String visitBlockDecl(BlockDecl block) {
      String text = doc(block.doc());
      return text
          + block("block " + block.name().text() + parameters(block.parameters()), block.body());
    }

    @Override
    public String visitShortcutDecl(ShortcutDecl shortcut) {
      String text = doc(shortcut.doc());
      return text
          + block(
              "shortcut " + shortcut.name().text() + parameters(shortcut.parameters()),
              shortcut.body());
    }

    @Override
    public String visitRecipeDecl(RecipeDecl recipe) {
      String text = doc(recipe.doc());
      Name base = recipe.base();
      return text
          + block(
              "recipe "
                  + recipe.name().text()
                  + (base == null ? "" : " (base " + base.text() + ")"),
              recipe.body());
    }

    @Override
    public String visitExperimentDecl(ExperimentDecl experiment) {
      String text = doc(experiment.doc());
      return text + block("experiment " + experiment.name().text(), experiment.body());
    }

    @Override
    public String visitConstDecl(ConstDecl constant) {
      String text = doc(constant.doc());
      return text
          + line(
              "(const "
                  + constant.name().text()
                  + " "
                  + constant.value().accept(expressions)
                  + ")");
    }

    @Override
    public String visitErrorDecl(ErrorDecl declaration) {
      Name name = declaration.name();
      return line(name == null ? "(error)" : "(error " + name.text() + ")");
    }
  }

  /** Statements as lines. */
  private final class Statements implements StatementVisitor<String> {
    @Override
    public String visitFlowStmt(FlowStmt statement) {
      String text = flow(statement.flow());
      Name label = statement.label();
      if (label != null) {
        text = label.text() + ": " + text;
      }
      if (statement.shape() != null) {
        text += " => " + statement.shape().accept(expressions);
      }
      return line("(" + (statement.stage() ? "stage " : "do ") + text + ")");
    }

    @Override
    public String visitSwitchStmt(SwitchStmt statement) {
      return line(
          "(set " + statement.name().text() + " " + statement.value().accept(expressions) + ")");
    }

    @Override
    public String visitExpectStmt(ExpectStmt statement) {
      return line(
          "(expect "
              + statement.left().accept(expressions)
              + " "
              + statement.comparison().symbol()
              + " "
              + statement.right().accept(expressions)
              + ")");
    }

    @Override
    public String visitErrorStmt(ErrorStmt statement) {
      return line("(error)");
    }
  }

  private final class Callees implements CalleeVisitor<String> {
    @Override
    public String visitCallCallee(CallCallee callee) {
      String text = callee.name().text() + arguments(callee.arguments());
      return callee.parenthesised() ? "(" + text + ")" : text;
    }

    @Override
    public String visitJoinCallee(JoinCallee callee) {
      StringJoiner bodies =
          new StringJoiner(
              "  ".repeat(depth + 1) + "|\n",
              "(join " + callee.name().text() + arguments(callee.arguments()) + " {\n",
              "  ".repeat(depth) + "})");
      for (Body body : callee.bodies()) {
        bodies.add(body(body));
      }
      return bodies.toString();
    }

    @Override
    public String visitLiteralCallee(LiteralCallee callee) {
      return callee.value().accept(expressions);
    }

    @Override
    public String visitChoiceCallee(ChoiceCallee callee) {
      return "(if "
          + callee.condition().accept(expressions)
          + " "
          + flow(callee.then())
          + " "
          + flow(callee.otherwise())
          + ")";
    }

    @Override
    public String visitErrorCallee(ErrorCallee callee) {
      return "(error)";
    }
  }

  private final class Expressions implements ExprVisitor<String> {
    private String tree(String head, Expr... parts) {
      StringJoiner text = new StringJoiner(" ", "(" + head + " ", ")");
      for (Expr part : parts) {
        text.add(part.accept(this));
      }
      return text.toString();
    }

    @Override
    public String visitIntExpr(IntExpr expr) {
      return expr.unit() == 1 ? "" + expr.value() : expr.value() + "~" + expr.unit();
    }

    @Override
    public String visitDecimalExpr(DecimalExpr expr) {
      return expr.value().toString();
    }

    @Override
    public String visitSizeExpr(SizeExpr expr) {
      StringJoiner text = new StringJoiner("x");
      expr.sizes().forEach(size -> text.add(Long.toString(size)));
      return text.toString();
    }

    @Override
    public String visitTextExpr(TextExpr expr) {
      return quoted(expr.value());
    }

    @Override
    public String visitBooleanExpr(BooleanExpr expr) {
      return Boolean.toString(expr.value());
    }

    @Override
    public String visitAnyExpr(AnyExpr expr) {
      return "_";
    }

    @Override
    public String visitNameExpr(NameExpr expr) {
      return expr.name().text();
    }

    @Override
    public String visitMemberExpr(MemberExpr expr) {
      return "(. " + expr.target().accept(this) + " " + expr.member().text() + ")";
    }

    @Override
    public String visitIndexExpr(IndexExpr expr) {
      return tree("at", expr.target(), expr.index());
    }

    @Override
    public String visitListExpr(ListExpr expr) {
      return expr.items().isEmpty() ? "(list)" : tree("list", expr.items().toArray(Expr[]::new));
    }

    @Override
    public String visitCallExpr(CallExpr expr) {
      return "(" + expr.name().text() + arguments(expr.arguments()) + ")";
    }

    @Override
    public String visitUnaryExpr(UnaryExpr expr) {
      return tree(expr.operator().symbol().strip(), expr.operand());
    }

    @Override
    public String visitBinaryExpr(BinaryExpr expr) {
      return tree(expr.operator().symbol(), expr.left(), expr.right());
    }

    @Override
    public String visitConditionalExpr(ConditionalExpr expr) {
      return tree("if", expr.condition(), expr.then(), expr.otherwise());
    }

    @Override
    public String visitDurationExpr(DurationExpr expr) {
      return "(" + expr.unit().text() + " " + expr.amount().accept(this) + ")";
    }

    @Override
    public String visitRangeExpr(RangeExpr expr) {
      return tree("..", expr.first(), expr.last());
    }

    @Override
    public String visitFlowExpr(FlowExpr expr) {
      return flow(expr.flow());
    }

    @Override
    public String visitErrorExpr(ErrorExpr expr) {
      return "(error)";
    }
  }
}
