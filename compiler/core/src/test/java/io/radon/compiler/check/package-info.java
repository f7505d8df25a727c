/** Tests of the rules on whole models. */
@NullMarked
package io.radon.compiler.check;

import org.jspecify.annotations.NullMarked;
