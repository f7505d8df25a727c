package io.radon.runtime.golden;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PyTorch's names of a residual network's tensors, as paths of the model zoo. */
public final class TorchNames {
  private static final Pattern IN_STAGE = Pattern.compile("layer(\\d+)\\.(\\d+)\\.(.+)\\.(\\w+)");
  private static final Pattern TOP = Pattern.compile("(\\w+)\\.(\\w+)");

  private TorchNames() {}

  /**
   * Translates a name such as {@code layer1.0.conv1.weight} to {@code s1/0/conv1/conv/kernel}.
   *
   * @param stages the stages' labels, in order
   */
  public static String radon(String key, List<String> stages) {
    Matcher inStage = IN_STAGE.matcher(key);
    if (inStage.matches()) {
      String stage = stages.get(Integer.parseInt(inStage.group(1)) - 1);
      return stage + "/" + inStage.group(2) + "/" + layer(inStage.group(3), inStage.group(4));
    }
    Matcher top = TOP.matcher(key);
    if (top.matches()) {
      return layer(top.group(1), top.group(2));
    }
    throw new IllegalArgumentException("no Radon name for " + key);
  }

  private static String layer(String layer, String role) {
    if (layer.equals("fc") || layer.equals("linear")) {
      return "head/dense/" + (role.equals("weight") ? "kernel" : "bias");
    }
    if (layer.startsWith("downsample") || layer.startsWith("shortcut")) {
      return "shortcut/" + (layer.endsWith(".0") ? "conv/kernel" : "norm/" + normRole(role));
    }
    if (layer.startsWith("bn")) {
      return "conv" + layer.substring(2) + "/norm/" + normRole(role);
    }
    return layer + "/conv/kernel";
  }

  private static String normRole(String role) {
    return switch (role) {
      case "weight" -> "scale";
      case "bias" -> "offset";
      case "running_mean" -> "mean";
      case "running_var" -> "variance";
      default -> throw new IllegalArgumentException("no norm has a " + role);
    };
  }
}
