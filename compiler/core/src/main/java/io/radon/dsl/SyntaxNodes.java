package io.radon.dsl;

import io.radon.compiler.syntax.AnyExpr;
import io.radon.compiler.syntax.Argument;
import io.radon.compiler.syntax.BinaryExpr;
import io.radon.compiler.syntax.BlockDecl;
import io.radon.compiler.syntax.Body;
import io.radon.compiler.syntax.BooleanExpr;
import io.radon.compiler.syntax.CallCallee;
import io.radon.compiler.syntax.CallExpr;
import io.radon.compiler.syntax.CalleeVisitor;
import io.radon.compiler.syntax.ChoiceCallee;
import io.radon.compiler.syntax.ConditionalExpr;
import io.radon.compiler.syntax.ConstDecl;
import io.radon.compiler.syntax.DecimalExpr;
import io.radon.compiler.syntax.DeclarationVisitor;
import io.radon.compiler.syntax.DurationExpr;
import io.radon.compiler.syntax.ErrorCallee;
import io.radon.compiler.syntax.ErrorDecl;
import io.radon.compiler.syntax.ErrorExpr;
import io.radon.compiler.syntax.ErrorStmt;
import io.radon.compiler.syntax.ExpectStmt;
import io.radon.compiler.syntax.ExperimentDecl;
import io.radon.compiler.syntax.Expr;
import io.radon.compiler.syntax.ExprVisitor;
import io.radon.compiler.syntax.Flow;
import io.radon.compiler.syntax.FlowExpr;
import io.radon.compiler.syntax.FlowStmt;
import io.radon.compiler.syntax.IndexExpr;
import io.radon.compiler.syntax.IntExpr;
import io.radon.compiler.syntax.JoinCallee;
import io.radon.compiler.syntax.ListExpr;
import io.radon.compiler.syntax.LiteralCallee;
import io.radon.compiler.syntax.MemberExpr;
import io.radon.compiler.syntax.ModelBase;
import io.radon.compiler.syntax.ModelDecl;
import io.radon.compiler.syntax.NameExpr;
import io.radon.compiler.syntax.PackageDecl;
import io.radon.compiler.syntax.Parameter;
import io.radon.compiler.syntax.RangeExpr;
import io.radon.compiler.syntax.RecipeDecl;
import io.radon.compiler.syntax.ShortcutDecl;
import io.radon.compiler.syntax.SizeExpr;
import io.radon.compiler.syntax.SourceUnit;
import io.radon.compiler.syntax.StatementVisitor;
import io.radon.compiler.syntax.Step;
import io.radon.compiler.syntax.SwitchStmt;
import io.radon.compiler.syntax.SyntaxNode;
import io.radon.compiler.syntax.TextExpr;
import io.radon.compiler.syntax.UnaryExpr;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All nodes of a tree, each before those in it. Two trees of the same shape give lists that pair.
 */
final class SyntaxNodes {
  private final List<SyntaxNode> nodes = new ArrayList<>();
  private final Declarations declarations = new Declarations();
  private final Statements statements = new Statements();
  private final Callees callees = new Callees();
  private final Expressions expressions = new Expressions();

  private SyntaxNodes() {}

  static List<SyntaxNode> of(SourceUnit unit) {
    SyntaxNodes all = new SyntaxNodes();
    all.add(unit);
    PackageDecl packageDecl = unit.packageDecl();
    if (packageDecl != null) {
      all.add(packageDecl);
      packageDecl.parts().forEach(all::add);
    }
    unit.imports().forEach(all::add);
    unit.declarations().forEach(declaration -> declaration.accept(all.declarations));
    return all.nodes;
  }

  private SyntaxNodes add(@Nullable SyntaxNode node) {
    if (node != null) {
      nodes.add(node);
    }
    return this;
  }

  private void base(@Nullable ModelBase base) {
    if (base != null) {
      add(base);
      add(base.name());
      base.arguments().forEach(this::argument);
    }
  }

  private void parameter(Parameter parameter) {
    add(parameter);
    add(parameter.name());
    add(parameter.type());
    add(parameter.type().name());
    expr(parameter.type().listSize());
    expr(parameter.defaultValue());
  }

  private void argument(Argument argument) {
    add(argument);
    add(argument.name());
    expr(argument.value());
  }

  private void body(@Nullable Body body) {
    if (body != null) {
      add(body);
      body.statements().forEach(statement -> statement.accept(statements));
    }
  }

  private void flow(Flow flow) {
    add(flow);
    flow.steps().forEach(this::step);
  }

  private void step(Step step) {
    add(step);
    expr(step.count());
    step.callee().accept(callees);
    expr(step.stride());
  }

  private void expr(@Nullable Expr expr) {
    if (expr != null) {
      expr.accept(expressions);
    }
  }

  private final class Declarations implements DeclarationVisitor<SyntaxNodes> {
    @Override
    public SyntaxNodes visitModelDecl(ModelDecl node) {
      add(node);
      add(node.name());
      node.parameters().forEach(SyntaxNodes.this::parameter);
      base(node.base());
      body(node.body());
      add(node.doc());
      return SyntaxNodes.this;
    }

    @Override
    public SyntaxNodes visitBlockDecl(BlockDecl node) {
      add(node);
      add(node.name());
      node.parameters().forEach(SyntaxNodes.this::parameter);
      body(node.body());
      add(node.doc());
      return SyntaxNodes.this;
    }

    @Override
    public SyntaxNodes visitShortcutDecl(ShortcutDecl node) {
      add(node);
      add(node.name());
      node.parameters().forEach(SyntaxNodes.this::parameter);
      body(node.body());
      add(node.doc());
      return SyntaxNodes.this;
    }

    @Override
    public SyntaxNodes visitRecipeDecl(RecipeDecl node) {
      add(node);
      add(node.name());
      add(node.base());
      body(node.body());
      add(node.doc());
      return SyntaxNodes.this;
    }

    @Override
    public SyntaxNodes visitExperimentDecl(ExperimentDecl node) {
      add(node);
      add(node.name());
      body(node.body());
      add(node.doc());
      return SyntaxNodes.this;
    }

    @Override
    public SyntaxNodes visitConstDecl(ConstDecl node) {
      add(node);
      add(node.name());
      expr(node.value());
      add(node.doc());
      return SyntaxNodes.this;
    }

    @Override
    public SyntaxNodes visitErrorDecl(ErrorDecl node) {
      add(node);
      add(node.name());
      return SyntaxNodes.this;
    }
  }

  private final class Statements implements StatementVisitor<SyntaxNodes> {
    @Override
    public SyntaxNodes visitFlowStmt(FlowStmt node) {
      add(node);
      add(node.label());
      flow(node.flow());
      expr(node.shape());
      return SyntaxNodes.this;
    }

    @Override
    public SyntaxNodes visitSwitchStmt(SwitchStmt node) {
      add(node);
      add(node.name());
      expr(node.value());
      return SyntaxNodes.this;
    }

    @Override
    public SyntaxNodes visitExpectStmt(ExpectStmt node) {
      add(node);
      expr(node.left());
      expr(node.right());
      return SyntaxNodes.this;
    }

    @Override
    public SyntaxNodes visitErrorStmt(ErrorStmt node) {
      return add(node);
    }
  }

  private final class Callees implements CalleeVisitor<SyntaxNodes> {
    @Override
    public SyntaxNodes visitCallCallee(CallCallee node) {
      add(node);
      add(node.name());
      node.arguments().forEach(SyntaxNodes.this::argument);
      return SyntaxNodes.this;
    }

    @Override
    public SyntaxNodes visitJoinCallee(JoinCallee node) {
      add(node);
      add(node.name());
      node.arguments().forEach(SyntaxNodes.this::argument);
      node.bodies().forEach(SyntaxNodes.this::body);
      return SyntaxNodes.this;
    }

    @Override
    public SyntaxNodes visitLiteralCallee(LiteralCallee node) {
      add(node);
      expr(node.value());
      return SyntaxNodes.this;
    }

    @Override
    public SyntaxNodes visitChoiceCallee(ChoiceCallee node) {
      add(node);
      expr(node.condition());
      flow(node.then());
      flow(node.otherwise());
      return SyntaxNodes.this;
    }

    @Override
    public SyntaxNodes visitErrorCallee(ErrorCallee node) {
      return add(node);
    }
  }

  private final class Expressions implements ExprVisitor<SyntaxNodes> {
    @Override
    public SyntaxNodes visitIntExpr(IntExpr node) {
      return add(node);
    }

    @Override
    public SyntaxNodes visitDecimalExpr(DecimalExpr node) {
      return add(node);
    }

    @Override
    public SyntaxNodes visitSizeExpr(SizeExpr node) {
      return add(node);
    }

    @Override
    public SyntaxNodes visitTextExpr(TextExpr node) {
      return add(node);
    }

    @Override
    public SyntaxNodes visitBooleanExpr(BooleanExpr node) {
      return add(node);
    }

    @Override
    public SyntaxNodes visitAnyExpr(AnyExpr node) {
      return add(node);
    }

    @Override
    public SyntaxNodes visitNameExpr(NameExpr node) {
      add(node);
      add(node.name());
      return SyntaxNodes.this;
    }

    @Override
    public SyntaxNodes visitMemberExpr(MemberExpr node) {
      add(node);
      expr(node.target());
      add(node.member());
      return SyntaxNodes.this;
    }

    @Override
    public SyntaxNodes visitIndexExpr(IndexExpr node) {
      add(node);
      expr(node.target());
      expr(node.index());
      return SyntaxNodes.this;
    }

    @Override
    public SyntaxNodes visitListExpr(ListExpr node) {
      add(node);
      node.items().forEach(SyntaxNodes.this::expr);
      return SyntaxNodes.this;
    }

    @Override
    public SyntaxNodes visitCallExpr(CallExpr node) {
      add(node);
      add(node.name());
      node.arguments().forEach(SyntaxNodes.this::argument);
      return SyntaxNodes.this;
    }

    @Override
    public SyntaxNodes visitUnaryExpr(UnaryExpr node) {
      add(node);
      expr(node.operand());
      return SyntaxNodes.this;
    }

    @Override
    public SyntaxNodes visitBinaryExpr(BinaryExpr node) {
      add(node);
      expr(node.left());
      expr(node.right());
      return SyntaxNodes.this;
    }

    @Override
    public SyntaxNodes visitConditionalExpr(ConditionalExpr node) {
      add(node);
      expr(node.condition());
      expr(node.then());
      expr(node.otherwise());
      return SyntaxNodes.this;
    }

    @Override
    public SyntaxNodes visitDurationExpr(DurationExpr node) {
      add(node);
      expr(node.amount());
      add(node.unit());
      return SyntaxNodes.this;
    }

    @Override
    public SyntaxNodes visitRangeExpr(RangeExpr node) {
      add(node);
      expr(node.first());
      expr(node.last());
      return SyntaxNodes.this;
    }

    @Override
    public SyntaxNodes visitFlowExpr(FlowExpr node) {
      add(node);
      flow(node.flow());
      return SyntaxNodes.this;
    }

    @Override
    public SyntaxNodes visitErrorExpr(ErrorExpr node) {
      return add(node);
    }
  }
}
