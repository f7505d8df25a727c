package io.radon.runtime.train;

import java.util.List;

/**
 * What a network computed of a batch of images.
 *
 * @param logits [N][classes]
 * @param taps the places asked for, in the order of asking
 */
@SuppressWarnings("ArrayRecordComponent") // large, and never compared
public record Inference(float[][] logits, List<TapValue> taps) {
  /** Keeps the list. */
  public Inference {
    taps = List.copyOf(taps);
  }
}
