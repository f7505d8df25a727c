package io.radon.dsl.use;

import static io.radon.dsl.Blocks.basic;
import static io.radon.dsl.Expectations.depth;
import static io.radon.dsl.Expectations.expect;
import static io.radon.dsl.Expectations.is;
import static io.radon.dsl.Expectations.macs;
import static io.radon.dsl.Expectations.near;
import static io.radon.dsl.Expectations.params;
import static io.radon.dsl.Layers.act;
import static io.radon.dsl.Layers.conv;
import static io.radon.dsl.Layers.dense;
import static io.radon.dsl.Layers.globalAvgPool;
import static io.radon.dsl.Layers.norm;
import static io.radon.dsl.Layers.repeat;
import static io.radon.dsl.Models.body;
import static io.radon.dsl.Models.input;
import static io.radon.dsl.Models.label;
import static io.radon.dsl.Models.model;
import static io.radon.dsl.Models.param;
import static io.radon.dsl.Models.set;
import static io.radon.dsl.Models.spec;
import static io.radon.dsl.Models.stage;
import static io.radon.dsl.Shortcuts.projection;
import static io.radon.dsl.Shortcuts.projectionAll;
import static io.radon.dsl.Shortcuts.shortcut;
import static io.radon.dsl.Shortcuts.zeroPad;
import static io.radon.dsl.Values.arg;

import io.radon.dsl.Model;
import io.radon.dsl.Spec;

/** The family of {@code specs/zoo/cifar10/family.rn} and the models of {@code resnet20.rn}. */
final class CifarModels {
  static final Model FAMILY =
      model(
          "CifarResNet",
          param("n"),
          param("classes", 10),
          (n, classes) ->
              body(
                  input(32, 32, 3),
                  label("conv1", conv(3, 16), norm(), act()).shape(32, 32, 16),
                  stage("s1", repeat(n, basic(16))).shape(32, 32, 16),
                  stage("s2", repeat(n, basic(32)).stride(2)).shape(16, 16, 32),
                  stage("s3", repeat(n, basic(64)).stride(2)).shape(8, 8, 64),
                  label("head", globalAvgPool(), dense(classes)).shape(classes),
                  set(shortcut(), zeroPad()),
                  expect(depth(), is(n.times(6).plus(2)))));

  static final Model RESNET20 =
      model(
              "ResNet20",
              FAMILY
                  .of(arg("n", 3))
                  .changed(
                      expect(params(), is(269_722)),
                      expect(macs(), near("40.551M")),
                      expect(depth(), is(20))))
          .doc("ResNet-20 for CIFAR-10 (He et al., 2015, Table 6).");

  static final Model RESNET20B =
      model("ResNet20B", FAMILY.of(arg("n", 3)).changed(set(shortcut(), projection())));

  static final Model RESNET20C =
      model("ResNet20C", FAMILY.of(arg("n", 3)).changed(set(shortcut(), projectionAll())));

  static final Spec ALL = spec(RESNET20, RESNET20B, RESNET20C).inPackage("io.radon.zoo.cifar10");

  private CifarModels() {}
}
