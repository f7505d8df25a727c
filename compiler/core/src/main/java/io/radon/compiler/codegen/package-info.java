/** A lowered model as Java text: the only place that knows JavaPoet and what Java forbids. */
@NullMarked
package io.radon.compiler.codegen;

import org.jspecify.annotations.NullMarked;
