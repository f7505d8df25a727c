package io.radon.compiler.mutation;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Slips that take whole lines, or two that stand together. */
final class LineEdits {
  private static final Pattern WIDTH = Pattern.compile("\\b[a-z]\\w*\\(\\(?(\\d+)");
  private static final Pattern LABEL = Pattern.compile("^\\s*(?:stage )?(\\w+):");
  private static final Pattern DECLARATION =
      Pattern.compile("^(?:model|block|shortcut) \\w+.*\\{$");
  private static final Pattern COUNTS = Pattern.compile("\\[(\\d+), (\\d+)");

  private final SpecLines spec;
  private final int line;
  private final String code;

  private LineEdits(SpecLines spec, int line) {
    this.spec = spec;
    this.line = line;
    this.code = spec.code(line);
  }

  static void make(SpecLines spec, int line) {
    LineEdits edits = new LineEdits(spec, line);
    edits.swapWidths();
    edits.swapCounts();
    edits.copyLabel();
    edits.deleteAndDouble();
    edits.swapWithNext();
    edits.deleteDeclaration();
  }

  private void swapWidths() {
    Matcher here = WIDTH.matcher(code);
    Matcher there = WIDTH.matcher(spec.code(line + 1));
    if (here.find() && there.find()) {
      List<String> edited = spec.copy();
      edited.set(line, spliced(spec.whole(line), here, there.group(1)));
      edited.set(line + 1, spliced(spec.whole(line + 1), there, here.group(1)));
      spec.add("swap two widths", edited, line, line + 1, code.strip());
    }
  }

  /** Two equal counts, swapped, give the same text, which is no mutant. */
  private void swapCounts() {
    Matcher counts = COUNTS.matcher(code);
    if (counts.find()) {
      String swapped = "[" + counts.group(2) + ", " + counts.group(1);
      spec.splice("swap two counts", line, counts.start(), counts.end(), swapped);
    }
  }

  private static String spliced(String line, Matcher at, String with) {
    return line.substring(0, at.start(1)) + with + line.substring(at.end(1));
  }

  private void copyLabel() {
    Matcher here = LABEL.matcher(code);
    Matcher there = LABEL.matcher(spec.code(line + 1));
    if (here.find() && there.find()) {
      List<String> edited = spec.copy();
      edited.set(line + 1, spliced(spec.whole(line + 1), there, here.group(1)));
      spec.add("duplicate a label", edited, line, line + 1, spec.code(line + 1).strip());
    }
  }

  /** An import's second line reads the same file, and a check left out leaves the network. */
  private void deleteAndDouble() {
    String bare = code.strip();
    if (!bare.startsWith("expect ") && !bare.startsWith("=> ")) {
      spec.remove("delete a line", line, line);
    }
    if (!bare.startsWith("expect ") && !bare.startsWith("import ")) {
      List<String> longer = spec.copy();
      longer.add(line, spec.whole(line));
      spec.add("duplicate a line", longer, line, line + 1, bare);
    }
  }

  /** Switches, expectations and the arms of a shortcut may stand in any order. */
  private void swapWithNext() {
    String next = spec.code(line + 1);
    if (!next.isBlank() && !(free(code) && free(next))) {
      List<String> swapped = spec.copy();
      swapped.set(line, spec.whole(line + 1));
      swapped.set(line + 1, spec.whole(line));
      spec.add("swap two lines", swapped, line, line + 1, code.strip());
    }
  }

  private static boolean free(String code) {
    String bare = code.strip();
    return bare.startsWith("expect ")
        || bare.startsWith("same:")
        || bare.startsWith("changed:")
        || bare.matches("[a-z_]+ += .*");
  }

  private void deleteDeclaration() {
    if (DECLARATION.matcher(code.stripTrailing()).matches()) {
      int last = line;
      while (last < spec.count() - 1 && !spec.code(last).stripTrailing().equals("}")) {
        last++;
      }
      spec.remove("delete a declaration", line, last);
    }
  }
}
