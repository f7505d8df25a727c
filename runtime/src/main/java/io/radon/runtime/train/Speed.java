package io.radon.runtime.train;

/** Images per second over the last seconds: an average in which older steps fade. */
final class Speed {
  private static final double FADING_SECONDS = 5;

  private double images;
  private double seconds;

  double after(int count, double duration) {
    double kept = Math.exp(-duration / FADING_SECONDS);
    images = images * kept + count;
    seconds = seconds * kept + duration;
    return seconds == 0 ? 0 : images / seconds;
  }
}
