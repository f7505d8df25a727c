package io.radon.compiler.format;

import io.radon.compiler.syntax.Argument;
import io.radon.compiler.syntax.BlockDecl;
import io.radon.compiler.syntax.Body;
import io.radon.compiler.syntax.ConstDecl;
import io.radon.compiler.syntax.Declaration;
import io.radon.compiler.syntax.DeclarationVisitor;
import io.radon.compiler.syntax.DocComment;
import io.radon.compiler.syntax.ErrorDecl;
import io.radon.compiler.syntax.ErrorStmt;
import io.radon.compiler.syntax.ExpectStmt;
import io.radon.compiler.syntax.ExperimentDecl;
import io.radon.compiler.syntax.Expr;
import io.radon.compiler.syntax.FlowStmt;
import io.radon.compiler.syntax.ImportDecl;
import io.radon.compiler.syntax.ModelBase;
import io.radon.compiler.syntax.ModelDecl;
import io.radon.compiler.syntax.Name;
import io.radon.compiler.syntax.PackageDecl;
import io.radon.compiler.syntax.Parameter;
import io.radon.compiler.syntax.RecipeDecl;
import io.radon.compiler.syntax.ShortcutDecl;
import io.radon.compiler.syntax.SourceUnit;
import io.radon.compiler.syntax.Statement;
import io.radon.compiler.syntax.StatementVisitor;
import io.radon.compiler.syntax.SwitchStmt;
import io.radon.compiler.syntax.TypeRef;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a tree as text that parses to it again; the layout is left to the formatter. */
public final class SourceWriter implements DeclarationVisitor<String>, StatementVisitor<String> {
  private final ExpressionWriter expressions = new ExpressionWriter(this);

  private SourceWriter() {}

  /** A whole file. */
  public static String write(SourceUnit unit) {
    SourceWriter writer = new SourceWriter();
    StringBuilder text = new StringBuilder();
    PackageDecl packageDecl = unit.packageDecl();
    if (packageDecl != null) {
      List<String> parts = packageDecl.parts().stream().map(Name::text).toList();
      text.append("package ").append(String.join(".", parts)).append("\n\n");
    }
    for (ImportDecl imported : unit.imports()) {
      text.append("import ").append(ExpressionWriter.quoted(imported.path())).append('\n');
    }
    boolean beforeIsShort = false;
    for (Declaration declaration : unit.declarations()) {
      String written = declaration.accept(writer);
      boolean oneLine = written.indexOf('\n') < 0;
      text.append(oneLine && beforeIsShort ? "" : "\n").append(written).append('\n');
      beforeIsShort = oneLine;
    }
    return text.toString();
  }

  /** An expression as a switch's or an argument's value. */
  public static String write(Expr expr) {
    return new SourceWriter().expressions.term(expr);
  }

  private static String doc(@Nullable DocComment doc) {
    return doc == null
        ? ""
        : doc.lines().stream()
            .map(line -> ("/// " + line).stripTrailing() + "\n")
            .collect(Collectors.joining());
  }

  private String parameters(List<Parameter> parameters) {
    return parameters.isEmpty()
        ? ""
        : parameters.stream().map(this::parameter).collect(Collectors.joining(", ", "(", ")"));
  }

  private String parameter(Parameter parameter) {
    TypeRef type = parameter.type();
    Expr size = type.listSize();
    String list = type.list() ? "[" + (size == null ? "" : inBrackets(size)) + "]" : "";
    Expr value = parameter.defaultValue();
    return parameter.name().text()
        + ": "
        + type.name().text()
        + list
        + (value == null ? "" : " = " + inBrackets(value));
  }

  private String inBrackets(Expr expr) {
    return expressions.inBrackets(expr);
  }

  /** {@code (a, b: c)}, or nothing. */
  String arguments(List<Argument> arguments) {
    return arguments.isEmpty() ? "" : expressions.arguments(arguments);
  }

  /** The statements, each on its line. */
  String statements(Body body) {
    return body.statements().stream()
        .map(statement -> statement.accept(this) + "\n")
        .collect(Collectors.joining());
  }

  private String body(Body body) {
    return " {\n" + statements(body) + "}";
  }

  /** A model's body: a blank line stands between flows, switches and expectations. */
  private String modelBody(Body body) {
    StringBuilder text = new StringBuilder(" {\n");
    @Nullable Class<?> before = null;
    for (Statement statement : body.statements()) {
      text.append(before == null || before == statement.getClass() ? "" : "\n");
      text.append(statement.accept(this)).append('\n');
      before = statement.getClass();
    }
    return text.append('}').toString();
  }

  /** A model's changes: a single one that is no flow stands on the model's line. */
  private String changes(Body body) {
    List<Statement> statements = body.statements();
    boolean oneLine = statements.size() == 1 && !(statements.get(0) instanceof FlowStmt);
    return oneLine ? " { " + statements.get(0).accept(this) + " }" : modelBody(body);
  }

  @Override
  public String visitModelDecl(ModelDecl model) {
    ModelBase base = model.base();
    Body body = model.body();
    String head =
        doc(model.doc()) + "model " + model.name().text() + parameters(model.parameters());
    if (base == null) {
      return head + (body == null ? "" : modelBody(body));
    }
    return head
        + " = "
        + base.name().text()
        + arguments(base.arguments())
        + (body == null ? "" : changes(body));
  }

  @Override
  public String visitBlockDecl(BlockDecl block) {
    return doc(block.doc())
        + "block "
        + block.name().text()
        + parameters(block.parameters())
        + body(block.body());
  }

  @Override
  public String visitShortcutDecl(ShortcutDecl shortcut) {
    return doc(shortcut.doc())
        + "shortcut "
        + shortcut.name().text()
        + parameters(shortcut.parameters())
        + body(shortcut.body());
  }

  @Override
  public String visitRecipeDecl(RecipeDecl recipe) {
    Name base = recipe.base();
    return doc(recipe.doc())
        + "recipe "
        + recipe.name().text()
        + (base == null ? "" : " = " + base.text())
        + body(recipe.body());
  }

  @Override
  public String visitExperimentDecl(ExperimentDecl experiment) {
    return doc(experiment.doc())
        + "experiment "
        + experiment.name().text()
        + body(experiment.body());
  }

  @Override
  public String visitConstDecl(ConstDecl constant) {
    return doc(constant.doc())
        + "const "
        + constant.name().text()
        + " = "
        + expressions.value(constant.value());
  }

  @Override
  public String visitErrorDecl(ErrorDecl declaration) {
    throw new IllegalArgumentException("a damaged declaration can't be written");
  }

  @Override
  public String visitFlowStmt(FlowStmt statement) {
    Name label = statement.label();
    Expr shape = statement.shape();
    return (statement.stage() ? "stage " : "")
        + (label == null ? "" : label.text() + ": ")
        + expressions.flow(statement.flow())
        + (shape == null ? "" : " => " + expressions.term(shape));
  }

  @Override
  public String visitSwitchStmt(SwitchStmt statement) {
    return statement.name().text() + " = " + expressions.value(statement.value());
  }

  @Override
  public String visitExpectStmt(ExpectStmt statement) {
    return "expect "
        + expressions.term(statement.left())
        + " "
        + statement.comparison().symbol()
        + " "
        + expressions.term(statement.right());
  }

  @Override
  public String visitErrorStmt(ErrorStmt statement) {
    throw new IllegalArgumentException("a damaged statement can't be written");
  }
}
