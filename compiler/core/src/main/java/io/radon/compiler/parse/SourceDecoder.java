package io.radon.compiler.parse;

import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.diagnostic.DiagnosticSink;
import io.radon.compiler.source.Location;
import io.radon.compiler.source.SourceContent;
import io.radon.compiler.source.SourceFile;
import io.radon.compiler.source.SourceLimits;
import io.radon.compiler.source.Span;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** From a file's bytes to its text: UTF-8, with or without a byte order mark, and not too long. */
public final class SourceDecoder {
  private SourceDecoder() {}

  /** Decodes under the default limits. */
  public static Optional<SourceFile> decode(SourceContent content, DiagnosticSink sink) {
    return decode(content, sink, SourceLimits.DEFAULT);
  }

  /** The text, or nothing when the sink has been told why. */
  public static Optional<SourceFile> decode(
      SourceContent content, DiagnosticSink sink, SourceLimits limits) {
    byte[] bytes = content.bytes();
    if (bytes.length > limits.bytes()) {
      SourceFile file = new SourceFile(content.displayPath(), "");
      sink.report(
          DiagnosticCode.FILE_TOO_LARGE.at(
              new Location(file, new Span(0, 0)), bytes.length, limits.bytes()));
      return Optional.empty();
    }
    int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
    CharBuffer out = CharBuffer.allocate(bytes.length - start);
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString();
    if (!result.isError()) {
      return Optional.of(new SourceFile(content.displayPath(), text));
    }
    reportNotUtf8(content, sink, text, in.position());
    return Optional.empty();
  }

  /** The readable text up to the bad byte is the excerpt; the bad byte is shown as a question. */
  private static void reportNotUtf8(
      SourceContent content, DiagnosticSink sink, String before, int offset) {
    byte[] bytes = content.bytes();
    String rest =
        new String(bytes, offset, Math.min(bytes.length - offset, 200), StandardCharsets.US_ASCII);
    SourceFile file = new SourceFile(content.displayPath(), before + rest.replace('\0', '\uFFFD'));
    Location place = new Location(file, new Span(before.length(), before.length() + 1));
    sink.report(
        DiagnosticCode.NOT_UTF8
            .at(place, String.format(Locale.ROOT, "0x%02X", bytes[offset]), offset)
            .withHelp(advice(bytes)));
  }

  private static String advice(byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
      return "the file begins like UTF-16; save it as UTF-8";
    }
    return "save the file as UTF-8";
  }

  private static boolean startsWith(byte[] bytes, int... first) {
    if (bytes.length < first.length) {
      return false;
    }
    for (int i = 0; i < first.length; i++) {
      if ((bytes[i] & 0xFF) != first[i]) {
        return false;
      }
    }
    return true;
  }
}
