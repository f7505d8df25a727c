package io.radon.compiler.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

class SuggestionsTest {
  @Example
  void aSlipIsALetterTooManyMissingWrongOrSwapped() {
    assertThat(Suggestions.slips("stride", "stridde")).isEqualTo(1);
    assertThat(Suggestions.slips("stride", "strde")).isEqualTo(1);
    assertThat(Suggestions.slips("stride", "strode")).isEqualTo(1);
    assertThat(Suggestions.slips("stride", "strdie")).isEqualTo(1);
    assertThat(Suggestions.slips("stride", "stride")).isZero();
    assertThat(Suggestions.slips("", "abc")).isEqualTo(3);
    assertThat(Suggestions.slips("ca", "abc")).as("no stretch is edited twice").isEqualTo(3);
  }

  @Example
  void oneSlipPerThreeLettersIsClose() {
    assertThat(closest("dilatoin", "dilation")).contains("dilation");
    assertThat(closest("covn", "conv")).contains("conv");
    assertThat(closest("cnov", "conv")).contains("conv");
    assertThat(closest("vnoc", "conv")).as("two slips in four letters").isEmpty();
    assertThat(closest("batchnrom", "batch_norm")).contains("batch_norm");
    assertThat(closest("ab", "ac")).as("at least one slip").contains("ac");
    assertThat(closest("convolution", "conv")).isEmpty();
  }

  @Example
  void caseAndUnderscoresDoNotCount() {
    assertThat(closest("ZEROPAD", "zero_pad")).contains("zero_pad");
    assertThat(closest("resnet_34", "ResNet34")).contains("ResNet34");
  }

  @Example
  void aWordOfOneLetterHasNoneClose() {
    assertThat(closest("x", "y")).isEmpty();
    assertThat(closest("n", "N")).as("but for its case").contains("N");
  }

  @Example
  void theClosestWinsAndOfEquallyCloseTheFirst() {
    assertThat(closest("basics", "basis", "basic")).contains("basis");
    assertThat(closest("basicc", "basis", "basic")).contains("basic");
  }

  @Example
  void theWordItselfIsNoSuggestion() {
    assertThat(closest("conv", "conv")).isEmpty();
    assertThat(closest("conv", "conv", "con")).contains("con");
    assertThat(closest("conv")).isEmpty();
  }

  @Example
  void longWordsAreNotCompared() {
    String longWord = "a".repeat(101);
    assertThat(closest(longWord, "a".repeat(100))).isEmpty();
  }

  @Property
  void slipsAreADistance(
      @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 6) String a,
      @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 6) String b) {
    int slips = Suggestions.slips(a, b);
    assertThat(slips).isEqualTo(Suggestions.slips(b, a));
    assertThat(slips == 0).isEqualTo(a.equals(b));
    assertThat(slips)
        .isBetween(Math.abs(a.length() - b.length()), Math.max(a.length(), b.length()));
    assertThat(Suggestions.slips(a + "x", b + "x")).isLessThanOrEqualTo(slips);
  }

  private static Optional<String> closest(String word, String... known) {
    return Suggestions.closest(word, List.of(known));
  }
}
