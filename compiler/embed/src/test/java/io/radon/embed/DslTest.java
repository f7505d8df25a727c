package io.radon.embed;

import static io.radon.dsl.Blocks.basic;
import static io.radon.dsl.Layers.act;
import static io.radon.dsl.Layers.call;
import static io.radon.dsl.Layers.conv;
import static io.radon.dsl.Layers.dense;
import static io.radon.dsl.Layers.globalAvgPool;
import static io.radon.dsl.Layers.norm;
import static io.radon.dsl.Layers.repeat;
import static io.radon.dsl.Models.body;
import static io.radon.dsl.Models.imported;
import static io.radon.dsl.Models.input;
import static io.radon.dsl.Models.label;
import static io.radon.dsl.Models.model;
import static io.radon.dsl.Models.param;
import static io.radon.dsl.Models.set;
import static io.radon.dsl.Models.spec;
import static io.radon.dsl.Models.stage;
import static io.radon.dsl.Shortcuts.shortcut;
import static io.radon.dsl.Shortcuts.zeroPad;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertThrowsExactly;

import io.radon.dsl.Model;
import io.radon.dsl.Spec;
import io.radon.runtime.model.Network;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DslTest {
  private static final Model FAMILY =
      model(
          "Family",
          param("n"),
          param("classes", 10),
          (n, classes) ->
              body(
                  input(32, 32, 3),
                  label("conv1", conv(3, 16), norm(), act()),
                  stage("s1", repeat(n, basic(16))),
                  stage("s2", repeat(n, basic(32)).stride(2)),
                  stage("s3", repeat(n, basic(64)).stride(2)),
                  label("head", globalAvgPool(), dense(classes)),
                  set(shortcut(), zeroPad())));

  @Test
  void aModelBuiltInJavaBecomesANetwork() {
    CompiledNetwork compiled = Radon.compile(FAMILY.of(3));
    Network network = compiled.newInstance();
    assertThat(network.parameters()).isEqualTo(269_722);
    assertThat(compiled.newInstance(5).classes()).isEqualTo(5);
  }

  @Test
  void aSpecHasAPackageAndImportsFilesOfAFolder() {
    Spec spec =
        spec(model("Five", imported("CifarResNet", 5)), FAMILY)
            .inPackage("com.example.nets")
            .importing("family.rn");
    Path root = Path.of(System.getProperty("radon.root", "../.."), "specs/zoo/cifar10");
    CompiledNetwork five = Radon.compile(spec, "Five", root);
    assertThat(five.type().getName()).isEqualTo("com.example.nets.Five");
    assertThat(five.newInstance().parameters()).isEqualTo(464_154);
    CompiledNetwork family =
        Radon.compile(spec(FAMILY).inPackage("com.example"), "Family(n: 3, classes: 7)");
    assertThat(family.newInstance().classes()).isEqualTo(7);
    assertThat(family.type().getName()).isEqualTo("com.example.Family");
  }

  @Test
  void anImportThatIsNotThereIsToldOfTheLineThatImports() {
    Spec spec = spec(model("Five", imported("CifarResNet", 5))).importing("family.rn");
    assertThatThrownBy(() -> Radon.compile(spec, "Five"))
        .isInstanceOf(SpecException.class)
        .hasMessageContaining("family.rn")
        .hasMessageContaining("DslTest.java")
        .hasMessageContaining("importing(\"family.rn\")");
  }

  @Test
  void aMistakeIsShownWithItsJavaLine() {
    Model wrong =
        model(
            "Wrong",
            body(
                input(8, 8, 3),
                label("stem", call("cnov", 3, 16)),
                label("head", globalAvgPool(), dense(4))));
    SpecException told = assertThrowsExactly(SpecException.class, () -> Radon.compile(wrong));
    assertThat(told).hasMessageFindingMatch("DslTest.java:\\d+:17");
    assertThat(String.valueOf(told.getMessage()).replaceAll("\\d+(:17| \\|)", "LINE$1"))
        .isEqualTo(
            """
            the spec has errors
            error[RN0201]: unknown layer or block `cnov`
              --> src/test/java/io/radon/embed/DslTest.java:LINE:17
            LINE |                 label("stem", call("cnov", 3, 16)),
               |                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            note: as text: `cnov` in `stem: cnov(3, 16)`
            help: did you mean `conv`?

            1 error
            """);
  }
}
