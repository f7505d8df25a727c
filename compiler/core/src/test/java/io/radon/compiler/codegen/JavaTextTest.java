package io.radon.compiler.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.radon.compiler.diagnostic.CompilerBugException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class JavaTextTest {
  @Example
  void aPlainNameStaysAsItIs() {
    assertThat(JavaText.identifier("ResNeXt50_32x4d")).isEqualTo("ResNeXt50_32x4d");
    assertThat(JavaText.identifier("class")).isEqualTo("class_");
    assertThat(JavaText.identifier("_")).isEqualTo("__");
    assertThat(JavaText.identifier("")).isEqualTo("__");
    assertThat(JavaText.identifier("3x3")).isEqualTo("_3x3");
    assertThat(JavaText.identifier("é.\u202e")).isEqualTo("ue9_u2e_u202e_");
  }

  @Example
  void aClassHidesNothingThatItsSiblingsUse() {
    assertThat(JavaText.type("ResNet20")).isEqualTo("ResNet20");
    assertThat(JavaText.type("String")).isEqualTo("String_");
    assertThat(JavaText.type("IllegalArgumentException")).isEqualTo("IllegalArgumentException_");
    assertThat(JavaText.type("class")).isEqualTo("class_");
  }

  @Example
  void membersAndConstantsAreSpeltAsJavaDoes() {
    assertThat(JavaText.member("base_width")).isEqualTo("baseWidth");
    assertThat(JavaText.member("Conv1/norm")).isEqualTo("conv1Norm");
    assertThat(JavaText.member("new")).isEqualTo("new_");
    assertThat(JavaText.constant("preAct")).isEqualTo("PRE_ACT");
    assertThat(JavaText.constant("pre_act")).isEqualTo("PRE_ACT");
    assertThat(JavaText.constant("conv2")).isEqualTo("CONV2");
    assertThat(JavaText.constant("_")).isEqualTo("__");
  }

  @Example
  void longNamesStayApart() {
    String start = "n".repeat(150);
    assertThat(JavaText.identifier(start + "a"))
        .isNotEqualTo(JavaText.identifier(start + "b"))
        .hasSizeLessThanOrEqualTo(110)
        .startsWith("nnn");
  }

  @Example
  void packagesAreNamesAndNeverJavasOwn() {
    assertThat(JavaText.packageName("io.radon.zoo")).isEqualTo("io.radon.zoo");
    assertThat(JavaText.packageName("")).isEmpty();
    assertThat(JavaText.packageName("java.lang")).isEqualTo("java_.lang");
    assertThat(JavaText.packageName("a.class")).isEqualTo("a.class_");
    assertThat(JavaText.packageName("x./etc")).isEqualTo("x.u2f_etc");
    assertThat(JavaText.packageName("..")).isEqualTo("__.__.__");
  }

  @Property(tries = 500)
  void anythingIsALegalName(@ForAll String text) {
    for (String name :
        List.of(
            JavaText.identifier(text),
            JavaText.member(text),
            JavaText.constant(text),
            JavaText.packageName(text))) {
      assertThat(name.isEmpty() || SourceVersion.isName(name)).as(name).isTrue();
      assertThat(name).matches("[A-Za-z0-9_.]*");
    }
  }

  @Property(tries = 8)
  void aLiteralIsItsText(@ForAll @Size(min = 1, max = 40) List<@From("texts") String> texts)
      throws Exception {
    expectBack(texts);
  }

  @Example
  void aLiteralMayBeLongerThanAConstantOfAClassFile() throws Exception {
    expectBack(List.of("x".repeat(70_000), "\u2028".repeat(70_000), "\ud83d\ude00".repeat(35_000)));
  }

  @Example
  void numbersAreThemselves() {
    assertThat(JavaText.integer(-7)).isEqualTo("-7");
    assertThatThrownBy(() -> JavaText.integer(1L << 31)).isInstanceOf(CompilerBugException.class);
    assertThat(JavaText.longNumber(269_722)).isEqualTo("269_722L");
    assertThat(JavaText.longNumber(1)).isEqualTo("1L");
    assertThat(JavaText.decimal(1e-5)).isEqualTo("1e-5");
    assertThat(JavaText.decimal(0.9)).isEqualTo("0.9");
    assertThat(JavaText.decimal(1.5e10)).isEqualTo("1.5e10");
    assertThatThrownBy(() -> JavaText.decimal(Double.NaN)).isInstanceOf(CompilerBugException.class);
  }

  @Property(tries = 500)
  void aDecimalReadsAsItself(@ForAll double number) {
    assertThat(Double.parseDouble(JavaText.decimal(number))).isEqualTo(number);
    assertThat(JavaText.decimal(number)).matches("-?[0-9]+(\\.[0-9]+)?(e-?[0-9]+)?");
  }

  @Example
  void numbersDoNotDependOnTheMachine() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(JavaText.longNumber(1_234)).isEqualTo("1_234L");
      assertThat(JavaText.constant("title")).isEqualTo("TITLE");
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(JavaText.constant("title")).isEqualTo("TITLE");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Example
  void proseIsHtml() {
    assertThat(JavaText.javadoc("One `x -> y` two.\n\nThree\nfour.", 80))
        .isEqualTo("One {@code x -> y} two.\n\n<p>Three four.");
    assertThat(JavaText.javadoc("`a*/b` @x {@code} \\u002a <b> & /* //", 200))
        .isEqualTo(
            "<code>a*&#47;b</code> &#64;x &#123;&#64;code&#125; &#92;u002a &lt;b&gt; &amp;"
                + " /&#42; //");
    assertThat(JavaText.javadoc("one ` tick", 80)).isEqualTo("one ` tick");
    assertThat(JavaText.javadoc("\u0000 \ud800 \t é", 80)).isEqualTo("&#xfffd; &#xfffd;   &#xe9;");
    assertThat(JavaText.javadoc("aaa bbb ccc", 7)).isEqualTo("aaa bbb\nccc");
    assertThat(JavaText.javadoc("   ", 80)).isEmpty();
  }

  @Property(tries = 500)
  void proseEndsNoComment(@ForAll("texts") String text) {
    String html = JavaText.javadoc(text, 80);
    assertThat(html).matches("[\\n -~]*").doesNotContain("*/", "/*", "\\");
    Set<String> tags = new HashSet<>();
    java.util.regex.Matcher matcher =
        java.util.regex.Pattern.compile("<[^>]*>|@\\w*|\\{[^}]*\\}").matcher(html);
    while (matcher.find()) {
      tags.add(matcher.group().replaceAll("\\{@code [^@{}]*\\}", "{@code}"));
    }
    assertThat(tags).isSubsetOf("<p>", "<code>", "</code>", "{@code}");
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().all().ofMaxLength(20),
        Arbitraries.strings().withChars("*/\\u002a{@}<>&`$\"'\n\r\u2028 ").ofMaxLength(20));
  }

  private static void expectBack(List<String> texts) throws Exception {
    StringBuilder code = new StringBuilder("public class Texts {\n");
    for (int i = 0; i < texts.size(); i++) {
      String literal = JavaText.literal(texts.get(i));
      assertThat(literal).matches("[ -~]*");
      code.append("  public static String t").append(i).append("() {\n    return ");
      code.append(literal).append(";\n  }\n");
    }
    Class<?> type = InMemoryCompiler.compile("Texts", code.append("}\n").toString());
    List<String> back = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      back.add((String) type.getMethod("t" + i).invoke(null));
    }
    assertThat(back).isEqualTo(texts);
  }
}
