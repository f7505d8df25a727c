package io.radon.runtime.train;

import io.radon.runtime.model.TapPoint;
import java.util.List;

/**
 * What a network computed at one place.
 *
 * @param point the place
 * @param shape with the number of images first; of images [N, height, width, channels]
 * @param values in row-major order, not copied
 */
@SuppressWarnings("ArrayRecordComponent") // large, and never compared
public record TapValue(TapPoint point, List<Integer> shape, float[] values) {
  /** Keeps the shape. */
  public TapValue {
    shape = List.copyOf(shape);
  }
}
