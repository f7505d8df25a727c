package io.radon.compiler.ir;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way the learning rate goes, for the whole training or a part of it. Its text is its spelling
 * in a recipe.
 */
public sealed interface SchedulePart {
  /** The highest rate. */
  double peak();

  /** The same with all rates multiplied so that this is the highest. */
  SchedulePart peakedAt(double peak);

  /** How long it goes; null for until the end. */
  @Nullable Duration over();

  /** Moments counted from its start that must lie before its end. */
  default List<Duration> moments() {
    return List.of();
  }

  /** As a recipe names it. */
  String kind();

  /** Calls the method of its kind. */
  <R> R accept(Visitor<R> visitor);

  /** One method for each kind. */
  interface Visitor<R> {
    R visitConstant(Constant part);

    R visitStepDecay(StepDecay part);

    R visitPolynomial(Polynomial part);

    R visitLinear(Linear part);

    R visitCosine(Cosine part);

    R visitOneCycle(OneCycle part);
  }

  /** The same rate in every step. */
  record Constant(double peak, @Nullable Duration over) implements SchedulePart {
    @Override
    public SchedulePart peakedAt(double other) {
      return new Constant(other, over);
    }

    @Override
    public String kind() {
      return "constant";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitConstant(this);
    }

    @Override
    public String toString() {
      return over == null ? Spelling.number(peak) : call(this, "");
    }
  }

  /**
   * A rate multiplied at given moments.
   *
   * @param moments in one unit
   */
  record StepDecay(double peak, double factor, List<Duration> moments, @Nullable Duration over)
      implements SchedulePart {
    public StepDecay {
      moments = List.copyOf(moments);
    }

    @Override
    public SchedulePart peakedAt(double other) {
      return new StepDecay(other, factor, moments, over);
    }

    @Override
    public String kind() {
      return "step_decay";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitStepDecay(this);
    }

    @Override
    public String toString() {
      String at = moments.isEmpty() ? "[] steps" : Spelling.durations(moments);
      return call(this, ", factor: " + Spelling.number(factor) + ", at: " + at);
    }
  }

  /**
   * A rate that falls along a power of what is left.
   *
   * @param floor what it would reach at the end
   */
  record Polynomial(double peak, double power, double floor, @Nullable Duration over)
      implements SchedulePart {
    @Override
    public SchedulePart peakedAt(double other) {
      return new Polynomial(other, power, scaled(floor, peak, other), over);
    }

    @Override
    public String kind() {
      return "polynomial";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitPolynomial(this);
    }

    @Override
    public String toString() {
      return call(
          this, ", power: " + Spelling.number(power) + ", floor: " + Spelling.number(floor));
    }
  }

  /**
   * A rate that goes along a straight line.
   *
   * @param rate of the first step
   * @param to what it would reach at the end
   */
  record Linear(double rate, double to, @Nullable Duration over) implements SchedulePart {
    @Override
    public double peak() {
      return Math.max(rate, to);
    }

    @Override
    public SchedulePart peakedAt(double other) {
      double before = peak();
      return new Linear(
          rate == before ? other : scaled(rate, before, other),
          to == before ? other : scaled(to, before, other),
          over);
    }

    @Override
    public String kind() {
      return "linear";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitLinear(this);
    }

    @Override
    public String toString() {
      return "linear(" + Spelling.number(rate) + ", to: " + Spelling.number(to) + length(this);
    }
  }

  /**
   * A rate that falls along half a cosine.
   *
   * @param floor what it would reach at the end
   */
  record Cosine(double peak, double floor, @Nullable Duration over) implements SchedulePart {
    @Override
    public SchedulePart peakedAt(double other) {
      return new Cosine(other, scaled(floor, peak, other), over);
    }

    @Override
    public String kind() {
      return "cosine";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitCosine(this);
    }

    @Override
    public String toString() {
      return call(this, ", floor: " + Spelling.number(floor));
    }
  }

  /**
   * A rate that rises to its peak and falls to almost nothing, both along half a cosine.
   *
   * @param rise how long it rises
   * @param from the first step's rate
   * @param to the last step's
   */
  record OneCycle(double peak, Duration rise, double from, double to, @Nullable Duration over)
      implements SchedulePart {
    @Override
    public SchedulePart peakedAt(double other) {
      return new OneCycle(other, rise, scaled(from, peak, other), scaled(to, peak, other), over);
    }

    @Override
    public List<Duration> moments() {
      return List.of(rise);
    }

    @Override
    public String kind() {
      return "one_cycle";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitOneCycle(this);
    }

    @Override
    public String toString() {
      return call(
          this,
          ", rise: "
              + Spelling.duration(rise)
              + ", from: "
              + Spelling.number(from)
              + ", to: "
              + Spelling.number(to));
    }
  }

  private static double scaled(double value, double before, double after) {
    return before == 0 ? value : value * after / before;
  }

  private static String call(SchedulePart part, String arguments) {
    return part.kind() + "(" + Spelling.number(part.peak()) + arguments + length(part);
  }

  private static String length(SchedulePart part) {
    Duration over = part.over();
    return over == null ? ")" : ", over: " + Spelling.duration(over) + ")";
  }
}
