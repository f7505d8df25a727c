package io.radon.runtime.report;

import com.google.protobuf.ByteString;
import java.util.Arrays;
import java.util.TreeMap;
import org.tensorflow.proto.HistogramProto;
import org.tensorflow.proto.Summary;

/** Values of a summary as TensorBoard's protocol spells them. */
final class EventSummaries {
  private static final double SMALLEST = 1e-12;
  private static final double GROWTH = 1.1;

  private EventSummaries() {}

  static Summary.Value scalar(String tag, double value) {
    return Summary.Value.newBuilder().setTag(tag).setSimpleValue((float) value).build();
  }

  /** With buckets whose limits grow by a tenth, as TensorFlow's own. */
  static Summary.Value histogram(String tag, float[] values) {
    TreeMap<Double, Integer> buckets = new TreeMap<>();
    double sum = 0;
    double squares = 0;
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (float value : values) {
      buckets.merge(limit(value), 1, Integer::sum);
      sum += value;
      squares += (double) value * value;
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    HistogramProto.Builder histogram =
        HistogramProto.newBuilder()
            .setMin(values.length == 0 ? 0 : least)
            .setMax(values.length == 0 ? 0 : most)
            .setNum(values.length)
            .setSum(sum)
            .setSumSquares(squares);
    buckets.forEach(
        (limit, count) -> {
          histogram.addBucketLimit(limit);
          histogram.addBucket(count);
        });
    return Summary.Value.newBuilder().setTag(tag).setHisto(histogram).build();
  }

  /** The smallest bucket limit that is not below the value. */
  private static double limit(double value) {
    if (value < 0) {
      return -SMALLEST * Math.pow(GROWTH, Math.floor(exponent(-value)));
    }
    return value == 0 ? SMALLEST : SMALLEST * Math.pow(GROWTH, Math.ceil(exponent(value)));
  }

  private static double exponent(double size) {
    return Math.log(Math.max(size, SMALLEST) / SMALLEST) / Math.log(GROWTH);
  }

  static Summary.Value image(String tag, byte[] png, int height, int width) {
    return Summary.Value.newBuilder()
        .setTag(tag)
        .setImage(
            Summary.Image.newBuilder()
                .setHeight(height)
                .setWidth(width)
                .setColorspace(3)
                .setEncodedImageString(ByteString.copyFrom(png)))
        .build();
  }

  static float[] floats(Iterable<Float> values) {
    float[] all = new float[16];
    int count = 0;
    for (float value : values) {
      all = count == all.length ? Arrays.copyOf(all, 2 * count) : all;
      all[count++] = value;
    }
    return Arrays.copyOf(all, count);
  }
}
