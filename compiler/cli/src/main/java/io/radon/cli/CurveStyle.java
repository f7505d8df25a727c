package io.radon.cli;

import java.awt.Color;
import java.util.List;

/**
 * Colours of a picture.
 *
 * @param curves of the curves, in turn
 */
record CurveStyle(String fileName, Color background, Color text, Color grid, List<Color> curves) {
  /** One picture for light pages, one for dark ones. */
  static final List<CurveStyle> ALL =
      List.of(
          new CurveStyle(
              "curves.png",
              new Color(0xffffff),
              new Color(0x1f2328),
              new Color(0xe4e4e4),
              colours(0xb8860b, 0xc0392b, 0x1f4e9c, 0x1e8449, 0x7d3c98, 0x117a8b)),
          new CurveStyle(
              "curves-dark.png",
              new Color(0x0d1117),
              new Color(0xe6edf3),
              new Color(0x30363d),
              colours(0xe3b341, 0xff7b72, 0x79c0ff, 0x7ee787, 0xd2a8ff, 0x76e3ea)));

  CurveStyle {
    curves = List.copyOf(curves);
  }

  private static List<Color> colours(Integer... values) {
    return List.of(values).stream().map(Color::new).toList();
  }

  Color curve(int number) {
    return curves.get(number % curves.size());
  }
}
