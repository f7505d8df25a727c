package io.radon.compiler.parse;

import io.radon.compiler.source.Span;
import io.radon.compiler.syntax.Name;
import io.radon.grammar.RadonParser;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Places and names in the parser's tree. */
final class Trees {
  private Trees() {}

  /** All of a context's text, without the statement end behind it. */
  static Span span(ParserRuleContext context) {
    Token start = context.getStart();
    Token stop = context.getStop();
    if (stop != null && stop.getType() == RadonParser.END && context.getChildCount() > 1) {
      Object last = context.getChild(context.getChildCount() - 2);
      stop =
          last instanceof ParserRuleContext rule
              ? rule.getStop()
              : ((TerminalNode) last).getSymbol();
    }
    int from = SyntaxErrors.span(start).start();
    if (stop == null || stop.getTokenIndex() < start.getTokenIndex()) {
      return new Span(from, from);
    }
    return new Span(from, Math.max(from, SyntaxErrors.span(stop).end()));
  }

  /** Where a child ends. */
  static int end(ParseTree tree) {
    return span(tree).end();
  }

  static Span span(ParseTree tree) {
    return tree instanceof ParserRuleContext context ? span(context) : span((TerminalNode) tree);
  }

  static boolean is(TerminalNode node, int type) {
    return node.getSymbol().getType() == type;
  }

  static Span span(TerminalNode node) {
    return SyntaxErrors.span(node.getSymbol());
  }

  static Name name(TerminalNode node) {
    return new Name(span(node), node.getText());
  }

  static List<Name> names(List<TerminalNode> nodes) {
    return nodes.stream().map(Trees::name).toList();
  }
}
