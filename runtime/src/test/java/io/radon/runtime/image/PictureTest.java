package io.radon.runtime.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.radon.runtime.data.ImageStep;
import io.radon.runtime.data.ImageStep.Filter;
import io.radon.runtime.tensor.Device;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against pictures that {@code make_pictures.py} had Pillow and torchvision make. */
class PictureTest {
  private static final PictureDecoder DECODER = new PictureDecoder(Device.CPU.place(1));

  @TempDir private Path folder = Path.of("");

  private static Path file(String name) {
    try {
      return Path.of(Objects.requireNonNull(PictureTest.class.getResource(name), name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Picture read(String name) {
    return DECODER.read(file(name));
  }

  private static void assertSame(Picture found, Picture expected) {
    assertThat(found.height()).isEqualTo(expected.height());
    assertThat(found.width()).isEqualTo(expected.width());
    assertThat(found.pixels()).isEqualTo(expected.pixels());
  }

  static List<String> lines() throws IOException {
    return Files.readAllLines(file("steps.txt"));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void stepsGiveTheBytesThatTorchvisionGives(String line) {
    String[] parts = line.split(" ", -1);
    List<Integer> sizes = Arrays.stream(parts[2].split("x", -1)).map(Integer::parseInt).toList();
    ImageStep step =
        switch (parts[1]) {
          case "to" -> new ImageStep.ResizeTo(sizes.get(0), sizes.get(1), filter(parts[3]));
          case "shorter" -> new ImageStep.ResizeShorter(sizes.get(0), filter(parts[3]));
          case "crop" -> new ImageStep.CenterCrop(sizes.get(0), sizes.get(1));
          default -> throw new IllegalArgumentException(line);
        };
    assertSame(PictureSteps.of(List.of(step)).apply(read(parts[0])), read(parts[4]));
  }

  private static Filter filter(String name) {
    return Filter.valueOf(name.toUpperCase(Locale.ROOT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "colour-420.jpg",
        "colour-444.jpg",
        "progressive.jpg",
        "grey.jpg",
        "turned.jpg",
        "alpha.png",
        "grey-alpha.png",
        "palette.png",
        "palette.gif",
        "frames.gif",
        "colour.bmp",
        "palette.bmp"
      })
  void filesGiveTheBytesThatPillowGives(String name) {
    assertSame(read(name), read("decoded-" + name + ".png"));
  }

  @Test
  void aFlowFromFileToWindowGivesTheBytesThatTorchvisionGives() {
    PictureSteps steps =
        PictureSteps.of(
            List.of(
                new ImageStep.ResizeShorter(40, Filter.BILINEAR),
                new ImageStep.CenterCrop(32, 32),
                ImageStep.NormalizeBy.of("imagenet")));
    assertSame(steps.apply(read("colour-420.jpg")), read("flow.png"));
    assertThat(steps.rest()).containsExactly(ImageStep.NormalizeBy.of("imagenet"));
  }

  @Test
  void greyIsTheLumaThatPillowRoundsAndIsRepeatedInColours() {
    Picture grey = read("source-37x51.png").withChannels(1);
    assertThat(grey.pixels()).hasSize(37 * 51);
    Picture luma = read("decoded-colour.bmp.png").withChannels(1);
    assertSame(luma.withChannels(3), read("luma.png"));
  }

  @Test
  void aPictureForPrintIsTold() {
    Path cmyk = file("cmyk.jpg");
    assertThatThrownBy(() -> DECODER.read(cmyk))
        .isInstanceOf(PictureException.class)
        .hasMessageContaining("cmyk.jpg")
        .hasMessageContaining("CMYK");
  }

  @Test
  void aDamagedPictureIsToldWithItsPath() throws IOException {
    assertThatThrownBy(() -> read("cut-off.jpg"))
        .isInstanceOf(PictureException.class)
        .hasMessageContaining("cut-off.jpg")
        .hasMessageContaining("damaged");
    for (String name : List.of("alpha.png", "palette.gif", "colour.bmp", "grey.jpg")) {
      byte[] whole = Files.readAllBytes(file(name));
      for (int length = 0; length < whole.length - 64; length += 41) {
        Path part = Files.write(folder.resolve("part-" + name), Arrays.copyOf(whole, length));
        assertThatThrownBy(() -> DECODER.read(part))
            .as("%s cut off at %d", name, length)
            .isInstanceOf(PictureException.class)
            .hasMessageContaining(part.toString());
      }
    }
  }

  @Test
  void aFileThatIsNoPictureOrIsNotThereIsTold() throws IOException {
    Path text = Files.writeString(folder.resolve("cat.jpg"), "no picture", StandardCharsets.UTF_8);
    assertThatThrownBy(() -> DECODER.read(text))
        .hasMessageContaining("is no JPEG, PNG, GIF or BMP");
    Path empty = Files.createFile(folder.resolve("empty.png"));
    assertThatThrownBy(() -> DECODER.read(empty)).hasMessageContaining("is empty");
    assertThatThrownBy(() -> DECODER.read(folder.resolve("nowhere.png")))
        .isInstanceOf(PictureException.class)
        .hasMessageContaining("no picture");
  }

  @Test
  void sizesPastAllBoundsAreRefusedBeforeTheyAreAllocated() throws IOException {
    byte[] bytes = Files.readAllBytes(file("alpha.png"));
    bytes[16] = 0x7f;
    bytes[20] = 0x7f;
    Path bomb = Files.write(folder.resolve("bomb.png"), bytes);
    assertThatThrownBy(() -> DECODER.read(bomb))
        .isInstanceOf(PictureException.class)
        .hasMessageContaining("pixels: expected at most 178,956,970");
  }
}
