package io.radon.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.radon.runtime.model.ImageSize;
import io.radon.runtime.model.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RadonTest {
  private static final Path RESNET20 =
      Path.of(System.getProperty("radon.root", "../.."), "specs/zoo/cifar10/resnet20.rn");

  @TempDir private Path folder = Path.of("");

  @Test
  void aSpecBecomesANetworkInOneCall() {
    CompiledNetwork compiled = Radon.compile(RESNET20);
    Network network = compiled.newInstance();
    assertThat(network.name()).isEqualTo("ResNet20");
    assertThat(network.input()).isEqualTo(new ImageSize(32, 32, 3));
    assertThat(network.classes()).isEqualTo(10);
    assertThat(network.parameters()).isEqualTo(269_722);
    assertThat(network.digest()).isEqualTo(compiled.model().digest());
    assertThat(compiled.newInstance(5).classes()).isEqualTo(5);
  }

  @Test
  void aModelOfTheFileCanBeNamed() {
    assertThat(Radon.compile(RESNET20, "ResNet20B").newInstance().parameters()).isEqualTo(272_474);
  }

  @Test
  void aTemplateTakesItsArguments() {
    Path family = RESNET20.resolveSibling("family.rn");
    Network network = Radon.compile(family, "CifarResNet(n: 5, classes: 7)").newInstance();
    assertThat(network.classes()).isEqualTo(7);
  }

  @Test
  void everyMistakeOfASpecIsInTheException() throws IOException {
    Path spec =
        Files.writeString(
            folder.resolve("bad.rn"),
            "model Bad {\n  input: 8x8x1\n  a: cnov(3x3, 4)\n  head: flatten -> dens(3)\n}\n");
    assertThatThrownBy(() -> Radon.compile(spec))
        .isInstanceOf(SpecException.class)
        .hasMessageContaining("bad.rn:3:6")
        .hasMessageContaining("bad.rn:4:20");
  }

  @Test
  void severalModelsWithoutAMatchingNameAreRefusedByName() throws IOException {
    String body = " { input: 8x8x1\n head: flatten -> dense(3)\n }\n";
    Path spec = Files.writeString(folder.resolve("nets.rn"), "model A" + body + "model B" + body);
    assertThatThrownBy(() -> Radon.compile(spec))
        .isInstanceOf(EmbedException.class)
        .hasMessageContaining("A, B");
  }

  @Test
  void caseAndUnderscoresDoNotCountWhenAModelIsNamedLikeItsFile() throws IOException {
    String body = " { input: 8x8x1\n head: flatten -> dense(3)\n }\n";
    Path spec =
        Files.writeString(folder.resolve("my_net.rn"), "model A" + body + "model MyNet" + body);
    assertThat(Radon.compile(spec).newInstance().name()).isEqualTo("MyNet");
  }
}
