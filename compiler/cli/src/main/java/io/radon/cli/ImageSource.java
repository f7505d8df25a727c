package io.radon.cli;

import io.radon.runtime.model.TapPoint;
import io.radon.runtime.train.Inference;
import io.radon.runtime.train.Predictor;
import java.util.List;

/** Images given to a command, taken in order. */
interface ImageSource extends AutoCloseable {
  /** How many there are. */
  int count();

  /** What to call an image, from 0. */
  String name(int index);

  /** Infers from the next {@code count} images. */
  Inference infer(Predictor predictor, int from, int count, List<TapPoint> taps);

  @Override
  void close();
}
