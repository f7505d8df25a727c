package io.radon.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines in which two texts differ, as {@code diff -u} shows them: {@code -} before the old,
 * {@code +} before the new, and some lines around.
 */
final class TextDifference {
  private static final int CONTEXT = 2;

  /** Larger differences are shown as one: nobody reads them line by line. */
  private static final int MOST_COMPARED = 2_000;

  private final List<String> before;
  private final List<String> after;
  private final List<Line> lines = new ArrayList<>();

  /** One line: its sign and its text. */
  private record Line(char sign, String text) {}

  private TextDifference(String before, String after) {
    this.before = before.lines().toList();
    this.after = after.lines().toList();
  }

  /** The hunks, at most {@code most} lines of them, under the file's name. */
  static String of(String name, String before, String after, int most) {
    TextDifference difference = new TextDifference(before, after);
    difference.compare();
    List<String> shown = difference.hunks();
    StringBuilder text = new StringBuilder("--- " + name + "\n+++ " + name + "\n");
    shown.stream().limit(most).forEach(line -> text.append(line).append('\n'));
    if (shown.size() > most) {
      text.append("… and ").append(shown.size() - most).append(" more lines\n");
    }
    return text.toString();
  }

  private void compare() {
    int start = 0;
    int last = Math.min(before.size(), after.size());
    while (start < last && before.get(start).equals(after.get(start))) {
      start++;
    }
    int end = 0;
    while (end < last - start
        && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
      end++;
    }
    before.subList(0, start).forEach(text -> lines.add(new Line(' ', text)));
    middle(before.subList(start, before.size() - end), after.subList(start, after.size() - end));
    before
        .subList(before.size() - end, before.size())
        .forEach(text -> lines.add(new Line(' ', text)));
  }

  private void middle(List<String> old, List<String> fresh) {
    if (old.size() > MOST_COMPARED || fresh.size() > MOST_COMPARED) {
      old.forEach(text -> lines.add(new Line('-', text)));
      fresh.forEach(text -> lines.add(new Line('+', text)));
      return;
    }
    int[][] common = common(old, fresh);
    int i = 0;
    int j = 0;
    while (i < old.size() || j < fresh.size()) {
      if (i < old.size() && j < fresh.size() && old.get(i).equals(fresh.get(j))) {
        lines.add(new Line(' ', old.get(i++)));
        j++;
      } else if (i < old.size() && common[i + 1][j] >= (j < fresh.size() ? common[i][j + 1] : 0)) {
        lines.add(new Line('-', old.get(i++)));
      } else {
        lines.add(new Line('+', fresh.get(j++)));
      }
    }
  }

  /** How many lines the rests from {@code i} and {@code j} have in common, in order. */
  private static int[][] common(List<String> old, List<String> fresh) {
    int[][] common = new int[old.size() + 1][fresh.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--) {
      for (int j = fresh.size() - 1; j >= 0; j--) {
        common[i][j] =
            old.get(i).equals(fresh.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private List<String> hunks() {
    List<String> shown = new ArrayList<>();
    int number = 1;
    int lastShown = -1;
    for (int i = 0; i < lines.size(); i++) {
      if (isNearChange(i)) {
        if (lastShown < i - 1 || i == 0) {
          shown.add("@@ line " + number + " @@");
        }
        shown.add(lines.get(i).sign() + lines.get(i).text());
        lastShown = i;
      }
      number += lines.get(i).sign() == '+' ? 0 : 1;
    }
    return shown;
  }

  private boolean isNearChange(int index) {
    int first = Math.max(0, index - CONTEXT);
    int last = Math.min(lines.size() - 1, index + CONTEXT);
    for (int i = first; i <= last; i++) {
      if (lines.get(i).sign() != ' ') {
        return true;
      }
    }
    return false;
  }
}
