package io.radon.compiler.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class InputDigestTest {
  @Test
  void theDigestOfNothingIsThatOfNoBytes() {
    assertThat(new InputDigest().finish())
        .isEqualTo("sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  @Test
  void partsDoNotRunTogether() {
    String digest = new InputDigest().add("ab").add("c").finish();
    assertThat(new InputDigest().add("a").add("bc").finish()).isNotEqualTo(digest);
    assertThat(new InputDigest().add("abc").finish()).isNotEqualTo(digest);
    assertThat(new InputDigest().add("ab").add("c").add("").finish()).isNotEqualTo(digest);
    assertThat(new InputDigest().add("c").add("ab").finish()).isNotEqualTo(digest);
    assertThat(new InputDigest().add("ab").add("c").finish()).isEqualTo(digest);
  }

  @Test
  void aTextIsItsBytes() {
    assertThat(new InputDigest().add("ü").finish())
        .isEqualTo(new InputDigest().add("ü".getBytes(StandardCharsets.UTF_8)).finish());
  }

  @Test
  void theNextDigestBeginsEmpty() {
    InputDigest digest = new InputDigest();
    String first = digest.add("a").finish();
    assertThat(digest.add("a").finish()).isEqualTo(first);
  }
}
