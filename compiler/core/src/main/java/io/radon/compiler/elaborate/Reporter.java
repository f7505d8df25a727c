package io.radon.compiler.elaborate;

import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.diagnostic.DiagnosticSink;
import io.radon.compiler.diagnostic.Label;
import io.radon.compiler.source.Location;
import io.radon.compiler.source.SourceFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reports from inside blocks: a fault in the standard library is shown at the call in the user's
 * own text, one in a user's block where it stands with the call beside it.
 */
final class Reporter {
  private final DiagnosticSink sink;
  private final @Nullable SourceFile standardFile;
  private final Deque<Frame> frames = new ArrayDeque<>();
  private final Misuses misuses = new Misuses();
  private int faults;
  private int silences;
  private @Nullable Location model;

  Reporter(DiagnosticSink sink, @Nullable SourceFile standardFile) {
    this.sink = sink;
    this.standardFile = standardFile;
  }

  /** Enters a call; to be left with {@link #leave}. */
  void enter(CallableValue callee, Location call) {
    frames.push(new Frame(callee.name(), call, callee.places()));
  }

  /** Where the argument of the call we are in is written, if it came with the value called. */
  @Nullable Location given(String parameter) {
    Frame frame = frames.peek();
    return frame == null ? null : frame.arguments().of(parameter);
  }

  void leave() {
    frames.pop();
  }

  /** From now on what is reported is told to be in that model; null for no more. */
  void inModel(@Nullable Location place) {
    model = place;
  }

  int depth() {
    return frames.size();
  }

  /** The calls from the outermost in, for messages about nesting. */
  String path() {
    List<String> names = new ArrayList<>();
    frames.descendingIterator().forEachRemaining(frame -> names.add("`" + frame.callee() + "`"));
    if (names.size() > 6) {
      names.subList(3, names.size() - 2).clear();
      names.add(3, "…");
    }
    return String.join(" → ", names);
  }

  /** From now on nothing is told, but counted; to be ended with {@link #speak}. */
  void hush() {
    silences++;
  }

  void speak() {
    silences--;
  }

  /** How much has been reported: a part that is elaborated without more is sound. */
  int faults() {
    return faults;
  }

  void report(Diagnostic diagnostic) {
    faults++;
    if (silences > 0) {
      return;
    }
    Diagnostic placed = placed(diagnostic);
    sink.reportOnce(model == null ? placed : placed.with(model, "in this model"));
  }

  /**
   * Reports a value that does not do where it is used: it is told at the end, once for all uses, by
   * {@link #tellMisuses}.
   *
   * @param told the message, at the place where the value is written, in the user's text
   */
  void reportUse(Diagnostic told, Location use) {
    faults++;
    if (silences == 0) {
      misuses.add(model == null ? told : told.with(model, "in this model"), shown(use));
    }
  }

  void tellMisuses() {
    misuses.tell(sink::reportOnce);
  }

  /** Whether a place is in the user's own text. */
  boolean isUsers(Location place) {
    return place.file() != standardFile;
  }

  /** Tells what is no error: it leaves the part sound. */
  void warn(Diagnostic diagnostic) {
    if (silences > 0) {
      return;
    }
    sink.reportOnce(placed(diagnostic));
  }

  /** The place in the user's text: of a line of the standard library, the call that led there. */
  Location shown(Location place) {
    if (place.file() == standardFile) {
      for (Frame frame : frames) {
        if (frame.call().file() != standardFile) {
          return frame.call();
        }
      }
    }
    return place;
  }

  private Diagnostic placed(Diagnostic diagnostic) {
    Location place = diagnostic.primary().location();
    if (place.file() != standardFile) {
      Frame caller = frames.peek();
      return caller == null || place.equals(caller.call())
          ? diagnostic
          : diagnostic.with(caller.call(), "in this call of `" + caller.callee() + "`");
    }
    String callee = "";
    for (Frame frame : frames) {
      callee = frame.callee();
      if (frame.call().file() != standardFile) {
        return atCall(diagnostic, frame);
      }
    }
    return callee.isEmpty() ? diagnostic : diagnostic.withNote("reached through `" + callee + "`");
  }

  private static Diagnostic atCall(Diagnostic diagnostic, Frame frame) {
    List<Label> secondary = new ArrayList<>();
    String there = diagnostic.primary().text();
    secondary.add(
        new Label(
            diagnostic.primary().location(),
            there.isEmpty() ? "here, in the standard library" : there));
    secondary.addAll(diagnostic.secondary());
    return new Diagnostic(
        diagnostic.code(),
        diagnostic.message(),
        new Label(frame.call(), "in this call of `" + frame.callee() + "`"),
        secondary,
        diagnostic.notes(),
        // The user does not rewrite the library's arithmetic.
        diagnostic.code() == DiagnosticCode.INEXACT_DIVISION ? null : diagnostic.help());
  }

  private record Frame(String callee, Location call, ArgumentPlaces arguments) {}
}
