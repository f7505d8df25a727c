package io.radon.runtime.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report in Chromium; skipped where there is no browser. */
class BrowserTest {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");

  @TempDir private Path folder = Path.of("");
  private Path browser = Path.of("");
  private Path page = Path.of("");

  @BeforeEach
  void prepare() throws IOException {
    Optional<Path> found =
        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .flatMap(place -> NAMES.stream().map(name -> Path.of(place, name)))
            .filter(Files::isExecutable)
            .findFirst();
    Assumptions.assumeTrue(found.isPresent(), "no browser: expected one of " + NAMES);
    browser = found.orElseThrow();
    page = RunReport.write(RunFolders.run(folder.resolve("run"), 0.25, 0.5, 0.875));
  }

  private String chromium(String... more) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                browser.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--disable-extensions",
                "--user-data-dir=" + folder.resolve("profile"),
                "--window-size=1200,1600"));
    command.addAll(List.of(more));
    command.add(page.toUri().toString());
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isZero();
    return out;
  }

  private BufferedImage screenshot(String name, int scheme)
      throws IOException, InterruptedException {
    Path picture = folder.resolve(name);
    chromium("--blink-settings=preferredColorScheme=" + scheme, "--screenshot=" + picture);
    return ImageIO.read(picture.toFile());
  }

  private static int brightness(int colour) {
    return ((colour >> 16 & 0xff) + (colour >> 8 & 0xff) + (colour & 0xff)) / 3;
  }

  @Test
  void theBrowserKeepsEveryCurveAndRunsNothing() throws IOException, InterruptedException {
    Document seen = Jsoup.parse(chromium("--dump-dom"));
    assertThat(seen.select("path.curve[data-curve]").eachAttr("data-curve"))
        .containsExactly(
            "training error",
            "test error",
            "training loss",
            "test loss",
            "learning rate",
            "images per second");
    assertThat(seen.select("script")).isEmpty();
  }

  @Test
  void itIsLightOnLightAndDarkOnDark() throws IOException, InterruptedException {
    BufferedImage light = screenshot("light.png", 1);
    BufferedImage dark = screenshot("dark.png", 0);
    assertThat(brightness(light.getRGB(5, 5))).isGreaterThan(240);
    assertThat(brightness(dark.getRGB(5, 5))).isLessThan(40);
    for (BufferedImage picture : List.of(light, dark)) {
      Set<Integer> colours = new HashSet<>();
      for (int y = 0; y < picture.getHeight(); y += 3) {
        for (int x = 0; x < picture.getWidth(); x += 3) {
          colours.add(picture.getRGB(x, y));
        }
      }
      assertThat(colours).as("text, lines, curves").hasSizeGreaterThan(50);
    }
  }
}
