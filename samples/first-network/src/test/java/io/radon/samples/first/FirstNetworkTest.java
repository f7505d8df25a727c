package io.radon.samples.first;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstNetworkTest {
  private static final Pattern TOLD =
      Pattern.compile("(\\d+) % of 200 test pictures right; picture 3 shows a (.+), the .+ a (.+)");

  @TempDir private Path folder = Path.of("");

  @Test
  void theSampleTrainsInAMomentAndKnowsMostPictures() {
    Matcher told = TOLD.matcher(FirstNetwork.tell(folder.resolve("run")));
    assertThat(told.matches()).as("%s", told).isTrue();
    assertThat(Integer.parseInt(told.group(1))).isGreaterThan(50);
  }
}
