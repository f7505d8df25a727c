package io.radon.compiler.elaborate;

import io.radon.compiler.ir.ModelGraph;
import io.radon.compiler.source.Location;
import io.radon.compiler.syntax.Comparison;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An {@code expect} line, ready to be compared.
 *
 * @param place the whole line
 * @param figure one of {@code params}, {@code macs}, {@code depth}, {@code receptive_field}
 * @param expected the number it is compared with
 * @param unit what one step of the last digit written is worth, for {@code ~}
 * @param written the number as the spec spells it
 * @param atDefaults the model at the defaults of the model that states the line, where a caller has
 *     asked for others; null for the model as it is
 */
public record Expectation(
    Location place,
    String figure,
    Comparison comparison,
    BigDecimal expected,
    BigDecimal unit,
    String written,
    @Nullable ModelGraph atDefaults) {}
