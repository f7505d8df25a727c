package io.radon.compiler.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.radon.compiler.diagnostic.DiagnosticSink;
import io.radon.compiler.source.SourceFile;
import io.radon.compiler.source.SourceLimits;
import io.radon.compiler.syntax.SyntaxPrinter;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitCheckTest {
  /** Half of what a thread gets by default, so that a caller deep in a build has room too. */
  private static final long SMALL_STACK = 512 * 1024;

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "( ! )",
        "[ ! ]",
        "f( ! )",
        "f(a: [ ! ])",
        "(if a then ! else b)",
        "(not ! )",
        "(1 + ! )",
        "a[ ! ]",
        "[a, ! , b]",
      })
  void deep_brackets_are_refused_and_those_below_the_limit_are_parsed(String open, String close) {
    String name = "x = ";
    int brackets = (int) open.chars().filter(c -> c == '(' || c == '[').count();
    int most = SourceLimits.DEFAULT.nesting() / brackets - 1;
    assertThat(deep(name, open.strip() + " ", "1", " " + close.strip(), most).messages()).isEmpty();
    for (int depth : new int[] {most + 2, 1000, 100_000}) {
      assertThat(deep(name, open.strip() + " ", "1", " " + close.strip(), depth).messages())
          .contains("more than 64 brackets are open");
    }
  }

  @Test
  void deep_bodies_are_refused_and_those_below_the_limit_are_parsed() {
    assertThat(deep("", "add { a | ", "b", "}", 62).messages()).isEmpty();
    assertThat(deep("", "add { a | ", "b", "}", 50_000).messages())
        .isEqualTo("2:637: more than 64 brackets are open");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "x = (1 ! + 1 ! )",
        "x = (1 ! -> a ! )",
        "x = (a ! or a ! )",
        "x = (a ! .a ! )",
        "x = a ! .a ! // end",
        "x = a ! [0] ! // end",
        "x = ( ! - ! 1)",
        "x = ( ! not ! a)",
        "x = ( ! if a then b else ! c)",
        "x = f(a ! * a ! , 1)",
      })
  void long_chains_are_refused_and_those_below_the_limit_are_parsed(
      String head, String link, String tail) {
    assertThat(chain(head, link, tail, 250).messages()).isEmpty();
    assertThat(chain(head, link, tail, 260).messages())
        .contains("more than 256 operators wait for one another");
    assertThat(chain(head, link, tail, 100_000).messages())
        .contains("more than 256 operators wait for one another");
  }

  @Test
  void long_flows_lists_and_bodies_are_no_chains() {
    String flow = "x: a" + " -> b / 2".repeat(5_000);
    String list = "y = [1" + ", 2 * 3".repeat(5_000) + "]";
    String body = "z: conv(3x3, (64 * 2)) / 2\n".repeat(5_000);
    assertThat(onSmallStack(flow + "\n" + list + "\n" + body).messages()).isEmpty();
  }

  @Test
  void brackets_left_open_do_not_add_up_over_statements() {
    String messages = onSmallStack("x: f(1\n".repeat(200)).messages();
    assertThat(messages.lines()).hasSize(200).allMatch(line -> line.endsWith("missing `)`"));
  }

  @Test
  void operators_inside_and_outside_brackets_add_up() {
    String inner = "1" + " + 1".repeat(130);
    assertThat(onSmallStack("x = ((" + inner + ")" + " + 1".repeat(130) + ")").messages())
        .isEmpty();
    assertThat(onSmallStack("x = (1" + " + 1".repeat(130) + " + (" + inner + "))").messages())
        .contains("more than 256 operators");
  }

  @Test
  void too_many_words_are_refused() {
    SourceLimits limits = new SourceLimits(1000, 10, 64, 256);
    DiagnosticSink sink = new DiagnosticSink();
    ModelParser.parse(new SourceFile("a.rn", "const a = [1, 2, 3, 4, 5]\n"), sink, limits);
    assertThat(new Parsing(ModelParser.parse(new SourceFile("a.rn", ""), sink), sink).messages())
        .isEqualTo("1:21: the file has 16 words and signs, the limit is 10");
  }

  private static Parsing deep(String head, String open, String core, String close, int depth) {
    return onSmallStack(head + open.repeat(depth) + core + close.repeat(depth));
  }

  private static Parsing chain(String head, String link, String tail, int length) {
    return onSmallStack(head.strip() + (" " + link.strip()).repeat(length) + " " + tail.strip());
  }

  /** Parses and prints, both of which recurse. */
  private static Parsing onSmallStack(String body) {
    AtomicReference<Parsing> result = new AtomicReference<>();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Thread thread =
        new Thread(
            null,
            () -> {
              Parsing parsing = Parsing.body(body);
              assertThat(SyntaxPrinter.print(parsing.unit())).isNotEmpty();
              result.set(parsing);
            },
            "small stack",
            SMALL_STACK);
    thread.setUncaughtExceptionHandler((t, e) -> failure.set(e));
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    assertThat(failure.get()).isNull();
    return Objects.requireNonNull(result.get());
  }
}
