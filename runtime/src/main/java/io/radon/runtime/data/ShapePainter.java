package io.radon.runtime.data;

/**
 * Paints one picture of {@link Shapes}: a shaded background, a few small distractors, the figure in
 * a contrasting colour, and noise. Everything is drawn from one SplitMix64 sequence, so a picture
 * depends on its key and figure only. Sine and cosine come from {@link StrictMath}; all else is
 * arithmetic that Java rounds alike on every machine.
 */
final class ShapePainter {
  static final int SIDE = 32;
  static final int CHANNELS = 3;
  private static final int BYTES = SIDE * SIDE * CHANNELS;

  /** Each pixel is judged at this many points in each direction. */
  private static final int SAMPLES = 4;

  private static final int MIN_CONTRAST = 80;
  private static final double NOISE = 16;
  private static final double SHADING = 32;

  private final double[] canvas = new double[BYTES];
  private final long key;
  private long drawn;

  private ShapePainter(long key) {
    this.key = key;
  }

  /** Writes the picture as HWC bytes. */
  static void paint(Figure figure, long key, byte[] into, int offset) {
    ShapePainter painter = new ShapePainter(key);
    painter.paintAll(figure);
    for (int at = 0; at < BYTES; at++) {
      double value = painter.canvas[at] + 0.5;
      into[offset + at] = (byte) (value <= 0 ? 0 : value >= 255 ? 255 : (int) value);
    }
  }

  private void paintAll(Figure figure) {
    int[] ground = colour();
    int[] ink = contrasting(ground);
    shade(ground);
    int distractors = below(3) + 1;
    for (int count = 0; count < distractors; count++) {
      Figure small = below(2) == 0 ? Figure.CIRCLE : Figure.SQUARE;
      stamp(small, colour(), between(0, SIDE), between(0, SIDE), between(1.0, 2.2));
    }
    double radius = between(8.0, 14.0);
    double room = SIDE / 2.0 - radius + 1;
    double x = SIDE / 2.0 + between(-room, room);
    double y = SIDE / 2.0 + between(-room, room);
    stamp(figure, ink, x, y, radius);
    for (int at = 0; at < BYTES; at++) {
      canvas[at] += between(-NOISE, NOISE);
    }
  }

  /** Fills the canvas with a colour that changes steadily in a random direction. */
  private void shade(int[] ground) {
    double angle = angle();
    double strength = between(0, SHADING);
    double stepX = StrictMath.cos(angle) * strength / SIDE;
    double stepY = StrictMath.sin(angle) * strength / SIDE;
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        double change = (x - SIDE / 2) * stepX + (y - SIDE / 2) * stepY;
        for (int channel = 0; channel < CHANNELS; channel++) {
          canvas[(y * SIDE + x) * CHANNELS + channel] = ground[channel] + change;
        }
      }
    }
  }

  /** Paints a figure at a random angle, each pixel by the share of it that the figure covers. */
  private void stamp(Figure figure, int[] ink, double centreX, double centreY, double radius) {
    double angle = angle();
    double cos = StrictMath.cos(angle) / radius;
    double sin = StrictMath.sin(angle) / radius;
    int left = Math.max(0, (int) (centreX - radius) - 1);
    int right = Math.min(SIDE - 1, (int) (centreX + radius) + 1);
    int top = Math.max(0, (int) (centreY - radius) - 1);
    int bottom = Math.min(SIDE - 1, (int) (centreY + radius) + 1);
    for (int y = top; y <= bottom; y++) {
      for (int x = left; x <= right; x++) {
        int covered = 0;
        for (int row = 0; row < SAMPLES; row++) {
          double dy = y + (row + 0.5) / SAMPLES - centreY;
          for (int column = 0; column < SAMPLES; column++) {
            double dx = x + (column + 0.5) / SAMPLES - centreX;
            if (figure.contains(dx * cos + dy * sin, dy * cos - dx * sin)) {
              covered++;
            }
          }
        }
        blend((y * SIDE + x) * CHANNELS, ink, covered / (double) (SAMPLES * SAMPLES));
      }
    }
  }

  private void blend(int at, int[] ink, double share) {
    for (int channel = 0; channel < CHANNELS; channel++) {
      canvas[at + channel] += (ink[channel] - canvas[at + channel]) * share;
    }
  }

  private int[] colour() {
    return new int[] {below(256), below(256), below(256)};
  }

  /** A colour whose brightness is well apart from the given one's, on either side. */
  private int[] contrasting(int[] ground) {
    int[] ink = colour();
    while (Math.abs(brightness(ink) - brightness(ground)) < MIN_CONTRAST) {
      ink = colour();
    }
    return ink;
  }

  /** Luma of ITU-R BT.601 in whole numbers. */
  private static int brightness(int[] colour) {
    return (77 * colour[0] + 150 * colour[1] + 29 * colour[2]) >> 8;
  }

  private double angle() {
    return between(0, 2 * Math.PI);
  }

  private double between(double low, double high) {
    return low + (high - low) * ((next() >>> 11) * 0x1.0p-53);
  }

  private int below(int bound) {
    return Randomness.scaled(next(), bound);
  }

  private long next() {
    return Randomness.sequence(key, drawn++);
  }
}
