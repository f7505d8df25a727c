package io.radon.compiler.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes nearly valid specs of valid ones: a few edits of words, lines and numbers, the words taken
 * from the same specs.
 */
final class SpecMutator {
  private static final Pattern WORD =
      Pattern.compile("[A-Za-z_][A-Za-z_0-9]*|[0-9][A-Za-z_0-9.]*|->|=>|==|<=|>=|\\.\\.|\\S|\\s+");
  private static final List<String> NUMBERS =
      List.of(
          "0",
          "1",
          "2",
          "3",
          "7",
          "-1",
          "64",
          "1000",
          "9999",
          "10000",
          "10001",
          "65536",
          "1M",
          "2147483647",
          "2147483648",
          "9223372036854775807",
          "9223372036854775808",
          "99999G",
          "0.0",
          "1e-4",
          "1e308",
          "1e309",
          "0x0",
          "1x1",
          "3x3",
          "224x224x3",
          "1x1x1x1",
          "8x8x0",
          "100000x100000x100000");
  private static final List<String> SIGNS =
      List.of(
          "{",
          "}",
          "(",
          ")",
          "[",
          "]",
          "|",
          "->",
          "=>",
          ":",
          ",",
          "=",
          "==",
          "~",
          "*",
          "/",
          "%",
          "+",
          "-",
          "..",
          ".",
          "\"",
          "\\",
          "//",
          "///",
          "_",
          "\n",
          "\r\n",
          "\t",
          "\u2028",
          "\u00d7",
          "\ud83d\ude00",
          "\u0000",
          "\u202e",
          "é",
          ";",
          "#",
          "/*",
          "'");

  private final List<String> sound;
  private final List<String> corpus;
  private final List<String> words;
  private final Random random;

  /**
   * Makes a mutator.
   *
   * @param sound specs without an error, of which half the mutants are made
   * @param corpus all specs
   */
  SpecMutator(List<String> sound, List<String> corpus, long seed) {
    this.sound = sound;
    this.corpus = corpus;
    this.random = new Random(seed);
    List<String> found = new ArrayList<>();
    corpus.forEach(text -> found.addAll(words(text)));
    this.words = found.stream().filter(word -> !word.isBlank()).distinct().toList();
  }

  /** A spec with one to four edits. */
  String next() {
    return mutate(pick(random.nextBoolean() ? sound : corpus));
  }

  String mutate(String text) {
    String mutant = text;
    for (int edits = 1 + random.nextInt(4); edits > 0; edits--) {
      mutant = random.nextInt(4) == 0 ? editLines(mutant) : editWords(mutant);
    }
    return mutant;
  }

  private String editWords(String text) {
    List<String> parts = new ArrayList<>(words(text));
    if (parts.isEmpty()) {
      return pick(words);
    }
    int at = random.nextInt(parts.size());
    int other = random.nextInt(parts.size());
    switch (random.nextInt(9)) {
      case 0 -> parts.remove(at);
      case 1 -> parts.add(at, parts.get(other));
      case 2 -> parts.set(at, pick(words));
      case 3 -> parts.add(at, pick(SIGNS));
      case 4 -> parts.set(at, pick(NUMBERS));
      case 5 -> parts.set(at, parts.set(other, parts.get(at)));
      case 6 -> parts.set(at, misspelt(parts.get(at)));
      case 7 -> parts.add(at, pick(SIGNS).repeat(1 + random.nextInt(300)));
      default -> replaceNumber(parts);
    }
    return String.join("", parts);
  }

  private void replaceNumber(List<String> parts) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      if (Character.isDigit(parts.get(i).charAt(0))) {
        places.add(i);
      }
    }
    if (!places.isEmpty()) {
      parts.set(pick(places), pick(NUMBERS));
    }
  }

  private String misspelt(String word) {
    int at = random.nextInt(word.length());
    return word.substring(0, at) + (char) (' ' + random.nextInt(95)) + word.substring(at);
  }

  private String editLines(String text) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    int at = random.nextInt(lines.size());
    List<String> others = List.of(pick(corpus).split("\n", -1));
    switch (random.nextInt(5)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(at, pick(others));
      case 2 -> lines.add(at, lines.get(random.nextInt(lines.size())));
      case 3 -> lines.subList(at, lines.size()).clear();
      default -> {
        int from = random.nextInt(others.size());
        lines.addAll(at, others.subList(from, others.size()));
      }
    }
    return String.join("\n", lines);
  }

  private static List<String> words(String text) {
    List<String> parts = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      parts.add(matcher.group());
    }
    return parts;
  }

  private <T> T pick(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }
}
