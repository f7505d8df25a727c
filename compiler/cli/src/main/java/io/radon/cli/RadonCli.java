package io.radon.cli;

import io.radon.runtime.RadonRuntimeException;
import io.radon.runtime.train.MemoryException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The radon command: takes the command line apart, and turns every ending into an exit code. */
@Command(
    name = "radon",
    description = "Checks, compiles, trains and evaluates residual networks written as .rn specs.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  radon check specs/zoo/cifar10/resnet20.rn",
      "  radon summary specs/zoo/imagenet/resnet34.rn",
      "  radon train specs/zoo/cifar10/resnet20.rn",
      "",
      "`radon COMMAND --help` tells more about a command."
    })
public final class RadonCli implements Runnable {
  private static final int HELP_WIDTH = 100;

  @Spec private CommandSpec spec = CommandSpec.create();

  private RadonCli() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(run(Console.ofProcess(), arguments));
  }

  /** Runs one command and returns its exit code. */
  static int run(Console console, String... arguments) {
    CommandLine line = new CommandLine(new RadonCli());
    for (Verb verb : Verb.all(console)) {
      line.addSubcommand(verb.name(), withParts(verb));
    }
    line.setOut(console.out());
    line.setErr(console.err());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpWidth(HELP_WIDTH);
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(
            console.colour() && console.outIsTerminal()
                ? CommandLine.Help.Ansi.ON
                : CommandLine.Help.Ansi.OFF));
    line.setParameterExceptionHandler((problem, given) -> usage(console, problem));
    line.setExecutionExceptionHandler(
        (problem, failed, result) -> failure(console, problem, List.of(arguments)));
    try {
      return line.execute(arguments);
    } catch (OutOfMemoryError e) {
      return memory(console, MemoryException.of(e).orElseThrow(() -> e));
    } finally {
      console.out().flush();
      console.err().flush();
    }
  }

  private static CommandLine withParts(Verb verb) {
    CommandLine line = new CommandLine(verb);
    for (Verb part : verb.parts()) {
      line.addSubcommand(part.name(), part);
    }
    return line;
  }

  private static int usage(Console console, ParameterException problem) {
    CommandLine command = problem.getCommandLine();
    String message = Objects.requireNonNullElse(problem.getMessage(), "bad command line");
    String help = "try `" + command.getCommandSpec().qualifiedName() + " --help`";
    if (problem instanceof UnmatchedArgumentException unmatched) {
      List<String> near = unmatched.getSuggestions();
      if (!near.isEmpty()) {
        help = "did you mean " + quoted(near.subList(0, Math.min(3, near.size()))) + "?";
      }
    }
    console.error(decapitalized(message), help);
    return ExitCodes.USAGE;
  }

  private static String quoted(List<String> names) {
    return "`" + String.join("` or `", names) + "`";
  }

  private static String decapitalized(String text) {
    return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }

  private static int failure(Console console, Exception problem, List<String> arguments) {
    if (problem instanceof CommandFailure failure) {
      if (!failure.text().isEmpty()) {
        console.error(failure.text(), Objects.requireNonNullElse(failure.help(), ""));
      }
      return failure.exitCode();
    }
    if (problem instanceof MemoryException failure) {
      return memory(console, failure);
    }
    if (problem instanceof RadonRuntimeException failure) {
      console.error(String.valueOf(failure.getMessage()), "");
      return ExitCodes.ENVIRONMENT;
    }
    Optional<MemoryException> memory = MemoryException.of(problem);
    if (memory.isPresent()) {
      return memory(console, memory.get());
    }
    BugReport.show(console, problem, arguments);
    return ExitCodes.BUG;
  }

  private static int memory(Console console, MemoryException failure) {
    boolean java = failure.getCause() instanceof OutOfMemoryError;
    console.error(
        String.valueOf(failure.getMessage()),
        java ? "for more Java memory: `RADON_JAVA_OPTS=-Xmx8g`" : "");
    return ExitCodes.ENVIRONMENT;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "expected a command, such as `radon train`");
  }
}
