package io.radon.dsl.use;

import static io.radon.dsl.Activations.relu;
import static io.radon.dsl.Blocks.block;
import static io.radon.dsl.Layers.act;
import static io.radon.dsl.Layers.add;
import static io.radon.dsl.Layers.conv;
import static io.radon.dsl.Layers.dense;
import static io.radon.dsl.Layers.flatten;
import static io.radon.dsl.Layers.identity;
import static io.radon.dsl.Models.allow;
import static io.radon.dsl.Models.body;
import static io.radon.dsl.Models.flow;
import static io.radon.dsl.Models.input;
import static io.radon.dsl.Models.label;
import static io.radon.dsl.Models.model;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.radon.compiler.Specs;
import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.dsl.Block;
import io.radon.dsl.Model;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CommentTest {
  private static List<Diagnostic> told(Model model) {
    return Specs.compile(Map.of("a.rn", model.toSource()), "a.rn", null).diagnostics();
  }

  @Test
  void aWarningIsSilencedWhereTheStatementIsBuilt() {
    Model twice =
        model(
            "Twice",
            body(
                input(8, 8, 3),
                label("a", conv(3, 4), relu(), relu()),
                label("head", flatten(), dense(2))));
    assertThat(told(twice)).hasSize(1);
    String code = told(twice).get(0).code().id();
    Model meant =
        model(
            "Twice",
            body(
                input(8, 8, 3),
                label("a", conv(3, 4), relu(), relu()).comment(allow(code, "to test it")),
                label("head", flatten(), dense(2))));
    assertThat(told(meant)).isEmpty();
    assertThat(meant.toSource()).contains("\n  // allow " + code + ": to test it\n  a:");
  }

  @Test
  void commentsStandBeforeWhatTheyBelongTo() {
    Block block =
        block("plain", body(act())).doc("Told to all.").comment("first\nsecond").comment("third");
    Model model =
        model(
                "Net",
                body(
                    input(8, 8, 3).comment("/ not a doc comment"),
                    add(flow(conv(3, 3), block).comment("inside"), identity()),
                    label("head", flatten(), dense(2))))
            .comment("}\nmodel Evil {");
    assertThat(model.toSource())
        .isEqualTo(
            """
            // first
            // second
            // third
            /// Told to all.
            block plain {
              act
            }

            // }
            // model Evil {
            model Net {
              // / not a doc comment
              input: 8x8x3
              add {
                // inside
                conv(3, 3) -> plain
              | identity
              }
              head:  flatten -> dense(2)
            }
            """);
  }

  @Test
  void aCommentOnTheCallOfABlockIsNotOneOnTheBlock() {
    String text =
        """
        block plain {
          act
        }

        model Net {
          input: 8x8x3
          // before the call
          plain
          plain // behind the call
          head:  flatten -> dense(2)
        }
        """;
    String again =
        Objects.requireNonNull(Programs.run(Map.of("Net", Programs.source(text, "Net"))).get("Net"))
            .toSource();
    assertThat(Programs.tree(again)).isEqualTo(Programs.tree(text));
    assertThat(again).contains("  // before the call\n  plain\n  // behind the call\n  plain\n");
  }

  @Test
  void aWarningIsSilencedForAReason() {
    assertThatThrownBy(() -> allow("RN51", "why")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> allow("RN0513", " ")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> allow("RN0513", "a\nmodel Evil {"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
