package io.radon.runtime.transfer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The shapes of a model's tensors, stage by stage: enough to recognise its weights in a file under
 * any names. Shapes are PyTorch's, without sizes of 1 at their end, as {@code 64x3x7x7}.
 *
 * @param spec the file, such as {@code imagenet/resnet50.rn}
 * @param model the model's name in it
 * @param digest of the model
 * @param parameters how many numbers are trained
 * @param stages how often each shape occurs below each label, labels in order
 */
record Fingerprint(
    String spec,
    String model,
    String digest,
    long parameters,
    Map<String, Map<String, Integer>> stages) {

  static Fingerprint of(
      String spec, String model, String digest, long parameters, List<NetworkVariable> variables) {
    Map<String, Map<String, Integer>> stages = new LinkedHashMap<>();
    for (NetworkVariable variable : variables) {
      String shape = key(Layout.TORCH.shape(variable.kind(), variable.shape()));
      stages
          .computeIfAbsent(variable.stage(), label -> new TreeMap<>())
          .merge(shape, 1, Integer::sum);
    }
    return new Fingerprint(spec, model, digest, parameters, stages);
  }

  /** The shape as text, without sizes of 1 at its end. */
  static String key(List<Integer> shape) {
    int end = shape.size();
    while (end > 1 && shape.get(end - 1) == 1) {
      end--;
    }
    return ForeignTensor.text(shape.subList(0, end));
  }

  /** How people call it: the file's name, and the model's where the file has several. */
  String name() {
    String file = spec.substring(spec.lastIndexOf('/') + 1).replaceFirst("\\.rn$", "");
    String plain = file.replace("_", "");
    return plain.equalsIgnoreCase(model.replace("_", "")) || isMain(plain)
        ? file
        : file + ":" + model;
  }

  /** Whether the model's name differs from the file's only in how a family writes its words. */
  private boolean isMain(String file) {
    String small = model.toLowerCase(Locale.ROOT).replace("_", "");
    return small.equals(file) || small.replace("wideresnet", "wrn").equals(file);
  }

  /** All shapes of all stages. */
  Map<String, Integer> shapes() {
    Map<String, Integer> all = new TreeMap<>();
    stages
        .values()
        .forEach(stage -> stage.forEach((key, count) -> all.merge(key, count, Integer::sum)));
    return all;
  }

  /** Lines that {@link #parse} reads: the model, then one for each stage. */
  String toText() {
    StringBuilder text = new StringBuilder();
    text.append(String.join("\t", "model", spec, model, digest, String.valueOf(parameters)));
    stages.forEach(
        (label, shapes) -> {
          text.append("\n").append(label).append("\t");
          List<String> counted = new ArrayList<>();
          shapes.forEach((shape, count) -> counted.add(shape + "*" + count));
          text.append(String.join(" ", counted));
        });
    return text.append("\n").toString();
  }

  /** Reads what {@link #toText} wrote, one after the other. */
  static List<Fingerprint> parse(List<String> lines) {
    List<Fingerprint> all = new ArrayList<>();
    for (String line : lines) {
      String[] parts = line.split("\t", -1);
      if (parts.length == 5) {
        all.add(
            new Fingerprint(
                parts[1], parts[2], parts[3], Long.parseLong(parts[4]), new LinkedHashMap<>()));
      } else {
        Map<String, Integer> shapes = new TreeMap<>();
        Arrays.stream(parts[1].split(" ", -1))
            .map(counted -> counted.split("\\*", -1))
            .forEach(counted -> shapes.put(counted[0], Integer.parseInt(counted[1])));
        all.get(all.size() - 1).stages().put(parts[0], shapes);
      }
    }
    return all;
  }
}
