package io.radon.runtime.transfer;

import java.util.Optional;

/**
 * How strictly a file must fit.
 *
 * @param partial whether variables the file has no tensor for keep their first values, and a stem
 *     or a head of another shape too
 * @param scheme whose names the file has; found out where empty
 * @param allowNotFinite whether NaN and infinity may enter
 */
public record LoadOptions(boolean partial, Optional<NameScheme> scheme, boolean allowNotFinite) {
  /** Everything must fit, and be finite. */
  public static LoadOptions strict() {
    return new LoadOptions(false, Optional.empty(), false);
  }

  /** These options with a part of the network left as it is. */
  public LoadOptions withPartial(boolean value) {
    return new LoadOptions(value, scheme, allowNotFinite);
  }

  /** These options for a file whose scheme is known. */
  public LoadOptions withScheme(NameScheme known) {
    return new LoadOptions(partial, Optional.of(known), allowNotFinite);
  }
}
