package io.radon.cli;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * A picture of the errors over the epochs, as Figure 6 of He et al. (2015): training error dashed,
 * test error solid, in percent.
 */
final class LearningCurves {
  private static final Color COLOUR = new Color(0x1f4e9c);
  private static final int MOST_MARKED = 40;
  private static final int WIDTH = 900;
  private static final int HEIGHT = 560;

  private LearningCurves() {}

  /** What one epoch ended with; errors are fractions. */
  record Point(int epoch, double trainError, double testError) {}

  /** Writes the picture as PNG. Needs no display. */
  static void write(Path file, String title, List<Point> points) throws IOException {
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(title)
            .xAxisTitle("epoch")
            .yAxisTitle("error (%)")
            .build();
    style(chart, points);
    add(chart, "training error", points, Point::trainError, true);
    add(chart, "test error", points, Point::testError, false);
    BitmapEncoder.saveBitmap(chart, file.toString(), BitmapEncoder.BitmapFormat.PNG);
  }

  private static void style(XYChart chart, List<Point> points) {
    Font text = new Font(Font.SANS_SERIF, Font.PLAIN, 14);
    chart
        .getStyler()
        .setChartBackgroundColor(Color.WHITE)
        .setPlotBorderVisible(false)
        .setLegendPosition(LegendPosition.InsideNE)
        .setLegendBorderColor(Color.LIGHT_GRAY)
        .setLegendFont(text)
        .setChartTitleFont(text.deriveFont(Font.BOLD, 16))
        .setChartPadding(16);
    chart
        .getStyler()
        .setAxisTitleFont(text)
        .setAxisTickLabelsFont(text)
        .setYAxisMin(0.0)
        .setXAxisMin(0.0)
        .setXAxisMax((double) points.get(points.size() - 1).epoch())
        .setXAxisDecimalPattern("0")
        .setYAxisDecimalPattern("0.#")
        .setPlotGridLinesColor(new Color(0xe4e4e4));
  }

  private static void add(
      XYChart chart,
      String name,
      List<Point> points,
      ToDoubleFunction<Point> error,
      boolean dashed) {
    double[] epochs = points.stream().mapToDouble(Point::epoch).toArray();
    double[] percents = points.stream().mapToDouble(p -> error.applyAsDouble(p) * 100).toArray();
    XYSeries series = chart.addSeries(name, epochs, percents);
    series.setLineColor(COLOUR);
    series.setMarker(points.size() > MOST_MARKED ? SeriesMarkers.NONE : SeriesMarkers.CIRCLE);
    series.setMarkerColor(COLOUR);
    float[] dashes = {6f, 6f};
    series.setLineStyle(
        dashed
            ? new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, dashes, 0f)
            : new BasicStroke(2.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
  }
}
