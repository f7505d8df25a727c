package io.radon.dsl;

import io.radon.compiler.source.SourceFile;
import io.radon.compiler.syntax.BlockDecl;
import io.radon.compiler.syntax.Body;
import io.radon.compiler.syntax.ConstDecl;
import io.radon.compiler.syntax.Declaration;
import io.radon.compiler.syntax.DeclarationVisitor;
import io.radon.compiler.syntax.DocComment;
import io.radon.compiler.syntax.ErrorDecl;
import io.radon.compiler.syntax.ExperimentDecl;
import io.radon.compiler.syntax.Expr;
import io.radon.compiler.syntax.ImportDecl;
import io.radon.compiler.syntax.ModelBase;
import io.radon.compiler.syntax.ModelDecl;
import io.radon.compiler.syntax.Name;
import io.radon.compiler.syntax.PackageDecl;
import io.radon.compiler.syntax.Parameter;
import io.radon.compiler.syntax.RecipeDecl;
import io.radon.compiler.syntax.ShortcutDecl;
import io.radon.compiler.syntax.SourceUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes a spec as the Java program that builds it: a class with a constant for each declaration,
 * and {@code SPEC} for the whole file. Ordinary comments stand before what they belong to; those at
 * the end of the file are left out.
 */
public final class DslSource implements DeclarationVisitor<String> {
  private static final List<String> BUILDERS =
      List.of(
          "Activations",
          "Blocks",
          "Expectations",
          "Layers",
          "Models",
          "Recipes",
          "Shortcuts",
          "Values");
  private static final List<String> TYPES =
      List.of(
          "Block",
          "Condition",
          "Constant",
          "Experiment",
          "Model",
          "NumberValue",
          "Policy",
          "Recipe",
          "Spec",
          "Type",
          "Value");

  private static final int MOST_VARIABLES = 6;

  private final JavaNames names = new JavaNames();
  private final List<String> constants = new ArrayList<>();
  private final JavaRemarks remarks;
  private final JavaExpressions expressions;
  private final JavaFlows flows;

  private DslSource(JavaRemarks remarks) {
    this.remarks = remarks;
    this.expressions = new JavaExpressions(names, remarks);
    this.flows = expressions.flows();
  }

  /**
   * The text of a Java file.
   *
   * @param file a spec without syntax errors
   * @param unit what it was parsed as
   * @param packageName the class's package; empty for none
   * @param className the class's simple name
   * @throws IllegalArgumentException if the tree is damaged, or a name is none of Java
   */
  public static String print(
      SourceFile file, SourceUnit unit, String packageName, String className) {
    Identifiers.checked("class", className);
    return new DslSource(new JavaRemarks(file, unit)).file(unit, packageName, className);
  }

  private String file(SourceUnit unit, String packageName, String className) {
    StringBuilder fields = new StringBuilder();
    names.constant("SPEC");
    for (Declaration declaration : unit.declarations()) {
      fields.append(declaration.accept(this)).append("\n\n");
    }
    fields.append(field("Spec", "SPEC", spec(unit))).append('\n');
    StringBuilder text = new StringBuilder();
    text.append(packageName.isEmpty() ? "" : "package " + packageName + ";\n\n");
    BUILDERS.forEach(name -> text.append("import static io.radon.dsl." + name + ".*;\n"));
    text.append('\n');
    String body = fields.toString();
    for (String type : TYPES) {
      if (body.matches("(?s).*\\b" + type + "\\b.*")) {
        text.append("import io.radon.dsl." + type + ";\n");
      }
    }
    return text.append("\n/** A spec, built in Java. */\npublic final class " + className + " {\n")
        .append(indented(body))
        .append("\n  private " + className + "() {}\n}\n")
        .toString();
  }

  private static String indented(String text) {
    return text.lines()
        .map(line -> line.isEmpty() ? "\n" : "  " + line + "\n")
        .reduce("", String::concat);
  }

  private String spec(SourceUnit unit) {
    StringBuilder text = new StringBuilder(JavaLayout.call("spec", constants));
    PackageDecl packageDecl = unit.packageDecl();
    if (packageDecl != null) {
      List<String> parts = packageDecl.parts().stream().map(Name::text).toList();
      text.append("\n    .inPackage(").append(JavaLayout.text(String.join(".", parts))).append(')');
    }
    if (!unit.imports().isEmpty()) {
      List<String> paths =
          unit.imports().stream().map(ImportDecl::path).map(JavaLayout::text).toList();
      text.append("\n    ").append(JavaLayout.call(".importing", paths));
    }
    return text.toString();
  }

  private static String field(String type, String name, String value) {
    return "public static final "
        + type
        + " "
        + name
        + " =\n    "
        + value.replace("\n", "\n    ")
        + ";";
  }

  private String declared(
      String type, Declaration node, String name, String value, @Nullable DocComment doc) {
    String constant = names.constant(name);
    constants.add(constant);
    return field(type, constant, value + tail(node, doc));
  }

  /** The comments of a declaration. */
  private String tail(Declaration declaration, @Nullable DocComment doc) {
    List<String> calls = new ArrayList<>();
    if (doc != null) {
      calls.add(".doc(" + text(doc) + ")");
    }
    calls.addAll(remarks.calls(declaration));
    return calls.isEmpty() ? "" : "\n    " + String.join("\n    ", calls);
  }

  private static String text(DocComment doc) {
    List<String> lines = doc.lines();
    boolean open = lines.size() > 1 && lines.get(lines.size() - 1).isEmpty();
    return JavaLayout.text(String.join("\n", lines) + (open ? "\n" : ""));
  }

  /** The constant that was written last. */
  private String last() {
    return constants.get(constants.size() - 1);
  }

  @Override
  public String visitModelDecl(ModelDecl model) {
    String call =
        withParameters(
            "model",
            model.name(),
            model.parameters(),
            () -> {
              ModelBase base = model.base();
              Body body = model.body();
              if (base == null) {
                return JavaLayout.lines("body", flows.statements(Objects.requireNonNull(body)));
              }
              String use = use(base);
              return body == null
                  ? use
                  : use
                      + "\n    ."
                      + JavaLayout.lines("changed", flows.statements(body)).replace("\n", "\n    ");
            });
    String text = declared("Model", model, model.name().text(), call, model.doc());
    names.declareBase(model.name().text(), last());
    return text;
  }

  private String use(ModelBase base) {
    String known = names.base(base.name().text());
    List<String> arguments = new ArrayList<>();
    if (known == null) {
      arguments.add(JavaLayout.text(base.name().text()));
    }
    arguments.addAll(expressions.calls().arguments(base.arguments()));
    return JavaLayout.call(known == null ? "imported" : known + ".of", arguments);
  }

  @Override
  public String visitBlockDecl(BlockDecl block) {
    String call =
        withParameters(
            "block",
            block.name(),
            block.parameters(),
            () -> JavaLayout.lines("body", flows.statements(block.body())));
    String text = declared("Block", block, block.name().text(), call, block.doc());
    names.declare(block.name().text(), JavaCode.step(last()));
    return text;
  }

  @Override
  public String visitShortcutDecl(ShortcutDecl shortcut) {
    String call =
        withParameters(
            "policy",
            shortcut.name(),
            shortcut.parameters(),
            () -> JavaLayout.lines("body", flows.statements(shortcut.body())));
    String text = declared("Policy", shortcut, shortcut.name().text(), call, shortcut.doc());
    names.declare(shortcut.name().text(), JavaCode.step(last()));
    return text;
  }

  /** The definition is written when the parameters are variables. */
  private String withParameters(
      String builder, Name name, List<Parameter> parameters, Definitions definition) {
    List<String> parts = new ArrayList<>(List.of(JavaLayout.text(name.text())));
    List<String> formal = parameters.stream().map(this::parameter).toList();
    Map<String, JavaCode.Kind> kinds = new LinkedHashMap<>();
    parameters.forEach(
        parameter -> kinds.putIfAbsent(parameter.name().text(), JavaTypes.kind(parameter)));
    boolean lambda =
        !formal.isEmpty() && formal.size() <= MOST_VARIABLES && kinds.size() == formal.size();
    if (lambda) {
      parts.addAll(formal);
      List<String> variables = names.enter(kinds);
      String head =
          variables.size() == 1 ? variables.get(0) : "(" + String.join(", ", variables) + ")";
      parts.add(head + " ->\n    " + definition.text().replace("\n", "\n    "));
      names.leave();
    } else {
      if (!formal.isEmpty()) {
        parts.add(JavaLayout.call("parameters", formal));
      }
      parts.add(definition.text());
    }
    return JavaLayout.lines(builder, parts);
  }

  private String parameter(Parameter parameter) {
    String name = JavaLayout.text(parameter.name().text());
    String type = JavaTypes.type(parameter, expressions);
    Expr value = parameter.defaultValue();
    if (value == null) {
      return JavaTypes.isInferred(parameter)
          ? "param(" + name + ")"
          : JavaLayout.call("param", name, type);
    }
    String fallback = expressions.object(value);
    return JavaTypes.isInferred(parameter)
        ? JavaLayout.call("param", name, fallback)
        : JavaLayout.call("param", name, type, fallback);
  }

  @Override
  public String visitRecipeDecl(RecipeDecl recipe) {
    List<String> parts = new ArrayList<>(List.of(JavaLayout.text(recipe.name().text())));
    Name base = recipe.base();
    if (base != null) {
      String known = names.base("recipe " + base.text());
      parts.add(known == null ? JavaLayout.text(base.text()) : known);
    }
    parts.addAll(flows.statements(recipe.body()));
    String text =
        declared(
            "Recipe",
            recipe,
            recipe.name().text(),
            JavaLayout.lines("recipe", parts),
            recipe.doc());
    names.declareBase("recipe " + recipe.name().text(), last());
    return text;
  }

  @Override
  public String visitExperimentDecl(ExperimentDecl experiment) {
    List<String> parts = new ArrayList<>(List.of(JavaLayout.text(experiment.name().text())));
    parts.addAll(flows.statements(experiment.body()));
    return declared(
        "Experiment",
        experiment,
        experiment.name().text(),
        JavaLayout.lines("experiment", parts),
        experiment.doc());
  }

  @Override
  public String visitConstDecl(ConstDecl constant) {
    JavaCode value = constant.value().accept(expressions);
    String name = constant.name().text();
    JavaCode.Kind kind = value.isNumber() ? JavaCode.Kind.NUMBER : value.kind();
    boolean typed = kind == JavaCode.Kind.NUMBER || kind == JavaCode.Kind.CONDITION;
    String type =
        kind == JavaCode.Kind.NUMBER
            ? "NumberValue"
            : kind == JavaCode.Kind.CONDITION ? "Condition" : "Value";
    String call = JavaLayout.call("constant", JavaLayout.text(name), value.text());
    String text = declared("Constant<" + type + ">", constant, name, call, constant.doc());
    names.declare(name, new JavaCode(last() + ".value()", typed ? kind : JavaCode.Kind.VALUE));
    return text;
  }

  @Override
  public String visitErrorDecl(ErrorDecl declaration) {
    throw new IllegalArgumentException("a damaged declaration has no Java");
  }

  /** Writes a definition where the parameters' names are known. */
  private interface Definitions {
    String text();
  }
}
