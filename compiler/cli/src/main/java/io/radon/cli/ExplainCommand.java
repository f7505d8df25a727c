package io.radon.cli;

import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.diagnostic.DiagnosticPage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Explains the codes of the compiler's messages. */
@Command(
    name = "explain",
    description = "Explains a code of the compiler's messages, or lists them all.",
    mixinStandardHelpOptions = true,
    footer = {"", "Examples:", "  radon explain RN0303", "  radon explain"})
final class ExplainCommand implements Verb {
  private static final int NEAR = 3;

  private final Console console;

  @Parameters(
      arity = "0..1",
      paramLabel = "CODE",
      description = "the code in a message's brackets, such as RN0303 or 303")
  private @Nullable String code;

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public String name() {
    return "explain";
  }

  @Override
  public Integer call() {
    boolean colour = console.colour() && console.outIsTerminal();
    int width = console.outIsTerminal() ? TerminalWidth.columns() : PageText.USUAL_WIDTH;
    PageText text = new PageText(colour, width);
    String asked = code;
    console.out().print(asked == null ? text.list() : text.page(DiagnosticPage.of(find(asked))));
    return ExitCodes.OK;
  }

  /** {@code RN0303}, {@code rn303} and {@code 303} are one code. */
  private static DiagnosticCode find(String asked) {
    String digits = asked.strip().toUpperCase(Locale.ROOT).replaceFirst("^RN", "");
    if (!digits.matches("[0-9]{1,4}")) {
      throw CommandFailure.usage(
          "`" + asked + "` is no code: expected one such as `RN0303`",
          "`radon explain` lists all codes");
    }
    int number = Integer.parseInt(digits);
    return code(number)
        .orElseThrow(
            () ->
                CommandFailure.usage(
                    String.format(Locale.ROOT, "there is no code RN%04d", number),
                    "near it are " + near(number) + "; `radon explain` lists all codes"));
  }

  private static Optional<DiagnosticCode> code(int number) {
    for (DiagnosticCode each : DiagnosticCode.values()) {
      if (each.number() == number) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  private static String near(int number) {
    List<DiagnosticCode> codes = new ArrayList<>(List.of(DiagnosticCode.values()));
    codes.sort(Comparator.comparingInt(each -> Math.abs(each.number() - number)));
    return codes.subList(0, Math.min(NEAR, codes.size())).stream()
        .sorted()
        .map(each -> each.id() + " (" + DiagnosticPage.of(each).title() + ")")
        .reduce((first, second) -> first + ", " + second)
        .orElse("");
  }
}
