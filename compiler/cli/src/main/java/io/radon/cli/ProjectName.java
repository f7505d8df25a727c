package io.radon.cli;

import io.radon.compiler.CompileRequest;
import io.radon.compiler.CompileResult;
import io.radon.compiler.ModelCompiler;
import io.radon.compiler.source.SourceContent;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/**
 * What a new project and the things in it are called.
 *
 * @param text as given: {@code my-net}
 * @param packageName of the spec and the classes: {@code mynet}
 */
record ProjectName(String text, String packageName) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*([-_][A-Za-z0-9]+)*");
  private static final Pattern PACKAGE = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*");
  private static final int LONGEST = 60;

  /** The classes beside the network's, and those they name. */
  private static final Set<String> TAKEN =
      Set.of("Train", "Trainer", "TrainingResult", "ShortRecipe", "Shapes", "Path", "Instant");

  /** Checks the names, and says which would do. */
  static ProjectName of(String name, @Nullable String packageName) {
    if (!NAME.matcher(name).matches() || name.length() > LONGEST) {
      throw CommandFailure.usage(
          "`"
              + name
              + "` can't be a project's name: expected letters, digits, `-` and `_`, a letter"
              + " first",
          "try `radon new my-net`");
    }
    String usual = name.toLowerCase(Locale.ROOT).replaceAll("[-_]", "");
    ProjectName made = new ProjectName(name, packageName == null ? usual : packageName);
    if (!isPackage(made.packageName)) {
      throw CommandFailure.usage(
          "`" + made.packageName + "` can't be a package's name",
          "name one with `--package`, such as `--package org.example." + usual + "net`");
    }
    if (TAKEN.contains(made.className()) || isOfJava(made.className())) {
      throw CommandFailure.usage(
          "the network's class would be `" + made.className() + "`, a name that is taken",
          "try `radon new " + name + "-net`");
    }
    return made;
  }

  /** A name for Java and for a spec: both have words that can't be part of one. */
  private static boolean isPackage(String name) {
    return PACKAGE.matcher(name).matches() && SourceVersion.isName(name) && isPackageOfSpec(name);
  }

  private static boolean isPackageOfSpec(String name) {
    String spec = "package " + name + "\n\nconst one = 1\n";
    CompileResult result =
        new ModelCompiler()
            .compile(
                new CompileRequest(
                    path ->
                        Optional.of(new SourceContent(path, spec.getBytes(StandardCharsets.UTF_8))),
                    "a.rn",
                    null));
    return result.accepted();
  }

  private static boolean isOfJava(String className) {
    try {
      Class.forName("java.lang." + className, false, null);
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /** {@code MyNet}. */
  String className() {
    StringBuilder name = new StringBuilder();
    for (String word : text.split("[-_]")) {
      name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
    }
    return name.toString();
  }

  /** {@code my_net}, the spec's file without its ending. */
  String fileName() {
    return text.toLowerCase(Locale.ROOT).replace('-', '_');
  }
}
