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

/** A stem and a head in which nothing is random, so that both towers may give the same. */
record WithoutDropout() implements Network {
  @Override
  public String name() {
    return "Plain";
  }

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
    return taps.put(LabelTap.of("head"), nn.dense("head/dense", nn.globalAveragePool(x), 8, 3));
  }

  @Override
  public List<TapPoint> taps() {
    return List.of(LabelTap.of("stem"), LabelTap.of("head"));
  }

  @Override
  public String digest() {
    return "sha256:" + "2".repeat(64);
  }

  @Override
  public long parameters() {
    return 3 * 3 * 3 * 8 + 2 * 8 + 8 * 3 + 3;
  }
}
