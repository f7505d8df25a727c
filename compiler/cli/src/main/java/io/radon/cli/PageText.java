package io.radon.cli;

import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.diagnostic.DiagnosticPage;
import java.util.Locale;

/** Pages about codes as a terminal shows them: paragraphs filled, examples indented. */
final class PageText {
  static final int USUAL_WIDTH = 80;

  /** Longer lines are hard to read, however wide the window is. */
  private static final int MOST_WIDTH = 100;

  private static final String BOLD = "1";
  private static final String CODE = "36";

  private final boolean colour;
  private final int width;

  PageText(boolean colour, int width) {
    this.colour = colour;
    this.width = Math.max(20, Math.min(width, MOST_WIDTH));
  }

  /** All codes, a line each, by area. */
  String list() {
    StringBuilder text = new StringBuilder();
    String area = "";
    for (DiagnosticCode code : DiagnosticCode.values()) {
      if (!area.equals(area(code))) {
        text.append(area.isEmpty() ? "" : "\n");
        area = area(code);
        text.append(painted(BOLD, area)).append('\n');
      }
      text.append("  ")
          .append(painted(CODE, code.id()))
          .append("  ")
          .append(DiagnosticPage.of(code).title())
          .append('\n');
    }
    return text.append("\n`radon explain RN0303` tells more about a code.\n").toString();
  }

  private static String area(DiagnosticCode code) {
    return switch (code.number() / 100) {
      case 1 -> "Text and syntax";
      case 2 -> "Names";
      case 3 -> "Types and arguments";
      case 4 -> "Shapes";
      case 5 -> "Checks and expectations";
      case 6 -> "Recipes";
      case 7 -> "Files and imports";
      case 8 -> "Limits";
      case 9 -> "Comments that silence";
      default -> "Others";
    };
  }

  String page(DiagnosticPage page) {
    StringBuilder text = new StringBuilder();
    text.append(painted(BOLD, page.code().id() + ": " + page.title())).append("\n\n");
    StringBuilder paragraph = new StringBuilder();
    boolean example = false;
    for (String line : page.text().split("\n", -1)) {
      if (line.startsWith("```")) {
        text.append(example ? "" : caption(line));
        example = !example;
      } else if (example) {
        text.append(line.isEmpty() ? "" : "    " + painted(CODE, line)).append('\n');
      } else if (line.startsWith("## ")) {
        text.append(painted(BOLD, line.substring(3))).append('\n');
      } else if (line.isEmpty()) {
        text.append(filled(paragraph.toString())).append('\n');
        paragraph.setLength(0);
      } else {
        paragraph.append(paragraph.length() == 0 ? "" : " ").append(line);
      }
    }
    text.append(filled(paragraph.toString()));
    return text.toString().strip() + "\n";
  }

  /** The file that an example is, where it is not the one that is compiled. */
  private static String caption(String fence) {
    String file = "```radon file: ";
    return fence.startsWith(file) ? "  " + fence.substring(file.length()) + ":\n" : "";
  }

  private String filled(String paragraph) {
    StringBuilder text = new StringBuilder();
    int column = 0;
    for (String word : paragraph.split(" ")) {
      if (word.isEmpty()) {
        continue;
      }
      if (column > 0 && column + 1 + word.length() > width) {
        text.append('\n');
        column = 0;
      }
      text.append(column == 0 ? "" : " ").append(word);
      column += word.length() + (column == 0 ? 0 : 1);
    }
    return column == 0 ? "" : text.append('\n').toString();
  }

  private String painted(String code, String text) {
    return colour ? String.format(Locale.ROOT, "\u001b[%sm%s\u001b[0m", code, text) : text;
  }
}
