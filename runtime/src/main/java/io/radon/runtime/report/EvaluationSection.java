package io.radon.runtime.report;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** What a page tells of the test images: classes, confusions, mistakes. */
record EvaluationSection(RunEvaluation evaluation) {
  /** More columns than this nobody reads. */
  private static final int MOST_CLASSES = 30;

  void addTo(Page page) {
    page.heading("Classes");
    perClass(page);
    if (evaluation.classNames().size() <= MOST_CLASSES) {
      page.heading("Confusion matrix");
      confusion(page);
    }
    page.heading("Worst mistakes");
    mistakes(page);
  }

  private void perClass(Page page) {
    List<List<String>> rows = new ArrayList<>();
    for (int actual = 0; actual < evaluation.classNames().size(); actual++) {
      long right = evaluation.confusion()[actual][actual];
      int other = mostTakenFor(actual);
      rows.add(
          List.of(
              name(actual),
              Html.count(evaluation.images(actual)),
              share(right, evaluation.images(actual)),
              share(right, evaluation.taken(actual)),
              other < 0
                  ? "–"
                  : name(other) + ", " + Html.count(evaluation.confusion()[actual][other])));
    }
    page.table(
        "right: of the images of the class; precise: of the images taken for the class",
        List.of("class", "images", "right", "precise", "most often taken for"),
        rows,
        true);
  }

  private int mostTakenFor(int actual) {
    int most = -1;
    for (int found = 0; found < evaluation.classNames().size(); found++) {
      long count = found == actual ? 0 : evaluation.confusion()[actual][found];
      if (count > 0 && (most < 0 || count > evaluation.confusion()[actual][most])) {
        most = found;
      }
    }
    return most;
  }

  private static String share(long part, long whole) {
    return whole == 0 ? "–" : Html.percent((double) part / whole);
  }

  private void confusion(Page page) {
    page.add("<div class=\"scroll\"><table class=\"confusion\"><caption>");
    page.add("rows: the class of the images; columns: what they were taken for</caption>\n<thead>");
    page.add("<tr><td style=\"--v:0\"></td>");
    evaluation
        .classNames()
        .forEach(name -> page.add("<th scope=\"col\">" + Html.text(name) + "</th>"));
    page.add("</tr></thead>\n<tbody>\n");
    for (int actual = 0; actual < evaluation.classNames().size(); actual++) {
      page.add("<tr><th scope=\"row\">" + Html.text(name(actual)) + "</th>");
      for (int found = 0; found < evaluation.classNames().size(); found++) {
        long count = evaluation.confusion()[actual][found];
        double share = (double) count / Math.max(1, evaluation.images(actual));
        page.add(
            String.format(
                Locale.ROOT,
                "<td%s style=\"--v:%.3f\">%s</td>",
                actual == found ? " class=\"right\"" : "",
                share,
                Html.count(count)));
      }
      page.add("</tr>\n");
    }
    page.add("</tbody></table></div>\n");
  }

  private void mistakes(Page page) {
    if (evaluation.mistakes().isEmpty()) {
      page.paragraph("None: every test image was right.");
      return;
    }
    page.paragraph("The test images that were wrong with the largest probability.");
    page.add("<ul class=\"mistakes\">\n");
    for (Mistake mistake : evaluation.mistakes()) {
      String found = name(mistake.found());
      String actual = name(mistake.actual());
      page.add(
          "<li><img src=\"data:image/png;base64,"
              + Base64.getEncoder().encodeToString(mistake.png())
              + "\" alt=\""
              + Html.text("test image " + mistake.index() + ", a " + actual + " taken for " + found)
              + "\"><span class=\"wrong\">"
              + Html.text(found + " " + percent(mistake.probability()))
              + "</span><br><span class=\"isright\">"
              + Html.text(actual + " " + percent(mistake.actualProbability()))
              + "</span><br><span class=\"soft\">image "
              + mistake.index()
              + "</span></li>\n");
    }
    page.add("</ul>\n");
  }

  private static String percent(double fraction) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * fraction);
  }

  private String name(int label) {
    return evaluation.classNames().get(label);
  }
}
