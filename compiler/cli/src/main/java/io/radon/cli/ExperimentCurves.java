package io.radon.cli;

import io.radon.compiler.ir.Experiment;
import io.radon.runtime.train.EpochRecord;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;

/**
 * Draws the curves of an experiment in the manner of Figure 6 of He et al. (2015): training dashed,
 * test solid, plain and residual networks side by side on one scale, a colour for each depth. Where
 * several seeds are finished, a curve is their mean.
 */
final class ExperimentCurves {
  private ExperimentCurves() {}

  /** Writes {@code curves.png} and {@code curves-dark.png}; nothing where nothing is finished. */
  static void write(
      Path folder, Experiment experiment, List<String> measures, List<CellResult> results)
      throws IOException {
    List<CurvePanel> panels = panels(measures, results);
    if (panels.isEmpty()) {
      return;
    }
    for (CurveStyle style : CurveStyle.ALL) {
      List<XYChart> charts = CurvePanel.draw(panels, unit(measures), style);
      ImageIO.write(sideBySide(charts), "png", folder.resolve(style.fileName()).toFile());
    }
  }

  private static BufferedImage sideBySide(List<XYChart> charts) {
    List<BufferedImage> pictures = charts.stream().map(BitmapEncoder::getBufferedImage).toList();
    int width = pictures.stream().mapToInt(BufferedImage::getWidth).sum();
    BufferedImage all =
        new BufferedImage(width, pictures.get(0).getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = all.createGraphics();
    int left = 0;
    for (BufferedImage picture : pictures) {
      canvas.drawImage(picture, left, 0, null);
      left += picture.getWidth();
    }
    canvas.dispose();
    return all;
  }

  private static String unit(List<String> measures) {
    boolean errors = measures.stream().anyMatch(measure -> measure.endsWith("error"));
    boolean losses = measures.stream().anyMatch(measure -> measure.endsWith("loss"));
    return errors && losses ? "error, loss" : errors ? "error (%)" : "loss";
  }

  /** The panels: those of plain networks first. */
  static List<CurvePanel> panels(List<String> measures, List<CellResult> results) {
    List<ExperimentTable.Line> lines =
        ExperimentTable.lines(results).stream().filter(line -> line.runs() > 0).toList();
    Map<Boolean, List<ExperimentTable.Line>> kinds =
        lines.stream()
            .collect(
                Collectors.groupingBy(
                    line -> NetworkKind.isResidual(line.model().graph()),
                    TreeMap::new,
                    Collectors.toList()));
    List<String> keys = colourKeys(kinds.values().stream().toList());
    List<CurvePanel> panels = new ArrayList<>();
    kinds.forEach(
        (residual, group) -> {
          List<CurvePanel.Curve> curves = new ArrayList<>();
          for (ExperimentTable.Line line : group) {
            int colour = keys.indexOf(key(line, keys));
            for (String measure : measures) {
              curves.add(curve(line, measure, colour));
            }
          }
          panels.add(new CurvePanel(residual ? "Residual networks" : "Plain networks", curves));
        });
    return panels;
  }

  /** By depth where no panel has two networks of one depth, else by name. */
  private static List<String> colourKeys(List<List<ExperimentTable.Line>> groups) {
    boolean byDepth =
        groups.stream()
            .allMatch(
                group ->
                    group.stream().map(line -> line.model().summary().depth()).distinct().count()
                        == group.size());
    List<String> keys = new ArrayList<>();
    groups.stream()
        .flatMap(List::stream)
        .sorted(Comparator.comparingInt(line -> line.model().summary().depth()))
        .map(line -> byDepth ? depth(line) : name(line))
        .distinct()
        .forEach(keys::add);
    return keys;
  }

  private static String key(ExperimentTable.Line line, List<String> keys) {
    return keys.contains(depth(line)) ? depth(line) : name(line);
  }

  private static String depth(ExperimentTable.Line line) {
    return line.model().summary().depth() + "-layer";
  }

  private static String name(ExperimentTable.Line line) {
    return line.text() + ", " + line.recipe();
  }

  private static CurvePanel.Curve curve(ExperimentTable.Line line, String measure, int colour) {
    List<List<EpochRecord>> histories =
        line.cells().stream().filter(CellResult::isFinished).map(CellResult::history).toList();
    int epochs = histories.stream().mapToInt(List::size).min().orElse(0);
    double[] x = new double[epochs];
    double[] y = new double[epochs];
    for (int at = 0; at < epochs; at++) {
      int row = at;
      x[at] = histories.get(0).get(at).epoch();
      y[at] =
          histories.stream()
              .mapToDouble(history -> value(history.get(row), measure))
              .average()
              .orElse(Double.NaN);
    }
    boolean training = measure.startsWith("train");
    String name = line.text() + (training ? " training" : " test");
    return new CurvePanel.Curve(name, x, y, colour, training);
  }

  private static double value(EpochRecord epoch, String measure) {
    return switch (measure) {
      case "train_error" -> 100 * (1 - epoch.trainTop1());
      case "test_error" -> 100 * (1 - epoch.testTop1());
      case "train_loss" -> epoch.trainLoss();
      case "test_loss" -> epoch.testLoss();
      default -> throw new IllegalArgumentException("unknown measure " + measure);
    };
  }
}
