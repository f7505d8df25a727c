package io.radon.dsl;

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
import io.radon.compiler.syntax.StatementVisitor;
import io.radon.compiler.syntax.SwitchStmt;
import io.radon.compiler.syntax.TypeRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a tree that was never text as text; a formatter gives it its final looks. */
final class SpecPrinter implements DeclarationVisitor<String>, StatementVisitor<String> {
  private final ExpressionPrinter expressions;

  SpecPrinter(ExpressionPrinter expressions) {
    this.expressions = expressions;
  }

  static String print(SourceUnit unit) {
    SpecPrinter printer = new ExpressionPrinter().statements();
    StringBuilder text = new StringBuilder();
    PackageDecl packageDecl = unit.packageDecl();
    if (packageDecl != null) {
      List<String> parts = packageDecl.parts().stream().map(Name::text).toList();
      text.append("package ").append(String.join(".", parts)).append('\n');
    }
    for (ImportDecl imported : unit.imports()) {
      text.append(text.isEmpty() ? "" : "\n");
      text.append("import ").append(ExpressionPrinter.quoted(imported.path())).append('\n');
    }
    for (Declaration declaration : unit.declarations()) {
      text.append(text.isEmpty() ? "" : "\n");
      text.append(declaration.accept(printer)).append('\n');
    }
    return text.toString();
  }

  private static String doc(@Nullable DocComment doc) {
    StringBuilder text = new StringBuilder();
    if (doc != null) {
      doc.lines().forEach(line -> text.append(line.isEmpty() ? "///" : "/// " + line).append('\n'));
    }
    return text.toString();
  }

  private String parameters(List<Parameter> parameters) {
    return parameters.isEmpty()
        ? ""
        : "(" + String.join(", ", parameters.stream().map(this::parameter).toList()) + ")";
  }

  private String parameter(Parameter parameter) {
    TypeRef type = parameter.type();
    String text = parameter.name().text() + ": " + type.name().text();
    if (type.list()) {
      text += "[" + (type.listSize() == null ? "" : expressions.inside(type.listSize())) + "]";
    }
    return parameter.defaultValue() == null
        ? text
        : text + " = " + expressions.inside(parameter.defaultValue());
  }

  /** Statements between braces, each on its line. */
  String braces(Body body) {
    return "{\n" + statements(body) + "}";
  }

  String statements(Body body) {
    StringBuilder text = new StringBuilder();
    for (io.radon.compiler.syntax.Statement statement : body.statements()) {
      text.append(statement.accept(this).indent(2));
    }
    return text.toString();
  }

  @Override
  public String visitModelDecl(ModelDecl model) {
    ModelBase base = model.base();
    String text =
        doc(model.doc()) + "model " + model.name().text() + parameters(model.parameters());
    if (base != null) {
      text += " = " + base.name().text();
      text += base.arguments().isEmpty() ? "" : expressions.arguments(base.arguments());
    }
    return model.body() == null ? text : text + " " + braces(model.body());
  }

  @Override
  public String visitBlockDecl(BlockDecl block) {
    return doc(block.doc())
        + "block "
        + block.name().text()
        + parameters(block.parameters())
        + " "
        + braces(block.body());
  }

  @Override
  public String visitShortcutDecl(ShortcutDecl shortcut) {
    return doc(shortcut.doc())
        + "shortcut "
        + shortcut.name().text()
        + parameters(shortcut.parameters())
        + " "
        + braces(shortcut.body());
  }

  @Override
  public String visitRecipeDecl(RecipeDecl recipe) {
    Name base = recipe.base();
    return doc(recipe.doc())
        + "recipe "
        + recipe.name().text()
        + (base == null ? " " : " = " + base.text() + " ")
        + braces(recipe.body());
  }

  @Override
  public String visitExperimentDecl(ExperimentDecl experiment) {
    return doc(experiment.doc())
        + "experiment "
        + experiment.name().text()
        + " "
        + braces(experiment.body());
  }

  @Override
  public String visitConstDecl(ConstDecl constant) {
    return doc(constant.doc())
        + "const "
        + constant.name().text()
        + " = "
        + expressions.outside(constant.value());
  }

  @Override
  public String visitErrorDecl(ErrorDecl declaration) {
    throw new IllegalArgumentException("a damaged declaration has no text");
  }

  @Override
  public String visitFlowStmt(FlowStmt statement) {
    Name label = statement.label();
    return (label == null ? "" : (statement.stage() ? "stage " : "") + label.text() + ": ")
        + expressions.flow(statement.flow(), false)
        + (statement.shape() == null ? "" : " => " + expressions.outside(statement.shape()));
  }

  @Override
  public String visitSwitchStmt(SwitchStmt statement) {
    return statement.name().text() + " = " + expressions.outside(statement.value());
  }

  @Override
  public String visitExpectStmt(ExpectStmt statement) {
    return "expect "
        + expressions.outside(statement.left())
        + " "
        + statement.comparison().symbol()
        + " "
        + expressions.outside(statement.right());
  }

  @Override
  public String visitErrorStmt(ErrorStmt statement) {
    throw new IllegalArgumentException("a damaged statement has no text");
  }
}
