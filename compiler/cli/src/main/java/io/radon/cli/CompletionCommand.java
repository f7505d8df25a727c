package io.radon.cli;

import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes what a shell needs to complete radon's commands and options. */
@Command(
    name = "completion",
    description = "Writes a script that completes radon's commands and options in a shell.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  radon completion bash > ~/.local/share/bash-completion/completions/radon",
      "  radon completion zsh > ~/.radon-completion.zsh   # then `source` it in ~/.zshrc"
    })
final class CompletionCommand implements Verb {
  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(arity = "1", paramLabel = "SHELL", description = "bash or zsh")
  private Shell shell = Shell.BASH;

  CompletionCommand(Console console) {
    this.console = console;
  }

  @Override
  public String name() {
    return "completion";
  }

  @Override
  public Integer call() {
    if (spec != null) {
      String script = AutoComplete.bash("radon", spec.root().commandLine());
      console
          .out()
          .print(
              switch (shell) {
                case BASH -> script;
                case ZSH -> "autoload -U +X compinit && compinit\n" + script;
              });
    }
    return ExitCodes.OK;
  }

  /** The shells whose completion is known; zsh takes bash's scripts after a word of its own. */
  private enum Shell {
    BASH,
    ZSH;

    @Override
    public String toString() {
      return CommandLineText.word(this);
    }
  }
}
