package io.radon.runtime.golden;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One file of golden numbers. */
public final class GoldenCase {
  private final Map<String, Object> json;

  private GoldenCase(Map<String, Object> json) {
    this.json = json;
  }

  /** What PyTorch found at one place: a norm over all values, and eight of them. */
  public record Tap(
      String name, List<Integer> shapeNchw, double mean, double l2, List<Double> firstChannels) {}

  /** Reads {@code golden/name.json} of the reference data. */
  public static GoldenCase load(String name) {
    try {
      return parse(Files.readString(SharedFiles.require("golden").resolve(name + ".json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Golden numbers of the same form from elsewhere. */
  public static GoldenCase parse(String json) throws IOException {
    return new GoldenCase(JSON.std.mapFrom(json));
  }

  /** Trainable parameters. */
  public long parameters() {
    return ((Number) get(json, "parameters")).longValue();
  }

  /** PyTorch's tensors, by name, with their shapes. */
  public Map<String, int[]> tensors() {
    Map<String, int[]> tensors = new LinkedHashMap<>();
    object(json, "keys").forEach((key, shape) -> tensors.put(key, ints(shape)));
    return tensors;
  }

  /** The shape of the images for inference, NCHW. */
  public int[] inputShape() {
    return ints(get(object(json, "input"), "shape_nchw"));
  }

  /** The images for inference, NHWC. */
  public float[] input() {
    return images(String.valueOf(object(json, "input").get("key")), inputShape());
  }

  /** After the stem and after each stage. */
  public List<Tap> taps() {
    return object(object(json, "eval"), "taps").entrySet().stream()
        .map(entry -> tap(entry.getKey(), asObject(entry.getValue())))
        .toList();
  }

  /** The first logits (at most 16) of each image. */
  public double[][] logits() {
    return ((List<?>) get(object(json, "eval"), "logits"))
        .stream().map(GoldenCase::doubles).toArray(double[][]::new);
  }

  /** The norm of all logits of the batch. */
  public double logitsL2() {
    return number(object(json, "eval"), "logits_l2");
  }

  /** A number of the section on training. */
  public double train(String key) {
    return number(object(json, "train"), key);
  }

  /** A list of numbers of the section on training. */
  public double[] trainList(String key) {
    return doubles(get(object(json, "train"), key));
  }

  /** The one batch that is trained on, NHWC. */
  public float[] trainImages() {
    int[] shape = inputShape();
    shape[0] = (int) train("batch");
    return images(String.valueOf(object(json, "train").get("input_key")), shape);
  }

  private static float[] images(String key, int[] shape) {
    int count = shape[0] * shape[1] * shape[2] * shape[3];
    return Layouts.images(FormulaWeights.images(key, count), shape);
  }

  private static Tap tap(String name, Map<String, Object> json) {
    return new Tap(
        name,
        Arrays.stream(ints(get(json, "shape_nchw"))).boxed().toList(),
        number(json, "mean"),
        number(json, "l2"),
        Arrays.stream(doubles(get(json, "first8_of_first_pixel_channels"))).boxed().toList());
  }

  private static double number(Map<String, Object> from, String key) {
    return ((Number) get(from, key)).doubleValue();
  }

  private static Object get(Map<String, Object> from, String key) {
    Object value = from.get(key);
    if (value == null) {
      throw new IllegalArgumentException("the golden file has no " + key);
    }
    return value;
  }

  private static Map<String, Object> object(Map<String, Object> from, String key) {
    return asObject(get(from, key));
  }

  private static Map<String, Object> asObject(Object value) {
    Map<String, Object> copy = new LinkedHashMap<>();
    ((Map<?, ?>) value).forEach((key, each) -> copy.put(String.valueOf(key), each));
    return copy;
  }

  private static double[] doubles(Object list) {
    return ((List<?>) list).stream().mapToDouble(each -> ((Number) each).doubleValue()).toArray();
  }

  private static int[] ints(Object list) {
    return ((List<?>) list).stream().mapToInt(each -> ((Number) each).intValue()).toArray();
  }
}
