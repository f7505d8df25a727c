package io.radon.compiler.parse;

import io.radon.compiler.source.SourceFile;
import io.radon.compiler.source.Span;
import io.radon.compiler.syntax.Comment;
import io.radon.compiler.syntax.DocComment;
import io.radon.grammar.RadonLexer;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds the doc comment of a declaration: the lines of {@code ///} that end on the line before it.
 * All other comments lie beside the tree.
 */
final class DocComments {
  private final SourceFile file;
  private final List<Token> comments;
  private final boolean[] taken;

  DocComments(SourceFile file, List<Token> comments) {
    this.file = file;
    this.comments = comments;
    this.taken = new boolean[comments.size()];
  }

  /** The doc comment right above a token, or none. */
  @Nullable DocComment before(Token declaration) {
    int last = lastBefore(declaration.getStartIndex());
    int first = last + 1;
    int line = line(declaration) - 1;
    while (first > 0 && isDocAt(first - 1, line)) {
      first--;
      line--;
    }
    if (first > last) {
      return null;
    }
    List<String> lines = new ArrayList<>();
    for (int i = first; i <= last; i++) {
      taken[i] = true;
      lines.add(text(comments.get(i)));
    }
    Span span = SyntaxErrors.span(comments.get(first)).to(SyntaxErrors.span(comments.get(last)));
    return new DocComment(span, lines);
  }

  private int lastBefore(int offset) {
    int low = 0;
    int high = comments.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (comments.get(middle).getStartIndex() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  private boolean isDocAt(int index, int line) {
    Token comment = comments.get(index);
    return comment.getType() == RadonLexer.DOC
        && line(comment) == line
        && file.lines().line(line).strip().startsWith("///");
  }

  private int line(Token token) {
    return file.lines().position(token.getStartIndex()).line();
  }

  /** Without the slashes, one space, and space at the end. */
  private static String text(Token comment) {
    String text = comment.getText().substring(3);
    return (text.startsWith(" ") ? text.substring(1) : text).stripTrailing();
  }

  /** The comments that are no declaration's, in order. */
  List<Comment> others() {
    List<Comment> others = new ArrayList<>();
    for (int i = 0; i < taken.length; i++) {
      if (!taken[i]) {
        Token comment = comments.get(i);
        others.add(new Comment(SyntaxErrors.span(comment), comment.getText()));
      }
    }
    return others;
  }
}
