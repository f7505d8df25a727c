package io.radon.runtime.data;

/**
 * The ten figures of {@link Shapes}, each a set of points inside the unit circle. Only additions,
 * multiplications, divisions and comparisons of doubles are used, which Java rounds alike on every
 * machine (JLS 15.4, since 17).
 */
enum Figure {
  CIRCLE("circle") {
    @Override
    boolean contains(double x, double y) {
      return x * x + y * y <= 0.81;
    }
  },
  RING("ring") {
    @Override
    boolean contains(double x, double y) {
      double square = x * x + y * y;
      return square <= 0.9 && square >= 0.3;
    }
  },
  SQUARE("square") {
    @Override
    boolean contains(double x, double y) {
      return inBox(x, y, 0.7, 0.7);
    }
  },
  TRIANGLE("triangle") {
    @Override
    boolean contains(double x, double y) {
      return y >= -0.5 && SQRT_3 * x + y <= 1 && y - SQRT_3 * x <= 1;
    }
  },
  CROSS("cross") {
    @Override
    boolean contains(double x, double y) {
      return inBox(x, y, 0.95, 0.27) || inBox(x, y, 0.27, 0.95);
    }
  },
  /** A pentagram: the points inside at least four of its five edge lines. */
  STAR("star") {
    @Override
    boolean contains(double x, double y) {
      int inside = 0;
      for (int edge = 0; edge < 5; edge++) {
        if (x * STAR_NORMAL_X[edge] + y * STAR_NORMAL_Y[edge] <= 0.3090169943749474) {
          inside++;
        }
      }
      return inside >= 4 && x * x + y * y <= 1;
    }
  },
  CRESCENT("crescent") {
    @Override
    boolean contains(double x, double y) {
      double shifted = x - 0.5;
      return x * x + y * y <= 0.95 && shifted * shifted + y * y >= 0.58;
    }
  },
  /** The sextic heart curve {@code (x^2 + y^2 - 1)^3 = x^2 y^3}, scaled to fit. */
  HEART("heart") {
    @Override
    boolean contains(double x, double y) {
      double u = x * 1.26;
      double v = y * 1.26 + 0.25;
      double rim = u * u + v * v - 1;
      return rim * rim * rim <= u * u * v * v * v;
    }
  },
  STRIPES("stripes") {
    @Override
    boolean contains(double x, double y) {
      return x * x + y * y <= 0.95 && (y + 1) % 0.8 < 0.4;
    }
  },
  CHECKERBOARD("checkerboard") {
    @Override
    boolean contains(double x, double y) {
      if (!inBox(x, y, 0.7, 0.7)) {
        return false;
      }
      int column = (int) ((x + 0.7) / 0.467);
      int row = (int) ((y + 0.7) / 0.467);
      return (column + row) % 2 == 0;
    }
  };

  private static final double SQRT_3 = 1.7320508075688772;
  private static final double[] STAR_NORMAL_X = {
    0.0, 0.9510565162951535, 0.5877852522924731, -0.5877852522924731, -0.9510565162951535
  };
  private static final double[] STAR_NORMAL_Y = {
    1.0, 0.30901699437494745, -0.8090169943749475, -0.8090169943749475, 0.30901699437494745
  };

  private final String label;

  Figure(String label) {
    this.label = label;
  }

  /** The class name. */
  String label() {
    return label;
  }

  /** Whether the point belongs to the figure. */
  abstract boolean contains(double x, double y);

  private static boolean inBox(double x, double y, double halfWidth, double halfHeight) {
    return x >= -halfWidth && x <= halfWidth && y >= -halfHeight && y <= halfHeight;
  }
}
