package io.radon.compiler.check;

import io.radon.compiler.bind.BoundUnit;
import io.radon.compiler.bind.Symbol;
import io.radon.compiler.elaborate.ElaboratedModel;
import io.radon.compiler.source.LineIndex;
import io.radon.compiler.source.Location;
import io.radon.compiler.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The lines of a file that the rules have looked at: all but those of blocks, shortcuts and
 * templates that no model of the file makes anything of.
 */
public final class JudgedLines {
  private final List<Range> unjudged;

  private JudgedLines(List<Range> unjudged) {
    this.unjudged = unjudged;
  }

  /** None of a file, of which only a part was asked for. */
  public static JudgedLines none() {
    return new JudgedLines(List.of(new Range(1, Integer.MAX_VALUE)));
  }

  /** Of a file and all models that can be made of it. */
  public static JudgedLines of(BoundUnit unit, List<ElaboratedModel> models) {
    List<Range> unjudged = new ArrayList<>();
    NavigableSet<Integer> touched = new TreeSet<>();
    for (ElaboratedModel model : models) {
      for (Location place : model.provenance().places()) {
        if (place.file().equals(unit.file())) {
          touched.add(place.span().start());
        }
      }
    }
    LineIndex lines = unit.file().lines();
    for (Symbol symbol : unit.own()) {
      Span span = symbol.declaration().span();
      boolean expanded =
          switch (symbol.kind()) {
            case MODEL, BLOCK, SHORTCUT -> holdsAny(span, touched);
            case RECIPE, EXPERIMENT, CONSTANT -> true;
          };
      if (!expanded) {
        unjudged.add(
            new Range(lines.position(span.start()).line(), lines.position(span.end()).line()));
      }
    }
    return new JudgedLines(unjudged);
  }

  private static boolean holdsAny(Span span, NavigableSet<Integer> touched) {
    Integer first = touched.ceiling(span.start());
    return first != null && first < span.end();
  }

  boolean contains(int line) {
    return unjudged.stream().noneMatch(range -> line >= range.first() && line <= range.last());
  }

  private record Range(int first, int last) {}
}
