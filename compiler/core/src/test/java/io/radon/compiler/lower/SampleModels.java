package io.radon.compiler.lower;

import io.radon.compiler.ir.Attribute;
import io.radon.compiler.ir.BlockInstance;
import io.radon.compiler.ir.Body;
import io.radon.compiler.ir.ConstructorArgument;
import io.radon.compiler.ir.IntAttribute;
import io.radon.compiler.ir.ModelGraph;
import io.radon.compiler.ir.ValueRef;
import io.radon.compiler.shape.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Models built by hand, so that the back end can be tested without the front end. */
public final class SampleModels {
  private static final String BASIC_DOC = "Two 3x3 convolutions (Figure 5, left).";

  private SampleModels() {}

  /** The networks of section 4.2: the policy is A, B, C or plain. */
  public static ModelGraph cifar(String name, int n, String policy) {
    BodyBuilder body = new BodyBuilder(Shape.image(32, 32, 3));
    body.conv("conv1/conv", 3, 16, 1).norm("conv1/norm").relu("conv1/relu").section("conv1", false);
    for (int stage = 1; stage <= 3; stage++) {
      int width = 8 << stage;
      for (int i = 0; i < n; i++) {
        int stride = stage > 1 && i == 0 ? 2 : 1;
        body.call("s" + stage + "/" + i, basic(body.shape(), width, stride, policy));
      }
      body.section("s" + stage, true);
    }
    body.globalAvgPool("head/global_avg_pool").dense("head/dense", new IntAttribute(10, "classes"));
    body.section("head", false);
    return model(name, "The CIFAR-10 networks of section 4.2: 6n+2 layers.", body.body());
  }

  /** A model of bottlenecks that take a stride, with projections where the shape changes. */
  public static ModelGraph bottlenecks(String name, int... depths) {
    BodyBuilder body = new BodyBuilder(Shape.image(224, 224, 3));
    body.conv("conv1/conv", 7, 64, 2).norm("conv1/norm").relu("conv1/relu").section("conv1", false);
    body.maxPool("pool1/max_pool", 3, 2).section("pool1", false);
    for (int stage = 0; stage < depths.length; stage++) {
      for (int i = 0; i < depths[stage]; i++) {
        int stride = stage > 0 && i == 0 ? 2 : 1;
        String call = "conv" + (stage + 2) + "/" + i;
        body.call(call, bottleneck(body.shape(), 64 << stage, stride));
      }
      body.section("conv" + (stage + 2), true);
    }
    body.globalAvgPool("head/global_avg_pool")
        .dense("head/dense", new IntAttribute(1000, "classes"))
        .section("head", false);
    return new ModelGraph(
        "io.radon.zoo.imagenet",
        name,
        "",
        List.of(new ConstructorArgument("classes", 1000)),
        false,
        "he_fan_out",
        body.body());
  }

  /** Branches, gates and a pre-activation, one after the other. */
  public static ModelGraph joins() {
    BodyBuilder body = new BodyBuilder(Shape.image(32, 32, 3));
    body.conv("stem/conv", 3, 16, 1).section("stem", false);
    ValueRef entry = body.value();
    ValueRef wide = body.conv("wide/conv", 5, 16, 1).value();
    ValueRef narrow = body.from(entry).conv("narrow/conv", 1, 16, 1).value();
    ValueRef pooled = body.from(entry).avgPool("pool/avg_pool", 3, 1, "symmetric", false).value();
    body.join("concat", "concat", List.of(wide, narrow, pooled)).section("mixed", false);
    body.call("gate1", gate(body.shape(), 16)).section("", false);
    body.call("pre", preActivated(body.shape(), 64, 2)).section("pre", false);
    body.call("gate2", gate(body.shape(), 16)).section("", false);
    body.dropout("head/dropout", 0.25)
        .globalAvgPool("head/global_avg_pool")
        .dense("head/dense", new IntAttribute(10, "classes"))
        .section("head", false);
    return model("Joins", "", body.body());
  }

  /** Windows of every kind, for which not every image size will do. */
  public static ModelGraph windows() {
    BodyBuilder body = new BodyBuilder(Shape.image(32, 24, 3));
    body.conv("valid/conv", 3, 8, 1, 1, 1, false, "valid", Shape.image(30, 22, 8));
    body.section("valid", false);
    body.conv("same/conv", 4, 8, 2, 1, 2, true, "same", Shape.image(15, 11, 8));
    body.section("same", false);
    body.conv("dilated/conv", 2, 8, 1, 2, 1, false, "symmetric", Shape.image(13, 9, 8));
    body.section("dilated", false);
    ValueRef entry = body.value();
    ValueRef pooled = body.avgPool("down/avg_pool", 2, 2, "valid", true).value();
    ValueRef strided = body.from(entry).conv("down/conv", 3, 8, 2).value();
    body.join("down/add", "add", List.of(pooled, strided)).section("down", false);
    ValueRef wide = body.value();
    ValueRef cropped = body.avgPool("crop/avg_pool", 2, 2, "valid", false).value();
    ValueRef halved = body.from(wide).subsample("crop/subsample", 2).value();
    // 7x5 halves to 3x2 or to 4x3, so the first branch is padded to meet the second.
    ValueRef met =
        body.from(cropped)
            .conv("crop/conv", 1, 8, 1, 1, 1, false, "symmetric", Shape.image(3, 2, 8))
            .value();
    body.from(halved).conv("meet/conv", 2, 8, 1, 1, 1, false, "valid", Shape.image(3, 2, 8));
    body.join("meet/add", "add", List.of(met, body.value())).section("meet", false);
    ValueRef image = body.value();
    body.globalAvgPool("gate/global_avg_pool").dense("gate/dense", new IntAttribute(8));
    body.join("gate/mul", "mul", List.of(image, body.value())).section("gate", false);
    body.maxPool("head/max_pool", 3, 2)
        .plain("head/global_max_pool", "global_max_pool", Shape.vector(8))
        .dense("head/dense", new IntAttribute(10, "classes"))
        .section("head", false);
    return model("Windows", "", body.body());
  }

  /** Basic blocks of ever other widths: none shares its numbers with another. */
  public static ModelGraph distinct(int blocks) {
    BodyBuilder body = new BodyBuilder(Shape.image(32, 32, 3));
    body.conv("conv1/conv", 3, 8, 1).norm("conv1/norm").relu("conv1/relu").section("conv1", false);
    for (int i = 0; i < blocks; i++) {
      body.call("s/" + i, basic(body.shape(), 9 + i, 1, "C"));
    }
    body.section("s", true);
    body.globalAvgPool("head/global_avg_pool")
        .dense("head/dense", new IntAttribute(10, "classes"))
        .section("head", false);
    return model("Distinct", "", body.body());
  }

  public static ModelGraph model(String name, String doc, Body body) {
    return new ModelGraph(
        "io.radon.zoo.cifar10",
        name,
        doc,
        List.of(new ConstructorArgument("classes", 10)),
        false,
        "he_fan_out",
        body);
  }

  public static BlockInstance basic(Shape input, int width, int stride, String policy) {
    BodyBuilder body = new BodyBuilder(input);
    body.conv("conv1/conv", 3, width, stride)
        .norm("conv1/norm")
        .relu("conv1/relu")
        .conv("conv2/conv", 3, width, 1)
        .norm("conv2/norm");
    addShortcut(body, input, width, stride, policy);
    body.section("", false);
    body.relu("relu").section("", false);
    return new BlockInstance(
        "basic", BASIC_DOC, numbers("width", width, "stride", stride), body.body());
  }

  private static void addShortcut(
      BodyBuilder body, Shape input, int width, int stride, String policy) {
    ValueRef flow = body.value();
    boolean changed = stride > 1 || input.channels() != width;
    if (policy.equals("plain")) {
      return;
    }
    body.from(new ValueRef(0));
    if (policy.equals("C") || (policy.equals("B") && changed)) {
      body.conv("shortcut/conv", 1, width, stride).norm("shortcut/norm");
    } else if (changed) {
      body.subsample("shortcut/subsample", stride).zeroChannels("shortcut/zero_channels", width);
    }
    body.join("add", "add", List.of(flow, body.value()));
  }

  static BlockInstance bottleneck(Shape input, int width, int stride) {
    int out = 4 * width;
    BodyBuilder body = new BodyBuilder(input);
    body.conv("conv1/conv", 1, width, 1).norm("conv1/norm").relu("conv1/relu");
    body.conv("conv2/conv", 3, width, stride).norm("conv2/norm").relu("conv2/relu");
    body.conv("conv3/conv", 1, out, 1).norm("conv3/norm");
    ValueRef flow = body.value();
    body.from(new ValueRef(0));
    if (stride > 1 || input.channels() != out) {
      body.conv("shortcut/conv", 1, out, stride).norm("shortcut/norm");
    }
    body.join("add", "add", List.of(flow, body.value())).section("", false);
    body.relu("relu").section("", false);
    Map<String, Attribute> numbers =
        numbers("width", width, "stride", stride, "groups", 1, "base_width", 64, "expansion", 4);
    String doc = "A 1x1 down, a 3x3 between, a 1x1 up.\n\nThe stride is on the 3x3 (\"v1.5\").";
    return new BlockInstance("bottleneck", doc, numbers, body.body());
  }

  static BlockInstance gate(Shape input, int reduction) {
    BodyBuilder body = new BodyBuilder(input);
    body.globalAvgPool("global_avg_pool").asImage("as_image");
    body.conv("reduce/conv", 1, input.channels() / reduction * 4, 1, 1, true).relu("reduce/relu");
    body.conv("expand/conv", 1, input.channels(), 1, 1, true).plain("expand/sigmoid", "sigmoid");
    body.join("mul", "mul", List.of(new ValueRef(0), body.value()));
    return new BlockInstance("se", "", numbers("reduction", reduction), body.body());
  }

  static BlockInstance preActivated(Shape input, int width, int stride) {
    BodyBuilder body = new BodyBuilder(input);
    ValueRef pre = body.norm("pre/norm").relu("pre/relu").value();
    body.conv("conv1/conv", 3, width, stride).norm("conv1/norm").relu("conv1/relu");
    ValueRef flow = body.conv("conv2/conv", 3, width, 1).value();
    ValueRef shortcut = body.from(pre).conv("shortcut/conv", 1, width, stride).value();
    body.join("add", "add", List.of(flow, shortcut));
    return new BlockInstance("pre_act", "", numbers("width", width, "stride", stride), body.body());
  }

  static Map<String, Attribute> numbers(Object... namesAndValues) {
    Map<String, Attribute> numbers = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      numbers.put((String) namesAndValues[i], new IntAttribute((Integer) namesAndValues[i + 1]));
    }
    return numbers;
  }
}
