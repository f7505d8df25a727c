package io.radon.runtime.train;

import io.radon.runtime.model.ImageSize;
import io.radon.runtime.model.LabelTap;
import io.radon.runtime.model.Layers;
import io.radon.runtime.model.Network;
import io.radon.runtime.model.TapPoint;
import io.radon.runtime.model.Taps;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/** One normalised convolution, dropout and a dense layer: small, but with all kinds of state. */
record TinyNetwork(String name) implements Network {
  static final TinyNetwork TINY = new TinyNetwork("Tiny");

  @Override
  public ImageSize input() {
    return new ImageSize(8, 8, 3);
  }

  @Override
  public int classes() {
    return 3;
  }

  @Override
  public Operand<TFloat32> forward(Layers nn, Operand<TFloat32> images, Taps taps) {
    var x = nn.conv("stem/conv", images, 3, 3, 3, 8, 2);
    x = taps.put(LabelTap.of("stem"), nn.relu(nn.batchNorm("stem/norm", x, 8)));
    x = nn.dropout(nn.globalAveragePool(x), 0.1);
    return taps.put(LabelTap.of("head"), nn.dense("head/dense", x, 8, 3));
  }

  @Override
  public List<TapPoint> taps() {
    return List.of(LabelTap.of("stem"), LabelTap.of("head"));
  }

  @Override
  public String digest() {
    return "sha256:" + "1".repeat(64);
  }

  @Override
  public long parameters() {
    return 3 * 3 * 3 * 8 + 2 * 8 + 8 * 3 + 3;
  }
}
