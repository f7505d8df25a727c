package io.radon.compiler.diagnostic;

import io.radon.compiler.source.Location;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * "Did you mean": the known word closest to one that is unknown.
 *
 * <p>Close is at most one slip per three letters of the longer word, and at least one; a slip is a
 * letter too many, missing, wrong, or two neighbours swapped (Damerau-Levenshtein). Case and {@code
 * _} do not count. Words of one letter have no close ones, and of equally close words the first
 * wins.
 */
public final class Suggestions {
  private static final int LETTERS_PER_SLIP = 3;

  /** Longer words are not compared: nobody mistypes those, and it bounds the work. */
  private static final int LONGEST = 100;

  private Suggestions() {}

  /** The closest of the known words, when one is close enough. */
  public static Optional<String> closest(String word, Collection<String> known) {
    String mine = fold(word);
    String best = null;
    int bestSlips = Integer.MAX_VALUE;
    for (String candidate : known) {
      String other = fold(candidate);
      int allowed = allowed(mine, other);
      if (candidate.equals(word) || Math.abs(mine.length() - other.length()) > allowed) {
        continue;
      }
      int slips = slips(mine, other);
      if (slips <= allowed && slips < bestSlips) {
        best = candidate;
        bestSlips = slips;
      }
    }
    return Optional.ofNullable(best);
  }

  /** The message with help where a known word is close to the one written at that place. */
  public static Diagnostic suggest(
      Diagnostic diagnostic, Location place, String written, Collection<String> known) {
    return closest(written, known)
        .map(near -> diagnostic.withHelp("did you mean `" + near + "`?", new TextEdit(place, near)))
        .orElse(diagnostic);
  }

  /** As {@link #suggest}, with other advice where no known word is close. */
  public static Diagnostic suggestOr(
      Diagnostic diagnostic, Location place, String written, Collection<String> known, String or) {
    Diagnostic suggested = suggest(diagnostic, place, written, known);
    return suggested.equals(diagnostic) ? diagnostic.withHelp(or) : suggested;
  }

  private static int allowed(String a, String b) {
    int longer = Math.max(a.length(), b.length());
    if (longer > LONGEST || Math.min(a.length(), b.length()) < 2) {
      return a.equals(b) ? 0 : -1;
    }
    return Math.max(1, longer / LETTERS_PER_SLIP);
  }

  private static String fold(String word) {
    for (int i = 0; i < word.length(); i++) {
      char letter = word.charAt(i);
      if (letter == '_' || letter > 127 || Character.isUpperCase(letter)) {
        return word.toLowerCase(Locale.ROOT).replace("_", "");
      }
    }
    return word;
  }

  /** The optimal string alignment distance: no stretch of text is edited twice. */
  static int slips(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int wrong = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(wrong, Math.min(last[j], row[j - 1]) + 1);
        if (swapped(a, i, b, j)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      int[] spare = beforeLast;
      beforeLast = last;
      last = row;
      row = spare;
    }
    return last[b.length()];
  }

  private static boolean swapped(String a, int i, String b, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
