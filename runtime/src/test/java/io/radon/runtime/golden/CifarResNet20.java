package io.radon.runtime.golden;

import io.radon.runtime.model.ImageSize;
import io.radon.runtime.model.LabelTap;
import io.radon.runtime.model.Layers;
import io.radon.runtime.model.Network;
import io.radon.runtime.model.StageTap;
import io.radon.runtime.model.TapPoint;
import io.radon.runtime.model.Taps;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/** The 20-layer network of He et al. (2015), section 4.2, as a generated class would look. */
public final class CifarResNet20 implements Network {
  private final Shortcut shortcut;
  private final int n;

  /** What is added to the output of two convolutions. */
  public enum Shortcut {
    /** Option A: zeros where channels are added. */
    ZERO_PAD(269_722),
    /** Option C: a projection everywhere. */
    PROJECTION_ALL(283_962),
    /** Nothing. */
    PLAIN(269_722);

    private final long parameters;

    Shortcut(long parameters) {
      this.parameters = parameters;
    }
  }

  /** Places that can be asked for. */
  public static final class Tap {
    /** The stem. */
    public static final LabelTap CONV1 = LabelTap.of("conv1");

    /** Three blocks of 16 channels. */
    public static final StageTap S1 = StageTap.of("s1", 3);

    /** Three blocks of 32 channels. */
    public static final StageTap S2 = StageTap.of("s2", 3);

    /** Three blocks of 64 channels. */
    public static final StageTap S3 = StageTap.of("s3", 3);

    /** The logits. */
    public static final LabelTap HEAD = LabelTap.of("head");

    private Tap() {}
  }

  /** A network with the given shortcuts. */
  public CifarResNet20(Shortcut shortcut) {
    this.shortcut = shortcut;
    this.n = 3;
  }

  @Override
  public String name() {
    return "ResNet20";
  }

  @Override
  public ImageSize input() {
    return new ImageSize(32, 32, 3);
  }

  @Override
  public int classes() {
    return 10;
  }

  @Override
  public long parameters() {
    return shortcut.parameters;
  }

  @Override
  public String digest() {
    return "sha256:" + "0".repeat(64);
  }

  @Override
  public List<TapPoint> taps() {
    List<TapPoint> taps = new ArrayList<>();
    taps.add(Tap.CONV1);
    for (StageTap stage : List.of(Tap.S1, Tap.S2, Tap.S3)) {
      for (int i = 0; i < stage.blocks(); i++) {
        taps.add(stage.block(i));
      }
      taps.add(stage);
    }
    taps.add(Tap.HEAD);
    return taps;
  }

  @Override
  public Operand<TFloat32> forward(Layers nn, Operand<TFloat32> images, Taps taps) {
    var x = nn.conv("conv1/conv", images, 3, 3, 3, 16, 1);
    x = taps.put(Tap.CONV1, nn.relu(nn.batchNorm("conv1/norm", x, 16)));
    x = stage(nn, Tap.S1, x, 16, 16, taps);
    x = stage(nn, Tap.S2, x, 16, 32, taps);
    x = stage(nn, Tap.S3, x, 32, 64, taps);
    x = nn.globalAveragePool(x);
    return taps.put(Tap.HEAD, nn.dense("head/dense", x, 64, 10));
  }

  private Operand<TFloat32> stage(
      Layers nn, StageTap stage, Operand<TFloat32> images, int in, int width, Taps taps) {
    var x = images;
    for (int i = 0; i < n; i++) {
      int from = i == 0 ? in : width;
      int stride = i == 0 && in != width ? 2 : 1;
      x = basic(nn, stage.name() + "/" + i, x, from, width, stride);
      taps.put(stage.block(i), x);
    }
    return taps.put(stage, x);
  }

  private Operand<TFloat32> basic(
      Layers nn, String name, Operand<TFloat32> x, int in, int width, int stride) {
    var y = nn.conv(name + "/conv1/conv", x, 3, 3, in, width, stride);
    y = nn.relu(nn.batchNorm(name + "/conv1/norm", y, width));
    y = nn.conv(name + "/conv2/conv", y, 3, 3, width, width, 1);
    y = nn.batchNorm(name + "/conv2/norm", y, width);
    return nn.relu(
        switch (shortcut) {
          case PLAIN -> y;
          case ZERO_PAD ->
              nn.add(y, in == width ? x : nn.zeroChannels(nn.subsample(x, stride), in, width));
          case PROJECTION_ALL -> {
            var s = nn.conv(name + "/shortcut/conv", x, 1, 1, in, width, stride);
            yield nn.add(y, nn.batchNorm(name + "/shortcut/norm", s, width));
          }
        });
  }
}
