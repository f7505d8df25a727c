package io.radon.dsl;

import java.lang.StackWalker.StackFrame;

/**
 * A line of a Java program that called a builder.
 *
 * @param className the binary name of the class the line is in
 * @param file its source file's name, such as {@code ResNet34.java}
 * @param line from 1; 0 if the class was compiled without line numbers
 */
public record CallSite(String className, String file, int line) {
  private static final StackWalker WALKER = StackWalker.getInstance();
  private static final String OWN = CallSite.class.getPackageName();

  /** The nearest caller outside of this package and of the JDK. */
  static CallSite here() {
    return WALKER.walk(
        frames ->
            frames
                .filter(frame -> isUser(frame.getClassName()))
                .findFirst()
                .map(CallSite::of)
                .orElse(new CallSite("", "unknown", 0)));
  }

  private static boolean isUser(String className) {
    return !packageName(className).equals(OWN)
        && !className.startsWith("java.")
        && !className.startsWith("jdk.");
  }

  private static CallSite of(StackFrame frame) {
    String file = frame.getFileName();
    return new CallSite(
        frame.getClassName(), file == null ? "unknown" : file, Math.max(0, frame.getLineNumber()));
  }

  /** Where the file lies below a source folder: {@code com/example/ResNet34.java}. */
  public String path() {
    String folder = packageName(className).replace('.', '/');
    return folder.isEmpty() ? file : folder + "/" + file;
  }

  private static String packageName(String className) {
    return className.substring(0, Math.max(0, className.lastIndexOf('.')));
  }

  @Override
  public String toString() {
    return file + ":" + line;
  }
}
