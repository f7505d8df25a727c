package io.radon.runtime.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A spec's text with its kinds of words told apart by colour. */
final class SpecHighlight {
  private static final Pattern WORDS =
      Pattern.compile(
          "(?<r>//[^\\n]*)|(?<s>\"[^\"\\n]*\")"
              + "|(?<k>\\b(?:package|import|model|block|shortcut|recipe|experiment|const|stage"
              + "|expect|residual|gate|add|mul|concat|if|then|else|none|identity)\\b)"
              + "|(?<n>\\b\\d[\\w.]*)");

  private SpecHighlight() {}

  /** As HTML for a {@code pre}. */
  static String html(String spec) {
    StringBuilder html = new StringBuilder();
    Matcher word = WORDS.matcher(spec);
    int done = 0;
    while (word.find()) {
      html.append(Html.text(spec.substring(done, word.start())));
      html.append("<span class=\"").append(kind(word)).append("\">");
      html.append(Html.text(word.group())).append("</span>");
      done = word.end();
    }
    return html.append(Html.text(spec.substring(done))).toString();
  }

  private static String kind(Matcher word) {
    if (word.group("r") != null) {
      return "r";
    }
    if (word.group("s") != null) {
      return "s";
    }
    return word.group("k") != null ? "k" : "n0";
  }
}
