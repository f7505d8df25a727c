package io.radon.zoo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tensorflow.Operand;

/** What the lines called that {@link ShapeCommentTest} adds to a generated class. */
public final class ShapeChecks {
  private static final List<String> WRONG = new ArrayList<>();
  private static final Set<Integer> LINES = new HashSet<>();
  private static int classes;

  private ShapeChecks() {}

  /** Forgets the last class. */
  static void begin(int classCount) {
    WRONG.clear();
    LINES.clear();
    classes = classCount;
  }

  /** Compares an operand, whose batch is 2, with a comment such as {@code [N, 32, 32, 3]}. */
  public static void check(Operand<?> operand, String comment) {
    String expected =
        comment.replace("N", "2").replace("classes", Integer.toString(classes)).replace(" ", "");
    String found =
        Arrays.stream(operand.shape().asArray())
            .mapToObj(Long::toString)
            .collect(Collectors.joining(",", "[", "]"));
    int line =
        StackWalker.getInstance().walk(f -> f.skip(1).findFirst()).orElseThrow().getLineNumber();
    LINES.add(line);
    if (!found.equals(expected)) {
      WRONG.add("line " + line + ": comment " + comment + ", operand " + found);
    }
  }

  static List<String> wrong() {
    return WRONG;
  }

  /** How many different lines were reached. */
  static int checkedLines() {
    return LINES.size();
  }
}
