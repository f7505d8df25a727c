package io.radon.cli;

import io.radon.compiler.CompileResult;
import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.Severity;
import io.radon.compiler.output.GeneratedFile;
import io.radon.compiler.output.GeneratedTree;
import io.radon.compiler.output.TreeWriter;
import io.radon.compiler.output.WriteResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the Java classes of specs. */
@Command(
    name = "compile",
    description = "Writes the Java classes of specs: one for each model.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  radon compile specs/zoo/cifar10/resnet20.rn -o generated",
      "  radon compile specs/zoo/cifar10/resnet20.rn:ResNet20B -o generated",
      "  radon compile specs/zoo/imagenet/resnet34.rn specs/zoo/imagenet/resnet50.rn -o generated"
    })
final class CompileCommand implements Verb {
  private final Console console;

  @Parameters(
      arity = "1..*",
      paramLabel = "SPEC",
      description = "specs, or models of specs (FILE.rn:Model(args))")
  private List<String> specs = new ArrayList<>();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      required = true,
      description = "the source folder to write to; nothing else in it is touched")
  private Path output = Path.of("");

  @Mixin private MessageFormat format = new MessageFormat();

  CompileCommand(Console console) {
    this.console = console;
  }

  @Override
  public String name() {
    return "compile";
  }

  @Override
  public Integer call() {
    List<CompileResult> results = new ArrayList<>();
    for (String text : specs) {
      results.add(SpecLoader.compile(SpecReference.of(text)).result());
    }
    List<Diagnostic> found = SpecDiagnostics.of(results);
    format.show(
        console,
        format.isForPeople()
            ? found.stream().filter(each -> each.severity() != Severity.NOTE).toList()
            : found);
    List<GeneratedFile> files = new ArrayList<>();
    if (!results.stream().allMatch(CompileResult::accepted)) {
      return ExitCodes.DIAGNOSTICS;
    }
    results.forEach(result -> files.addAll(result.tree().files()));
    checkNames(files);
    if (files.isEmpty()) {
      throw CommandFailure.usage(
          "nothing to compile: no model without required parameters, and no recipe",
          "give a model with its arguments, such as `family.rn:CifarResNet(n: 3)`");
    }
    write(new GeneratedTree(files));
    return ExitCodes.OK;
  }

  private static void checkNames(List<GeneratedFile> files) {
    Set<String> paths = new HashSet<>();
    for (GeneratedFile file : files) {
      if (!paths.add(file.path())) {
        throw CommandFailure.usage(
            "two of the specs have a class `" + file.path() + "`",
            "compile them into different folders");
      }
    }
  }

  private void write(GeneratedTree tree) {
    try {
      WriteResult result = new TreeWriter(output).add(tree);
      if (format.isForPeople()) {
        tell(result);
      }
    } catch (IOException e) {
      throw CommandFailure.environment(
          "the classes can't be written to `" + output + "`: " + e.getMessage(), null);
    }
  }

  private void tell(WriteResult result) {
    for (String path : result.written()) {
      console.out().println("wrote " + output.resolve(path));
    }
    if (result.written().isEmpty()) {
      console.out().println(output + ": up to date");
    }
  }
}
