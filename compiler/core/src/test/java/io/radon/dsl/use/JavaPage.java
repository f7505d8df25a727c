package io.radon.dsl.use;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The page about the Java DSL: its listings, with the specs that follow them. */
final class JavaPage {
  private static final Path PAGE =
      Path.of(System.getProperty("radon.root", "../.."), "specs/language/java-dsl.md");
  private static final Pattern FENCE =
      Pattern.compile("^```(java|radon)\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern MODEL = Pattern.compile("^Model (\\w+) =", Pattern.MULTILINE);

  private JavaPage() {}

  /**
   * A listing.
   *
   * @param spec what its models are as text; null where the page doesn't say
   */
  record Listing(String java, @Nullable String spec) {
    boolean isImports() {
      return java.startsWith("import ");
    }

    /** Whether it needs more than the compiler. */
    boolean trains() {
      return java.contains("Radon.");
    }

    /** The listing as a class whose {@code SPEC} has its models. */
    String program(String className, String imports) {
      String models =
          MODEL
              .matcher(java)
              .results()
              .map(found -> found.group(1))
              .collect(Collectors.joining(", "));
      return imports
          + "\npublic final class "
          + className
          + " {\n  public static final Spec SPEC = build();\n\n  static Spec build() {\n"
          + java.indent(4)
          + "    return spec("
          + models
          + ");\n  }\n}\n";
    }
  }

  static List<Listing> listings() {
    List<MatchResult> fences = FENCE.matcher(text()).results().toList();
    List<Listing> listings = new ArrayList<>();
    for (int i = 0; i < fences.size(); i++) {
      if (fences.get(i).group(1).equals("java")) {
        boolean paired = i + 1 < fences.size() && fences.get(i + 1).group(1).equals("radon");
        listings.add(
            new Listing(fences.get(i).group(2), paired ? fences.get(i + 1).group(2) : null));
      }
    }
    return listings;
  }

  private static String text() {
    try {
      return Files.readString(PAGE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
