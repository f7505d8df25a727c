package io.radon.compiler.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.DiagnosticSink;
import io.radon.compiler.diagnostic.HumanRenderer;
import io.radon.compiler.diagnostic.PlainRenderer;
import io.radon.compiler.source.SourceContent;
import io.radon.compiler.source.SourceFile;
import io.radon.compiler.source.SourceLimits;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class SourceDecoderTest {
  private static final SourceLimits SMALL = new SourceLimits(8, 100, 10, 10);

  @Example
  void textIsThatOfTheBytesWithoutAByteOrderMark() {
    assertThat(text(bytes("naïve 網路 \ud83d\ude00"))).contains("naïve 網路 \ud83d\ude00");
    assertThat(text(new byte[0])).contains("");
    assertThat(text(0xEF, 0xBB, 0xBF, 'a')).contains("a");
    assertThat(text(0xEF, 0xBB, 0xBF)).contains("");
    assertThat(text('a', 0xEF, 0xBB, 0xBF)).contains("a\ufeff");
  }

  @Example
  void theFirstBadByteIsShown() {
    assertThat(told('a', '\n', 'b', 0xE9, ' '))
        .containsExactly("a.rn:2:2: error: not UTF-8: byte 0xE9 at offset 3 [RN0701]");
    assertThat(told(0xEF, 0xBB, 0xBF, 'a', 0xFF))
        .as("offsets count the byte order mark, columns don't")
        .containsExactly("a.rn:1:2: error: not UTF-8: byte 0xFF at offset 4 [RN0701]");
    assertThat(told('a', 0xE7, 0xB6))
        .as("cut in the middle of a character")
        .containsExactly("a.rn:1:2: error: not UTF-8: byte 0xE7 at offset 1 [RN0701]");
    assertThat(told(0xED, 0xA0, 0x80))
        .as("half of a pair")
        .containsExactly("a.rn:1:1: error: not UTF-8: byte 0xED at offset 0 [RN0701]");
    assertThat(told(0xC0, 0xAF)).as("a slash written too long").hasSize(1);
  }

  @Example
  void aFileLikeUtf16IsCalledThat() {
    assertThat(help(0xFF, 0xFE, 'm', 0)).contains("begins like UTF-16");
    assertThat(help(0xFE, 0xFF, 0, 'm')).contains("begins like UTF-16");
    assertThat(help('m', 0xE9)).isEqualTo("save the file as UTF-8");
  }

  @Example
  void aFileUpToTheLimitIsRead() {
    assertThat(read(new DiagnosticSink(), bytes("12345678"))).isPresent();
    DiagnosticSink sink = new DiagnosticSink();
    assertThat(read(sink, bytes("123456789"))).isEmpty();
    assertThat(plain(sink))
        .containsExactly("a.rn:1:1: error: the file has 9 bytes, the limit is 8 [RN0801]");
  }

  /** The standard decoder that replaces what is bad tells the truth. */
  @Property(tries = 500)
  void bytesAreTextOrHaveOneMessage(@ForAll @Size(max = 8) byte[] bytes) {
    DiagnosticSink sink = new DiagnosticSink();
    Optional<SourceFile> file = read(sink, bytes);
    String replaced = new String(bytes, StandardCharsets.UTF_8);
    boolean good = java.util.Arrays.equals(replaced.getBytes(StandardCharsets.UTF_8), bytes);
    assertThat(file.isPresent()).isEqualTo(good);
    assertThat(sink.all()).hasSize(good ? 0 : 1);
    new HumanRenderer().render(sink.all(), 1);
  }

  private static Optional<SourceFile> read(DiagnosticSink sink, byte[] bytes) {
    return SourceDecoder.decode(new SourceContent("a.rn", bytes), sink, SMALL);
  }

  private static Optional<String> text(int... bytes) {
    return text(array(bytes));
  }

  private static Optional<String> text(byte[] bytes) {
    return SourceDecoder.decode(new SourceContent("a.rn", bytes), new DiagnosticSink())
        .map(SourceFile::text);
  }

  private static List<String> told(int... bytes) {
    DiagnosticSink sink = new DiagnosticSink();
    assertThat(read(sink, array(bytes))).isEmpty();
    return plain(sink);
  }

  private static List<String> plain(DiagnosticSink sink) {
    return sink.all().stream().map(new PlainRenderer()::render).toList();
  }

  private static String help(int... bytes) {
    DiagnosticSink sink = new DiagnosticSink();
    assertThat(read(sink, array(bytes))).isEmpty();
    Diagnostic diagnostic = sink.all().get(0);
    return diagnostic.help() == null ? "" : diagnostic.help().text();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] array(int... bytes) {
    byte[] array = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      array[i] = (byte) bytes[i];
    }
    return array;
  }
}
