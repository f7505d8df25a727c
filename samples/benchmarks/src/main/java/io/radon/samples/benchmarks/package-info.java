/** Programs that time the generated classes and the compiler; run by hand, never by the tests. */
@NullMarked
package io.radon.samples.benchmarks;

import org.jspecify.annotations.NullMarked;
