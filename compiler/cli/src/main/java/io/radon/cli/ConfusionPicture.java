package io.radon.cli;

import io.radon.runtime.train.EvaluationReport;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

/**
 * A picture of which classes are taken for which: rows are the classes as they are, columns those
 * they were taken for, dark cells hold many of their row's images.
 */
final class ConfusionPicture {
  private static final Color INK = new Color(0x1f4e9c);
  private static final int SIDE = 720;
  private static final int MOST_NAMES = 40;
  private static final int MOST_NUMBERS = 15;

  private final Graphics2D graphics;
  private final List<String> names;
  private final EvaluationReport report;
  private final int cell;
  private final int left;
  private final int top;

  private ConfusionPicture(
      Graphics2D graphics, List<String> names, EvaluationReport report, int cell, int margin) {
    this.graphics = graphics;
    this.names = names;
    this.report = report;
    this.cell = cell;
    this.left = margin;
    this.top = margin;
  }

  /** Writes the picture as PNG. Needs no display. */
  static void write(Path file, String title, List<String> names, EvaluationReport report) {
    int cell = Math.max(1, SIDE / report.classes());
    int margin = 140;
    int size = cell * report.classes();
    BufferedImage image =
        new BufferedImage(size + margin + 30, size + margin + 30, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
      new ConfusionPicture(graphics, names, report, cell, margin).draw(title);
    } finally {
      graphics.dispose();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputFile begun = OutputFile.begin(file)) {
      ImageIO.write(image, "png", bytes);
      begun.write(bytes.toByteArray());
      begun.finish();
    } catch (IOException e) {
      throw CommandFailure.environment("`" + file + "` can't be drawn: " + e.getMessage(), null);
    }
  }

  private void draw(String title) {
    graphics.setColor(Color.BLACK);
    graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 16));
    graphics.drawString(title, 16, 28);
    graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
    graphics.drawString("rows: what they are", 16, 50);
    graphics.drawString("columns: taken for", 16, 68);
    for (int actual = 0; actual < report.classes(); actual++) {
      for (int found = 0; found < report.classes(); found++) {
        cell(actual, found);
      }
    }
    graphics.setColor(Color.LIGHT_GRAY);
    int size = cell * report.classes();
    graphics.drawRect(left - 1, top - 1, size + 1, size + 1);
    if (report.classes() <= MOST_NAMES) {
      names();
    }
  }

  private void cell(int actual, int found) {
    long count = report.confused(actual, found);
    double share = count / (double) Math.max(1, report.images(actual));
    graphics.setColor(shade(share));
    graphics.fillRect(left + found * cell, top + actual * cell, cell, cell);
    if (report.classes() > MOST_NUMBERS || count == 0) {
      return;
    }
    graphics.setColor(share > 0.5 ? Color.WHITE : Color.BLACK);
    String text = String.format(Locale.ROOT, "%d", count);
    FontMetrics metrics = graphics.getFontMetrics();
    graphics.drawString(
        text,
        left + found * cell + (cell - metrics.stringWidth(text)) / 2,
        top + actual * cell + (cell + metrics.getAscent()) / 2 - 1);
  }

  private void names() {
    graphics.setColor(Color.BLACK);
    int size = Math.max(8, Math.min(13, cell - 2));
    graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, size));
    FontMetrics metrics = graphics.getFontMetrics();
    for (int each = 0; each < report.classes(); each++) {
      String name = shortened(names.get(each));
      int middle = each * cell + cell / 2 + metrics.getAscent() / 2 - 1;
      graphics.drawString(name, left - 6 - metrics.stringWidth(name), top + middle);
      Graphics2D turned = (Graphics2D) graphics.create();
      turned.rotate(-Math.PI / 2, left + middle, top - 6);
      turned.drawString(name, left + middle, top - 6);
      turned.dispose();
    }
  }

  private static String shortened(String name) {
    return name.length() <= 16 ? name : name.substring(0, 15) + "…";
  }

  private static Color shade(double share) {
    // The root shows the few mistakes beside the many right answers.
    double weight = Math.sqrt(share);
    return new Color(
        mixed(INK.getRed(), weight), mixed(INK.getGreen(), weight), mixed(INK.getBlue(), weight));
  }

  private static int mixed(int ink, double weight) {
    return (int) Math.round(255 + (ink - 255) * weight);
  }
}
