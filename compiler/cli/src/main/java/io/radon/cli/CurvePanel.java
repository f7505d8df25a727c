package io.radon.cli;

import java.awt.BasicStroke;
import java.awt.Font;
import java.util.List;
import java.util.stream.DoubleStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Some curves on one pair of axes. */
record CurvePanel(String title, List<Curve> curves) {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 560;
  private static final float[] DASHES = {7f, 5f};

  CurvePanel {
    curves = List.copyOf(curves);
  }

  /** One curve; those of one colour belong together. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Curve(String name, double[] x, double[] y, int colour, boolean dashed) {}

  /** One chart for each panel, all on one scale. */
  static List<XYChart> draw(List<CurvePanel> panels, String unit, CurveStyle style) {
    double most = values(panels).max().orElse(1);
    double least = values(panels).min().orElse(0);
    double step = most > 10 ? 10 : most > 1 ? 0.5 : 0.1;
    return panels.stream()
        .map(
            panel ->
                panel.chart(
                    unit, style, Math.floor(least / step) * step, Math.ceil(most / step) * step))
        .toList();
  }

  private static DoubleStream values(List<CurvePanel> panels) {
    return panels.stream()
        .flatMap(panel -> panel.curves().stream())
        .flatMapToDouble(curve -> DoubleStream.of(curve.y()))
        .filter(Double::isFinite);
  }

  private XYChart chart(String unit, CurveStyle style, double least, double most) {
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(title)
            .xAxisTitle("epoch")
            .yAxisTitle(unit)
            .build();
    Font text = new Font(Font.SANS_SERIF, Font.PLAIN, 14);
    chart
        .getStyler()
        .setChartBackgroundColor(style.background())
        .setPlotBackgroundColor(style.background())
        .setPlotBorderVisible(false)
        .setChartFontColor(style.text())
        .setLegendPosition(LegendPosition.InsideNE)
        .setLegendBackgroundColor(style.background())
        .setLegendBorderColor(style.grid())
        .setLegendFont(text)
        .setChartTitleFont(text.deriveFont(Font.BOLD, 16f))
        .setChartPadding(14);
    chart
        .getStyler()
        .setAxisTitleFont(text)
        .setAxisTickLabelsFont(text)
        .setAxisTickLabelsColor(style.text())
        .setAxisTickMarksColor(style.text())
        .setYAxisMin(least)
        .setYAxisMax(most)
        .setXAxisMin(0.0)
        .setXAxisDecimalPattern("0")
        .setYAxisDecimalPattern("0.#")
        .setPlotGridLinesColor(style.grid());
    curves.forEach(curve -> add(chart, curve, style));
    return chart;
  }

  private static void add(XYChart chart, Curve curve, CurveStyle style) {
    XYSeries series = chart.addSeries(curve.name(), curve.x(), curve.y());
    series.setLineColor(style.curve(curve.colour()));
    series.setMarker(SeriesMarkers.NONE);
    series.setLineStyle(
        curve.dashed()
            ? new BasicStroke(1.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, DASHES, 0f)
            : new BasicStroke(2.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
  }
}
