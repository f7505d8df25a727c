package io.radon.runtime.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * Curves over epochs as a picture in the page itself (SVG), coloured by the page's style so that it
 * is readable on light and dark, with a title and a description for those who can't see it.
 *
 * @param id unlike any other of the page
 */
record Chart(String id, String title, String unit, List<Curve> curves) {
  private static final int WIDTH = 560;
  private static final int HEIGHT = 340;
  private static final int LEFT = 56;
  private static final int RIGHT = 14;
  private static final int TOP = 34;
  private static final int BOTTOM = 44;
  private static final int LINES = 5;

  Chart {
    curves = List.copyOf(curves);
  }

  /**
   * One curve.
   *
   * @param colour 0 … 5; curves of one colour belong together
   */
  record Curve(String name, List<Point> points, int colour, boolean dashed) {
    Curve {
      points = List.copyOf(points);
    }
  }

  /** One point of a curve. */
  record Point(double epoch, double value) {}

  /** The values of every curve. */
  DoubleStream values() {
    return curves.stream()
        .flatMap(curve -> curve.points().stream())
        .mapToDouble(Point::value)
        .filter(Double::isFinite);
  }

  /** On a scale that just holds the values. */
  String svg() {
    return svg(Scale.of(values().min().orElse(0), values().max().orElse(1)));
  }

  /** On a scale that is shared with other charts. */
  String svg(Scale scale) {
    double epochs =
        curves.stream()
            .flatMap(curve -> curve.points().stream())
            .mapToDouble(Point::epoch)
            .max()
            .orElse(1);
    StringBuilder svg = new StringBuilder();
    svg.append(
        format(
            "<svg class=\"chart\" viewBox=\"0 0 %d %d\" role=\"img\" aria-labelledby=\"%s-title"
                + " %s-desc\">\n<title id=\"%s-title\">%s</title>\n<desc id=\"%s-desc\">%s</desc>\n",
            WIDTH, HEIGHT, id, id, id, Html.text(title), id, Html.text(description())));
    svg.append(
        format("<text class=\"caption\" x=\"%d\" y=\"20\">%s</text>\n", LEFT, Html.text(title)));
    for (double value = scale.least();
        value <= scale.most() + scale.step() / 2;
        value += scale.step()) {
      double y = y(scale, value);
      svg.append(format("<path class=\"grid\" d=\"M%d %.1fH%d\"/>\n", LEFT, y, WIDTH - RIGHT));
      svg.append(
          format(
              "<text class=\"tick\" x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>\n",
              LEFT - 6, y + 4, tick(value, scale.step())));
    }
    int stride = (int) Math.max(1, Math.ceil(epochs / 10));
    for (int epoch = 0; epoch <= epochs; epoch += stride) {
      svg.append(
          format(
              "<text class=\"tick\" x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%d</text>\n",
              x(epochs, epoch), HEIGHT - BOTTOM + 18, epoch));
    }
    svg.append(
        format(
            "<text class=\"axis\" x=\"%d\" y=\"%d\" text-anchor=\"middle\">epoch</text>\n",
            (LEFT + WIDTH - RIGHT) / 2, HEIGHT - 8));
    svg.append(
        format(
            "<text class=\"axis\" transform=\"translate(14 %d) rotate(-90)\""
                + " text-anchor=\"middle\">%s</text>\n",
            (TOP + HEIGHT - BOTTOM) / 2, Html.text(unit)));
    for (Curve curve : curves) {
      path(svg, scale, epochs, curve);
    }
    return svg.append("</svg>\n").append(legend()).toString();
  }

  private void path(StringBuilder svg, Scale scale, double epochs, Curve curve) {
    StringBuilder d = new StringBuilder();
    for (Point point : curve.points()) {
      if (Double.isFinite(point.value())) {
        d.append(d.length() == 0 ? 'M' : 'L');
        d.append(format("%.1f %.1f", x(epochs, point.epoch()), y(scale, point.value())));
      }
    }
    svg.append(
        format(
            "<path class=\"curve c%d%s\" data-curve=\"%s\" d=\"%s\"/>\n",
            curve.colour() % 6, curve.dashed() ? " dashed" : "", Html.text(curve.name()), d));
    if (curve.points().size() == 1) {
      Point only = curve.points().get(0);
      svg.append(
          format(
              "<circle class=\"c%d\" cx=\"%.1f\" cy=\"%.1f\" r=\"3\"/>\n",
              curve.colour() % 6, x(epochs, only.epoch()), y(scale, only.value())));
    }
  }

  private String legend() {
    if (curves.size() < 2) {
      return "";
    }
    StringBuilder list = new StringBuilder("<ul class=\"legend\">\n");
    for (Curve curve : curves) {
      list.append(
          format(
              "<li><svg viewBox=\"0 0 34 8\" aria-hidden=\"true\"><path class=\"curve c%d%s\""
                  + " d=\"M1 4H33\"/></svg> %s</li>\n",
              curve.colour() % 6, curve.dashed() ? " dashed" : "", Html.text(curve.name())));
    }
    return list.append("</ul>\n").toString();
  }

  /** What the picture shows, in words. */
  private String description() {
    List<String> texts = new ArrayList<>();
    for (Curve curve : curves) {
      if (!curve.points().isEmpty()) {
        Point first = curve.points().get(0);
        Point last = curve.points().get(curve.points().size() - 1);
        texts.add(
            format(
                "%s: from %s at epoch %s to %s at epoch %s",
                curve.name(),
                Html.number(first.value()),
                Html.number(first.epoch()),
                Html.number(last.value()),
                Html.number(last.epoch())));
      }
    }
    return unit + ". " + String.join("; ", texts) + ".";
  }

  private static double x(double epochs, double epoch) {
    return LEFT + (WIDTH - LEFT - RIGHT) * epoch / Math.max(1, epochs);
  }

  private static double y(Scale scale, double value) {
    double share = (value - scale.least()) / (scale.most() - scale.least());
    return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * share;
  }

  private static String tick(double value, double step) {
    int decimals = (int) Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }

  private static String format(String template, Object... arguments) {
    return String.format(Locale.ROOT, template, arguments);
  }

  /** The ends of an axis and the distance of its lines. */
  record Scale(double least, double most, double step) {
    /** Round ends around some values; 0 is an end where it is near. */
    static Scale of(double smallest, double largest) {
      double from = smallest > 0 && smallest < largest / 2 ? 0 : smallest;
      double span = largest > from ? largest - from : Math.max(Math.abs(largest), 1e-6);
      double rough = span / LINES;
      double power = Math.pow(10, Math.floor(Math.log10(rough)));
      double digits = rough / power;
      double step = power * (digits <= 1 ? 1 : digits <= 2 ? 2 : digits <= 5 ? 5 : 10);
      double least = Math.floor(from / step) * step;
      double most = Math.ceil(largest / step - 1e-9) * step;
      return new Scale(least, most > least ? most : least + step, step);
    }
  }
}
