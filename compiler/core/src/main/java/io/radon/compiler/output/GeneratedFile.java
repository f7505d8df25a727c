package io.radon.compiler.output;

import io.radon.compiler.diagnostic.CompilerBugException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A file that the compiler wrote.
 *
 * @param path relative, parts separated by {@code /}, made of letters, digits, {@code _}, {@code -}
 *     and dots that aren't a whole part
 */
public record GeneratedFile(String path, String text) {
  private static final Pattern PATH =
      Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9_.-]*(/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*");

  public GeneratedFile {
    if (!isPath(path)) {
      throw new CompilerBugException("`" + path + "` is no path inside a folder");
    }
  }

  /** Whether {@code text} can be the path of a generated file. */
  static boolean isPath(String text) {
    return PATH.matcher(text).matches();
  }

  byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
