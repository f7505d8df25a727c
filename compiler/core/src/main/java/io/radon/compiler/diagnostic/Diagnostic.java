package io.radon.compiler.diagnostic;

import io.radon.compiler.source.Location;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message, as data: wording comes from the code's template, looks from a renderer.
 *
 * @param message stands alone: one line, lower case, no full stop
 * @param primary the place the caret points at, with a short remark
 * @param secondary other places that matter
 * @param notes facts in sentences of their own
 */
public record Diagnostic(
    DiagnosticCode code,
    String message,
    Label primary,
    List<Label> secondary,
    List<String> notes,
    @Nullable Help help) {
  public Diagnostic {
    secondary = List.copyOf(secondary);
    notes = List.copyOf(notes);
  }

  public Severity severity() {
    return code.severity();
  }

  /** The same with one more place. */
  public Diagnostic with(Location location, String text) {
    List<Label> more = new ArrayList<>(secondary);
    more.add(new Label(location, text));
    return new Diagnostic(code, message, primary, more, notes, help);
  }

  /** The same with one more note. */
  public Diagnostic withNote(String note) {
    List<String> more = new ArrayList<>(notes);
    more.add(note);
    return new Diagnostic(code, message, primary, secondary, more, help);
  }

  /** The same with a remark under the caret. */
  public Diagnostic labelled(String text) {
    return new Diagnostic(
        code, message, new Label(primary.location(), text), secondary, notes, help);
  }

  /** The same with advice; edits are given when they make the spec compile. */
  public Diagnostic withHelp(String text, TextEdit... edits) {
    return new Diagnostic(code, message, primary, secondary, notes, new Help(text, List.of(edits)));
  }
}
