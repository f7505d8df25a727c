package io.radon.compiler.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The productions on the page of the grammar are those the parser is generated from. */
class GrammarPageTest {
  private static final Path GRAMMAR =
      Path.of(
          System.getProperty("radon.root", "../.."),
          "grammar/src/main/antlr4/io/radon/grammar/RadonParser.g4");

  @Test
  void theProductionsAreTheParsers() throws IOException {
    ReferencePage page = ReferencePage.named("grammar.md");
    String rules = String.join("\n", rules(Files.readString(GRAMMAR)));
    page.mustBe(page.with("productions", "\n```antlr\n" + rules + "\n```\n\n"));
  }

  /** The rules without comments and without the names of their alternatives. */
  private static List<String> rules(String grammar) {
    String bare = grammar.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)\\s*(//|# ).*$", "");
    List<String> lines = new ArrayList<>();
    boolean blank = true;
    for (String line : bare.lines().toList()) {
      boolean header = line.startsWith("parser grammar") || line.startsWith("options");
      if (header || (line.isBlank() && blank)) {
        continue;
      }
      lines.add(line.stripTrailing());
      blank = line.isBlank();
    }
    while (!lines.isEmpty() && lines.get(lines.size() - 1).isBlank()) {
      lines.remove(lines.size() - 1);
    }
    return lines;
  }
}
