package io.radon.runtime.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A page of HTML that needs no other file and no network; a policy in its head forbids both. */
final class Page {
  private static final String STYLE = "report.css";

  private final StringBuilder body = new StringBuilder();
  private final String title;

  Page(String title) {
    this.title = title;
  }

  /** Adds HTML as it is; all foreign text in it has gone through {@link Html#text}. */
  Page add(String html) {
    body.append(html);
    return this;
  }

  /** Begins a section. */
  Page heading(String text) {
    return add("<h2>" + Html.text(text) + "</h2>\n");
  }

  /** A paragraph of text. */
  Page paragraph(String text) {
    return add("<p>" + Html.text(text) + "</p>\n");
  }

  /** Some figures in large type, by what they are. */
  Page figures(Map<String, String> figures) {
    add("<ul class=\"figures\">\n");
    figures.forEach(
        (what, figure) ->
            add("<li><b>" + Html.text(figure) + "</b><span>" + Html.text(what) + "</span></li>\n"));
    return add("</ul>\n");
  }

  /** Facts by name. */
  Page facts(String caption, Map<String, String> facts) {
    add("<div class=\"scroll\"><table class=\"facts\"><caption>");
    add(Html.text(caption)).add("</caption>\n<tbody>\n");
    facts.forEach(
        (name, value) ->
            add(
                "<tr><th scope=\"row\">"
                    + Html.text(name)
                    + "</th><td>"
                    + Html.text(value)
                    + "</td></tr>\n"));
    return add("</tbody></table></div>\n");
  }

  /**
   * A table whose first column names the rows.
   *
   * @param figures whether a column, from the second on, is of figures
   */
  Page table(String caption, List<String> header, List<List<String>> rows, boolean figures) {
    String kind = figures ? " class=\"n\"" : "";
    add("<div class=\"scroll\"><table><caption>" + Html.text(caption) + "</caption>\n<thead><tr>");
    for (int column = 0; column < header.size(); column++) {
      add("<th scope=\"col\"" + (column == 0 ? "" : kind) + ">");
      add(Html.text(header.get(column)) + "</th>");
    }
    add("</tr></thead>\n<tbody>\n");
    for (List<String> row : rows) {
      add("<tr><th scope=\"row\">" + Html.text(row.get(0)) + "</th>");
      row.stream().skip(1).forEach(cell -> add("<td" + kind + ">" + Html.text(cell) + "</td>"));
      add("</tr>\n");
    }
    return add("</tbody></table></div>\n");
  }

  /** Charts beside one another. */
  Page charts(List<String> drawn) {
    add("<div class=\"charts\">\n");
    drawn.forEach(chart -> add("<figure>\n" + chart + "</figure>\n"));
    return add("</div>\n");
  }

  /** The whole page. */
  String html() {
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
        <title>%s</title>
        <style>
        %s</style>
        </head>
        <body>
        <main>
        %s</main>
        </body>
        </html>
        """
        .replace("\r", "")
        .formatted(Html.text(title), style(), body);
  }

  private static String style() {
    try (InputStream in = Objects.requireNonNull(Page.class.getResourceAsStream(STYLE))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
