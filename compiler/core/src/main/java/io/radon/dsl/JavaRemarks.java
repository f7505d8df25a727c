package io.radon.dsl;

import io.radon.compiler.source.SourceFile;
import io.radon.compiler.syntax.Comment;
import io.radon.compiler.syntax.Declaration;
import io.radon.compiler.syntax.SourceUnit;
import io.radon.compiler.syntax.Statement;
import io.radon.compiler.syntax.SyntaxNode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds what the comments of a file belong to: the statement or declaration before them in their
 * line, else the next one. Those behind the last declaration belong to nothing.
 */
final class JavaRemarks {
  private static final Pattern ALLOW = Pattern.compile("allow (RN[0-9]{4}): (\\S.*)");

  private final IdentityHashMap<SyntaxNode, List<String>> comments = new IdentityHashMap<>();

  JavaRemarks(SourceFile file, SourceUnit unit) {
    List<SyntaxNode> owners = new ArrayList<>();
    for (SyntaxNode node : SyntaxNodes.of(unit)) {
      if (node instanceof Statement || node instanceof Declaration) {
        owners.add(node);
      }
    }
    for (Comment comment : unit.comments()) {
      SyntaxNode owner = owner(file.text(), owners, comment);
      if (owner != null) {
        comments.computeIfAbsent(owner, node -> new ArrayList<>()).add(text(comment));
      }
    }
  }

  private static @Nullable SyntaxNode owner(String text, List<SyntaxNode> owners, Comment comment) {
    int start = comment.span().start();
    SyntaxNode before = null;
    SyntaxNode next = null;
    for (SyntaxNode owner : owners) {
      int end = owner.span().end();
      boolean sameLine = end <= start && text.substring(end, start).indexOf('\n') < 0;
      if (sameLine && (before == null || end > before.span().end())) {
        before = owner;
      }
      boolean behind = owner.span().start() > start;
      if (behind && (next == null || owner.span().start() < next.span().start())) {
        next = owner;
      }
    }
    return before != null ? before : next;
  }

  /** Without the slashes and one space. */
  private static String text(Comment comment) {
    String text = comment.text().replaceFirst("^//+", "");
    return (text.startsWith(" ") ? text.substring(1) : text).stripTrailing();
  }

  /** The calls that give a statement or declaration its comments. */
  List<String> calls(SyntaxNode owner) {
    List<String> calls = new ArrayList<>();
    for (String comment : comments.getOrDefault(owner, List.of())) {
      Matcher allow = ALLOW.matcher(comment);
      String text =
          allow.matches()
              ? JavaLayout.call(
                  "allow", JavaLayout.text(allow.group(1)), JavaLayout.text(allow.group(2)))
              : JavaLayout.text(comment);
      calls.add(".comment(" + text + ")");
    }
    return calls;
  }
}
