package io.radon.cli;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds what a person meant: the candidate with the fewest typing mistakes. */
final class Nearest {
  private Nearest() {}

  /** The nearest candidate, or null when none is near: at most one mistake in three letters. */
  static @Nullable String to(String typed, Collection<String> candidates) {
    String best = null;
    int fewest = Math.max(1, typed.length() / 3) + 1;
    for (String candidate : candidates) {
      int mistakes = mistakes(typed.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
      if (mistakes < fewest) {
        fewest = mistakes;
        best = candidate;
      }
    }
    return best;
  }

  /** The Levenshtein distance, where two letters swapped count once. */
  private static int mistakes(String a, String b) {
    int[][] table = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          table[i][j] = i + j;
          continue;
        }
        int changed = table[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(changed, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        table[i][j] = swapped ? Math.min(least, table[i - 2][j - 2] + 1) : least;
      }
    }
    return table[a.length()][b.length()];
  }
}
