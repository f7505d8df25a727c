package io.radon.compiler.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.radon.compiler.CompileRequest;
import io.radon.compiler.CompileResult;
import io.radon.compiler.CompiledModel;
import io.radon.compiler.ModelCompiler;
import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.DiagnosticPage;
import io.radon.compiler.diagnostic.HumanRenderer;
import io.radon.compiler.diagnostic.JsonRenderer;
import io.radon.compiler.diagnostic.PlainRenderer;
import io.radon.compiler.diagnostic.SarifRenderer;
import io.radon.compiler.diagnostic.Severity;
import io.radon.compiler.source.Location;
import io.radon.compiler.source.SourceContent;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One compilation of arbitrary bytes, with everything that must hold of it.
 *
 * <p>An exception of any kind, {@code StackOverflowError} and {@code OutOfMemoryError} included,
 * passes through to the caller and counts as a failure.
 */
final class FuzzTarget {
  /**
   * What a compilation may allocate in all, garbage included, whatever the spec: an upper bound of
   * the heap it needs. A spec may ask for 200,000 layers in one line, so this part is large: 10,000
   * blocks that differ by `block.index` allocate 0.95 GB.
   */
  static final long BASE_BYTES = 5L << 28;

  /** What each KiB of spec may add to it. */
  static final long BYTES_PER_KIB = 24L << 20;

  /** Processor time a compilation may take whatever the spec, and what each KiB may add. */
  static final long BASE_NANOS = 20_000_000_000L;

  static final long NANOS_PER_KIB = 200_000_000L;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static final byte[] FAMILY = SpecCorpus.family().getBytes(StandardCharsets.UTF_8);

  static {
    // What loading classes allocates is no spec's.
    compile(FAMILY);
  }

  private FuzzTarget() {}

  /**
   * Compiles, renders, formats, writes the classes and the Java that builds the spec, follows the
   * advice, and checks.
   *
   * @return what the compiler made of the spec
   */
  static CompileResult run(byte[] spec) {
    CompileResult result = bounded(spec);
    checkMessages(result);
    result.models().forEach(CompiledModel::java);
    OtherEntries.format(spec);
    OtherEntries.writeJava(spec);
    OtherEntries.followAdvice(result);
    return result;
  }

  /** Compiles within the bounds. */
  static CompileResult bounded(byte[] spec) {
    long allocated = THREADS.getCurrentThreadAllocatedBytes();
    long started = THREADS.getCurrentThreadCpuTime();
    CompileResult result = compile(spec);
    long nanos = THREADS.getCurrentThreadCpuTime() - started;
    long bytes = THREADS.getCurrentThreadAllocatedBytes() - allocated;
    long kibibytes = (spec.length + 1023L) / 1024;
    assertThat(bytes)
        .as("bytes allocated for %d bytes of spec", spec.length)
        .isLessThanOrEqualTo(BASE_BYTES + kibibytes * BYTES_PER_KIB);
    assertThat(nanos)
        .as("processor time for %d bytes of spec", spec.length)
        .isLessThanOrEqualTo(BASE_NANOS + kibibytes * NANOS_PER_KIB);
    return result;
  }

  /** The bytes that a compilation allocates. */
  static long allocated(byte[] spec) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    compile(spec);
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }

  static CompileResult compile(byte[] spec) {
    return new ModelCompiler()
        .compile(
            new CompileRequest(
                path ->
                    Optional.ofNullable(path.equals("fuzz.rn") ? spec : imported(path))
                        .map(bytes -> new SourceContent(path, bytes)),
                "fuzz.rn",
                null));
  }

  private static byte @Nullable [] imported(String path) {
    return path.equals("family.rn") ? FAMILY.clone() : null;
  }

  static void checkMessages(CompileResult result) {
    boolean errors =
        result.diagnostics().stream().anyMatch(told -> told.severity() == Severity.ERROR);
    assertThat(result.accepted()).as("accepted").isEqualTo(!errors);
    for (Diagnostic told : result.diagnostics()) {
      assertThat(told.message()).as("message").isNotBlank().doesNotContain("\n", "\r");
      checkPlace(told.primary().location());
      told.secondary().forEach(label -> checkPlace(label.location()));
    }
    new HumanRenderer().render(result.diagnostics(), 100);
    new PlainRenderer().render(result.diagnostics(), 100);
    new JsonRenderer().render(result.diagnostics(), 100);
    new SarifRenderer("0", code -> Optional.of(DiagnosticPage.of(code).title()))
        .render(result.diagnostics(), 100);
  }

  private static void checkPlace(Location place) {
    assertThat(place.span().start()).as("start of %s", place).isNotNegative();
    assertThat(place.span().end())
        .as("end of %s", place)
        .isBetween(place.span().start(), place.file().text().length());
  }
}
