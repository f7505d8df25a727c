package io.radon.runtime.train;

import io.radon.runtime.RadonRuntimeException;
import java.util.List;

/**
 * Which views of a picture are judged; their probabilities are averaged.
 *
 * @param crops 1, the window in the middle; or 10, the windows in the middle and the four corners
 *     and their mirror images (Krizhevsky et al. 2012, section 4.1)
 * @param scales lengths of the shorter side at which the whole picture goes through the network (He
 *     et al. 2015, section 3.4); empty for none
 */
public record TestViews(int crops, List<Integer> scales) {
  /** The view that the image steps give. */
  public static final TestViews SINGLE = new TestViews(1, List.of());

  /**
   * Checks the views.
   *
   * @throws IllegalArgumentException if there are other crops than 1 or 10, or both kinds
   */
  public TestViews {
    scales = List.copyOf(scales);
    if (crops != 1 && crops != 10) {
      throw new IllegalArgumentException("expected 1 or 10 crops, found " + crops);
    }
    if (crops == 10 && !scales.isEmpty()) {
      throw new IllegalArgumentException("expected 10 crops or scales, found both");
    }
    for (int scale : scales) {
      if (scale < 1) {
        throw new IllegalArgumentException("expected scales of at least 1, found " + scale);
      }
    }
  }

  /** Refuses what a model can't be shown. */
  static RadonRuntimeException noWindow() {
    return new RadonRuntimeException(
        "ten crops need a window to move: expected `test_images` with `center_crop` behind"
            + " `resize`");
  }
}
