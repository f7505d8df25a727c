/** Tests of the generated networks against figures counted elsewhere. */
@NullMarked
package io.radon.zoo;

import org.jspecify.annotations.NullMarked;
