package io.radon.compiler.parse;

import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.source.Span;
import io.radon.compiler.syntax.BlockDecl;
import io.radon.compiler.syntax.Body;
import io.radon.compiler.syntax.ConstDecl;
import io.radon.compiler.syntax.Declaration;
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
import io.radon.compiler.syntax.TypeRef;
import io.radon.grammar.RadonParser;
import io.radon.grammar.RadonParser.BaseContext;
import io.radon.grammar.RadonParser.BlockItemContext;
import io.radon.grammar.RadonParser.BodyContext;
import io.radon.grammar.RadonParser.ConstItemContext;
import io.radon.grammar.RadonParser.ExperimentItemContext;
import io.radon.grammar.RadonParser.FileContext;
import io.radon.grammar.RadonParser.ImportItemContext;
import io.radon.grammar.RadonParser.ItemContext;
import io.radon.grammar.RadonParser.ModelItemContext;
import io.radon.grammar.RadonParser.PackageItemContext;
import io.radon.grammar.RadonParser.ParameterContext;
import io.radon.grammar.RadonParser.ParametersContext;
import io.radon.grammar.RadonParser.RecipeItemContext;
import io.radon.grammar.RadonParser.ShortcutItemContext;
import io.radon.grammar.RadonParser.TypeContext;
import io.radon.grammar.RadonParserBaseVisitor;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Builds the file and its declarations from the parser's tree. */
final class AstBuilder extends RadonParserBaseVisitor<@Nullable Void> {
  private final SyntaxErrors errors;
  private final DocComments docs;
  private final ExpressionBuilder expressions;
  private final StatementBuilder statements;
  private final List<ImportDecl> imports = new ArrayList<>();
  private final List<Declaration> declarations = new ArrayList<>();
  private @Nullable PackageDecl packageDecl;

  AstBuilder(SyntaxErrors errors, List<Token> comments) {
    this.errors = errors;
    this.docs = new DocComments(errors.file(), comments);
    this.statements = new StatementBuilder(errors);
    this.expressions = statements.expressions();
  }

  SourceUnit file(FileContext file) {
    for (ParseTree child : file.children) {
      if (child instanceof ItemContext item && item.exception != null) {
        declarations.add(damaged(item));
      } else if (child instanceof ItemContext item) {
        item.accept(this);
      } else if (!(child instanceof TerminalNode node && Trees.is(node, Token.EOF))) {
        addDamage(child);
      }
    }
    errors.nested().forEach(name -> declarations.add(new ErrorDecl(name.span(), name)));
    Span span = new Span(0, errors.file().text().length());
    return new SourceUnit(span, packageDecl, imports, declarations, docs.others());
  }

  private Declaration damaged(ItemContext item) {
    TerminalNode name = item.getToken(RadonParser.NAME, 0);
    Span span = Trees.span(item);
    BodyContext body = item.getRuleContext(BodyContext.class, 0);
    if (name == null || body == null) {
      statements.buildBodies(item); // for what is wrong in them
      return new ErrorDecl(span, name == null ? null : Trees.name(name));
    }
    return new ErrorDecl(span, Trees.name(name), readable(item, Trees.name(name), body));
  }

  /** The body, with those parameters that are sound; null for what has no body. */
  private @Nullable Declaration readable(ItemContext item, Name name, BodyContext context) {
    Span span = Trees.span(item);
    Body body = statements.body(context);
    ParametersContext written = item.getRuleContext(ParametersContext.class, 0);
    List<Parameter> parameters = new ArrayList<>();
    if (written != null) {
      for (ParameterContext parameter : written.parameter()) {
        if (parameter.exception == null && parameter.type() != null) {
          parameters.add(parameter(parameter));
        }
      }
    }
    return switch (item.getStart().getType()) {
      case RadonParser.MODEL -> new ModelDecl(span, name, parameters, null, body, null);
      case RadonParser.BLOCK -> new BlockDecl(span, name, parameters, body, null);
      case RadonParser.SHORTCUT -> new ShortcutDecl(span, name, parameters, body, null);
      case RadonParser.RECIPE -> new RecipeDecl(span, name, null, body, null);
      case RadonParser.EXPERIMENT -> new ExperimentDecl(span, name, body, null);
      default -> null;
    };
  }

  /** What stands outside all declarations is one damaged declaration. */
  private void addDamage(ParseTree child) {
    int last = declarations.size() - 1;
    if (last >= 0 && declarations.get(last) instanceof ErrorDecl error && error.name() == null) {
      declarations.set(last, new ErrorDecl(error.span().to(Trees.span(child)), null));
    } else {
      declarations.add(new ErrorDecl(Trees.span(child), null));
    }
  }

  @Override
  public @Nullable Void visitPackageItem(PackageItemContext item) {
    Token word = item.PACKAGE().getSymbol();
    if (packageDecl != null) {
      errors.report(word, errors.at(SyntaxErrors.span(word), DiagnosticCode.DUPLICATE_PACKAGE));
      return null;
    }
    misplaced(word, imports.isEmpty() && undeclared());
    packageDecl = new PackageDecl(Trees.span(item), Trees.names(item.NAME()));
    return null;
  }

  /** Whether nothing but damage, which may have been an import, stands before. */
  private boolean undeclared() {
    return declarations.stream().allMatch(d -> d instanceof ErrorDecl e && e.name() == null);
  }

  private void misplaced(Token word, boolean first) {
    if (!first) {
      errors.report(
          word,
          errors
              .at(
                  SyntaxErrors.span(word),
                  DiagnosticCode.MISPLACED_ITEM,
                  "`" + word.getText() + "`")
              .withHelp("move it above the first declaration"));
    }
  }

  @Override
  public @Nullable Void visitImportItem(ImportItemContext item) {
    misplaced(item.IMPORT().getSymbol(), undeclared());
    Span path = Trees.span(item.TEXT());
    imports.add(
        new ImportDecl(
            Trees.span(item), expressions.literals().path(item.TEXT().getSymbol()), path));
    return null;
  }

  @Override
  public @Nullable Void visitConstItem(ConstItemContext item) {
    Name name = Trees.name(item.NAME());
    declarations.add(
        new ConstDecl(Trees.span(item), name, statements.value(item.value()), doc(item)));
    return null;
  }

  @Override
  public @Nullable Void visitModelItem(ModelItemContext item) {
    BaseContext base = item.base();
    if (base == null && item.body() == null) {
      Token name = item.NAME().getSymbol();
      errors.report(
          name,
          errors
              .at(SyntaxErrors.span(name), DiagnosticCode.MODEL_WITHOUT_BODY, name.getText())
              .withHelp("write its body in `{ }`, or `= base` after it"));
      declarations.add(new ErrorDecl(Trees.span(item), Trees.name(item.NAME())));
      return null;
    }
    declarations.add(
        new ModelDecl(
            Trees.span(item),
            Trees.name(item.NAME()),
            parameters(item.parameters()),
            base == null ? null : base(base),
            item.body() == null ? null : statements.body(item.body()),
            doc(item)));
    return null;
  }

  private ModelBase base(BaseContext base) {
    return new ModelBase(
        Trees.span(base), Trees.name(base.NAME()), expressions.arguments(base.arguments()));
  }

  @Override
  public @Nullable Void visitBlockItem(BlockItemContext item) {
    declarations.add(
        new BlockDecl(
            Trees.span(item),
            Trees.name(item.NAME()),
            parameters(item.parameters()),
            statements.body(item.body()),
            doc(item)));
    return null;
  }

  @Override
  public @Nullable Void visitShortcutItem(ShortcutItemContext item) {
    declarations.add(
        new ShortcutDecl(
            Trees.span(item),
            Trees.name(item.NAME()),
            parameters(item.parameters()),
            statements.body(item.body()),
            doc(item)));
    return null;
  }

  @Override
  public @Nullable Void visitRecipeItem(RecipeItemContext item) {
    List<Name> names = Trees.names(item.NAME());
    Body body = statements.body(item.body());
    Name base = names.size() > 1 ? names.get(1) : null;
    declarations.add(new RecipeDecl(Trees.span(item), names.get(0), base, body, doc(item)));
    return null;
  }

  @Override
  public @Nullable Void visitExperimentItem(ExperimentItemContext item) {
    declarations.add(
        new ExperimentDecl(
            Trees.span(item), Trees.name(item.NAME()), statements.body(item.body()), doc(item)));
    return null;
  }

  private List<Parameter> parameters(@Nullable ParametersContext parameters) {
    return parameters == null
        ? List.of()
        : parameters.parameter().stream().map(this::parameter).toList();
  }

  private Parameter parameter(ParameterContext parameter) {
    Expr value =
        parameter.expression() == null ? null : expressions.expression(parameter.expression());
    return new Parameter(
        Trees.span(parameter), Trees.name(parameter.NAME()), type(parameter.type()), value);
  }

  private TypeRef type(TypeContext type) {
    return new TypeRef(
        Trees.span(type),
        Trees.name(type.NAME()),
        type.LBRACK() != null,
        type.expression() == null ? null : expressions.expression(type.expression()));
  }

  private @Nullable DocComment doc(ItemContext item) {
    return docs.before(item.getStart());
  }
}
