package io.radon.compiler.diagnostic;

import io.radon.compiler.source.Location;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Every message the compiler can give: its number, severity and wording. {@code %s} are facts.
 *
 * <p>RN01xx text and syntax, RN02xx names, RN03xx types and arguments, RN04xx shapes, RN05xx checks
 * and expectations, RN06xx recipes, RN07xx files and imports, RN08xx limits, RN09xx comments that
 * silence others.
 */
public enum DiagnosticCode {
  UNEXPECTED_TOKEN(101, Severity.ERROR, "expected %s, found %s"),
  UNKNOWN_CHARACTER(102, Severity.ERROR, "%s has no meaning in a spec"),
  BAD_NUMBER(103, Severity.ERROR, "`%s` is not a number"),
  NUMBER_TOO_LARGE(104, Severity.ERROR, "`%s` is too large a number"),
  UNCLOSED_TEXT(105, Severity.ERROR, "the text is not closed by `\"` on its line"),
  BAD_ESCAPE(106, Severity.ERROR, "unknown escape `%s` in a %s"),
  BAD_NAME(107, Severity.ERROR, "`%s` is not a name"),
  FOREIGN_COMMENT(108, Severity.ERROR, "comments are written `// …`, not `%s`"),
  FOREIGN_SIGN(109, Severity.ERROR, "`%s` is written `%s`"),
  SEMICOLON(110, Severity.ERROR, "statements end with their line, not with `;`"),
  MISSING_BRACE(111, Severity.ERROR, "missing `}` of `%s` before %s"),
  STRAY_BRACE(112, Severity.ERROR, "`}` closes nothing"),
  MISSING_BRACKET(113, Severity.ERROR, "missing `%s`"),
  WRONG_BRACKET(114, Severity.ERROR, "expected `%s`, found `%s`"),
  STRAY_BRACKET(115, Severity.ERROR, "`%s` closes nothing"),
  BRACE_ON_NEXT_LINE(116, Severity.ERROR, "`{` stands on a line of its own"),
  MISSING_BODY(117, Severity.ERROR, "`%s` has no body"),
  MISSING_NAME(118, Severity.ERROR, "expected a name after `%s`, found %s"),
  MISSPELT_KEYWORD(119, Severity.ERROR, "unknown keyword `%s`"),
  NESTED_DECLARATION(120, Severity.ERROR, "%s `%s` is declared inside a body"),
  OUTSIDE_DECLARATION(121, Severity.ERROR, "expected a declaration, found %s"),
  STATEMENT_START(122, Severity.ERROR, "expected a statement, found %s"),
  STATEMENT_END(123, Severity.ERROR, "expected the end of the statement, found %s"),
  MISSING_LAYER(124, Severity.ERROR, "expected a layer or block after `%s`, found %s"),
  MISSING_FLOW(125, Severity.ERROR, "expected a flow after `%s:`, found %s"),
  MISSING_SHAPE(126, Severity.ERROR, "expected a shape after `=>`, found %s"),
  MISSING_VALUE(127, Severity.ERROR, "expected a value after `%s`, found %s"),
  MISSING_COLON(128, Severity.ERROR, "expected `:` after the label `%s`, found %s"),
  MISSING_LABEL(129, Severity.ERROR, "expected a label after `stage`, found %s"),
  BAR_OUTSIDE_JOIN(130, Severity.ERROR, "`|` separates the bodies of a join, and this is none"),
  ARITHMETIC_NEEDS_PARENTHESES(131, Severity.ERROR, "%s is written in parentheses"),
  DUPLICATE_STRIDE(132, Severity.ERROR, "a step has one stride, found a second"),
  DUPLICATE_COUNT(133, Severity.ERROR, "a step has one count, found a second"),
  COUNT_AFTER_CALL(134, Severity.ERROR, "the count stands before the call"),
  BAD_COUNT(
      135, Severity.ERROR, "a %s is a number, a name or an expression in parentheses, found %s"),
  ASSIGN_IN_EXPECT(136, Severity.ERROR, "`expect` compares with `==`, found `=`"),
  EQUAL_IN_SWITCH(137, Severity.ERROR, "a switch is set with `=`, found `%s`"),
  MISSING_COMPARISON(138, Severity.ERROR, "expected `==`, `~`, `<=` or `>=` after `%s`, found %s"),
  WRONG_COMPARISON(
      139, Severity.ERROR, "`expect` compares with `==`, `~`, `<=` or `>=`, found `%s`"),
  MISSING_COMMA(140, Severity.ERROR, "expected `,` or `%s`, found %s"),
  EXPECTED_ARGUMENT(141, Severity.ERROR, "expected %s, found %s"),
  ASSIGN_IN_ARGUMENT(142, Severity.ERROR, "an argument is named with `:`, found `=`"),
  PARAMETER_WITHOUT_TYPE(143, Severity.ERROR, "the parameter `%s` has no type"),
  UNKNOWN_UNIT(144, Severity.ERROR, "unknown unit `%s`"),
  IF_WITHOUT_THEN(145, Severity.ERROR, "expected `then` and `else` after `if`, found %s"),
  MODEL_WITHOUT_BODY(146, Severity.ERROR, "model `%s` has neither a base nor a body"),
  MISPLACED_ITEM(147, Severity.ERROR, "%s stands before all declarations"),
  DUPLICATE_PACKAGE(148, Severity.ERROR, "a file has one package, found a second"),
  BAD_IMPORT(149, Severity.ERROR, "expected a path in quotes after `import`, found %s"),
  REPETITION_IN_PARENTHESES(150, Severity.ERROR, "inside `( )` the sign `%s` is arithmetic"),
  SECOND_ARROW(151, Severity.ERROR, "a statement has one checked shape, found a second"),
  UNKNOWN_NAME(201, Severity.ERROR, "unknown %s `%s`"),
  DECLARED_TWICE(202, Severity.ERROR, "`%s` is declared twice"),
  LABEL_USED_TWICE(203, Severity.ERROR, "label `%s` is used twice in one body"),
  WRONG_KIND(204, Severity.ERROR, "expected %s, found %s `%s`"),
  AMBIGUOUS_NAME(205, Severity.ERROR, "`%s` is declared in `%s` and in `%s`"),
  RECURSION(206, Severity.ERROR, "%s `%s` contains itself: %s"),
  BASE_CYCLE(207, Severity.ERROR, "%s `%s` is derived from itself: %s"),
  CONSTANT_CYCLE(208, Severity.ERROR, "constant `%s` needs its own value: %s"),
  LABEL_OR_LAYER(
      209, Severity.ERROR, "`%s` is a label and also a %s here, so it can't start a flow"),
  UNKNOWN_LABEL(210, Severity.ERROR, "`%s` has no flow labelled `%s`"),
  UNLABELLED_CHANGE(
      211, Severity.ERROR, "a change of `%s` must be labelled like the flow it replaces"),
  NOT_HERE(212, Severity.ERROR, "`%s` means nothing here: %s"),
  UNKNOWN_SWITCH(213, Severity.ERROR, "unknown switch `%s`"),
  SET_TWICE(214, Severity.ERROR, "`%s` is set twice in one body"),
  UNUSED_DECLARATION(220, Severity.WARNING, "%s `%s` is never used"),
  UNUSED_PARAMETER(221, Severity.WARNING, "parameter `%s` of `%s` is never used"),
  UNUSED_IMPORT(222, Severity.WARNING, "nothing of `%s` is used"),
  WRONG_TYPE(301, Severity.ERROR, "%s must be %s, found %s"),
  OUT_OF_RANGE(302, Severity.ERROR, "%s must be %s, found %s"),
  UNKNOWN_ARGUMENT(303, Severity.ERROR, "`%s` has no argument `%s`"),
  MISSING_ARGUMENT(304, Severity.ERROR, "`%s` needs %s"),
  ARGUMENT_TWICE(305, Severity.ERROR, "`%s` of `%s` is given twice"),
  TOO_MANY_ARGUMENTS(306, Severity.ERROR, "`%s` takes %s, found %s"),
  NO_STRIDE(307, Severity.ERROR, "%s takes no stride"),
  INEXACT_DIVISION(308, Severity.ERROR, "expected a whole number, but %s / %s leaves a remainder"),
  DIVISION_BY_ZERO(309, Severity.ERROR, "division by zero"),
  RESULT_TOO_LARGE(310, Severity.ERROR, "the result does not fit a 64-bit whole number"),
  WRONG_OPERAND(311, Severity.ERROR, "`%s` needs %s, found %s"),
  INDEX_OUT_OF_RANGE(312, Severity.ERROR, "index %s is outside a list of %s"),
  WRONG_BODY_COUNT(313, Severity.ERROR, "`%s` takes %s, found %s"),
  ARM_MISSING(314, Severity.ERROR, "shortcut `%s` has no arm `%s`"),
  NOT_AN_ARM(315, Severity.ERROR, "a shortcut has the arms `same` and `changed`, found %s"),
  BRANCHES_DIFFER(401, Severity.ERROR, "the branches of `%s` must fit together, found %s and %s"),
  SHORTCUT_DIFFERS(
      402, Severity.ERROR, "the shortcut must give %s like the branch beside it, found %s"),
  SHAPE_DIFFERS(403, Severity.ERROR, "expected shape %s, found %s"),
  WINDOW_TOO_LARGE(404, Severity.ERROR, "`%s` finds %s of %s, too small for a window of %s"),
  GROUPS_DO_NOT_DIVIDE(405, Severity.ERROR, "%s groups don't divide the %s channels that %s"),
  IMAGE_NEEDED(406, Severity.ERROR, "`%s` needs an image, found %s"),
  VECTOR_NEEDED(407, Severity.ERROR, "`%s` needs a vector, found %s"),
  VECTOR_TOO_LONG(408, Severity.ERROR, "%s becomes too long: at most %s numbers, found %s"),
  CHANNELS_LOST(
      409,
      Severity.ERROR,
      "`zero_channels` can only add channels, found %s entering and %s wanted"),
  STRIDE_WITHOUT_BLOCK(410, Severity.ERROR, "the stride has no block to go to: the count is 0"),
  INPUT_MISSING(411, Severity.ERROR, "model `%s` does not say what enters it"),
  INPUT_NOT_FIRST(412, Severity.ERROR, "`input:` must be the first flow of a model"),
  INPUT_SHAPE(413, Severity.ERROR, "`input:` must be a size such as `224x224x3`, found %s"),
  NUMBERS_LOST(414, Severity.ERROR, "`reshape` must keep the %s numbers of %s, found %s in %s"),
  STRIDE_UNEVEN(
      415,
      Severity.ERROR,
      "the output stride %s is reached, and a stride that differs by direction can't become"
          + " dilation"),
  SIZE_OF_A_SEQUENCE(
      416, Severity.ERROR, "`%s` of `%s` is one number for a sequence, found the size %s"),
  STRIDE_WITHOUT_EFFECT(420, Severity.WARNING, "a stride of %s has no effect: %s"),
  STRIDE_DOES_NOT_DIVIDE(
      421, Severity.WARNING, "a stride of %s doesn't divide the image of %s that enters `%s`"),
  WINDOW_LARGER_THAN_IMAGE(
      422, Severity.WARNING, "a window of %s is larger than the image of %s that enters `%s`"),
  NOTHING_DONE(423, Severity.WARNING, "%s does nothing: %s"),
  EXPECTATION_FAILED(501, Severity.ERROR, "expected %s %s %s, found %s"),
  NOT_A_FIGURE(502, Severity.ERROR, "`expect` must begin with a figure of the model, found %s"),
  OUTPUT_NOT_SCORES(503, Severity.ERROR, "a model must end in one score per class, found %s"),
  WEIGHT_TWICE(504, Severity.ERROR, "two layers would be called `%s`"),
  CLASS_TWICE(505, Severity.ERROR, "the classes of `%s` and `%s` would have one name"),
  NOT_A_MODEL_CALL(
      506,
      Severity.ERROR,
      "expected a model, with or without arguments, such as `ResNet34(classes: 5)`"),
  VALUE_UNUSED(510, Severity.WARNING, "nothing uses what %s gives"),
  REDUNDANT_BIAS(
      511, Severity.WARNING, "the bias of `%s` has no effect: `%s` right after it takes it away"),
  ACTIVATION_MISSING(512, Severity.WARNING, "no activation between `%s` and `%s`"),
  ACTIVATION_DOUBLED(513, Severity.WARNING, "`%s` stands right after `%s`"),
  FIELD_SMALLER_THAN_INPUT(
      514, Severity.NOTE, "each value that `%s` pools has seen %s of the %s input"),
  UNKNOWN_KEY(601, Severity.ERROR, "unknown key `%s` in %s"),
  KEY_MISSING(602, Severity.ERROR, "%s `%s` does not say %s"),
  BOUNDARY_PAST_END(603, Severity.ERROR, "the rate changes at %s, but training ends at %s"),
  BOUNDARIES_NOT_RISING(604, Severity.ERROR, "boundaries must rise, found %s after %s"),
  UNKNOWN_STEP(605, Severity.ERROR, "unknown image step `%s`"),
  CROP_TOO_LARGE(606, Severity.ERROR, "a crop of %s does not fit an image of %s"),
  NOT_A_KEY(607, Severity.ERROR, "%s is made of lines such as `%s`"),
  NOT_A_SETTING(608, Severity.ERROR, "expected one setting such as `batch=64`"),
  TEST_IMAGES_AT_RANDOM(609, Severity.WARNING, "`%s` changes test images at random"),
  IMAGES_SCALED_APART(610, Severity.WARNING, "`%s` stands in `%s` but not in `%s`"),
  WARMUP_TOO_LONG(611, Severity.ERROR, "the rate rises for %s, but training ends at %s"),
  STATISTICS_DIFFER(612, Severity.ERROR, "`%s` has %s, but the images have %s channels"),
  CLASS_NAMES_DIFFER(
      613, Severity.ERROR, "`class_names` has %s names, but `%s` tells %s classes apart"),
  RESIZE_TOO_LATE(614, Severity.ERROR, "`%s` changes pixels, but stands behind `%s`"),
  LISTED_TWICE(620, Severity.ERROR, "`%s` is listed twice"),
  CLASSES_DIFFER(621, Severity.ERROR, "`%s` tells %s classes apart, but `%s` has %s"),
  DATA_DOES_NOT_FIT(622, Severity.ERROR, "the images of `%s` are %s, but `%s` takes %s"),
  FLOW_DOES_NOT_FIT(623, Severity.ERROR, "`%s` of `%s` makes images of %s, but `%s` takes %s"),
  BATCH_TOO_LARGE(624, Severity.ERROR, "a batch of %s is more than the %s training images of `%s`"),
  NESTEROV_WITHOUT_MOMENTUM(
      630,
      Severity.ERROR,
      "`nesterov` needs a momentum above 0 and no dampening, found momentum %s and dampening %s"),
  SCHEDULE_WITHOUT_LENGTH(631, Severity.ERROR, "`%s` does not say how long it goes"),
  SCHEDULE_UNITS_DIFFER(632, Severity.ERROR, "the parts of a rate last %s and %s, in two units"),
  SCHEDULE_LENGTH_DIFFERS(
      633, Severity.ERROR, "the parts of the rate last %s, but training ends at %s"),
  RATE_RISES_TWICE(634, Severity.ERROR, "`warmup` of %s, but `%s` rises by itself"),
  BATCHES_WITHOUT_UPDATE(
      635,
      Severity.ERROR,
      "the last %s of %s batches change nothing: an update takes `accumulate = %s` of them"),
  AVERAGE_TOO_SLOW(
      636,
      Severity.ERROR,
      "the average of the weights reaches back %s updates, but training makes %s"),
  NO_PARTNER(637, Severity.ERROR, "`%s` mixes images of one batch, but a batch has only 1"),
  FROZEN_PART_WITH_FACTOR(638, Severity.ERROR, "`%s` is frozen, so its rate can't have a factor"),
  PART_UNKNOWN(639, Severity.ERROR, "`%s` has no part `%s`, which `%s` of `%s` names"),
  NOT_UTF8(701, Severity.ERROR, "not UTF-8: byte %s at offset %d"),
  CONTROL_CHARACTER(702, Severity.ERROR, "%s is not allowed in a spec"),
  BIDI_CHARACTER(703, Severity.ERROR, "%s can make a spec read otherwise than it is"),
  IMPORT_MISSING(710, Severity.ERROR, "no file `%s` below the source root"),
  IMPORT_CYCLE(711, Severity.ERROR, "import cycle: %s"),
  IMPORT_OUTSIDE(712, Severity.ERROR, "an import must stay below the source root, found `%s`"),
  FILE_TOO_LARGE(801, Severity.ERROR, "the file has %,d bytes, the limit is %,d"),
  TOO_MANY_TOKENS(802, Severity.ERROR, "the file has %,d words and signs, the limit is %,d"),
  NESTING_TOO_DEEP(803, Severity.ERROR, "more than %d brackets are open"),
  EXPRESSION_TOO_LONG(804, Severity.ERROR, "more than %d operators wait for one another"),
  TOO_MANY_INSTANCES(810, Severity.ERROR, "more than %s different blocks"),
  TOO_MANY_REPETITIONS(811, Severity.ERROR, "a count must be at most %s, found %s"),
  TOO_MANY_LAYERS(812, Severity.ERROR, "more than %s layers"),
  TOO_MANY_PARAMETERS(813, Severity.ERROR, "more than %s parameters"),
  CALLS_TOO_DEEP(814, Severity.ERROR, "blocks inside blocks more than %s deep: %s"),
  TOO_MANY_IMPORTS(815, Severity.ERROR, "more than %s imported files"),
  CHAIN_TOO_LONG(
      816, Severity.ERROR, "`%s` is made of others that lead more than %d declarations deep"),
  MALFORMED_ALLOW(901, Severity.WARNING, "this comment silences nothing: %s"),
  ALLOW_WITHOUT_EFFECT(902, Severity.WARNING, "there is no %s here to silence");

  private static final int LONGEST_FACT = 400;
  private static final Pattern LINE_END = Pattern.compile("\\s*[\r\n]\\s*");

  private final int number;
  private final Severity severity;
  private final String template;

  DiagnosticCode(int number, Severity severity, String template) {
    this.number = number;
    this.severity = severity;
    this.template = template;
  }

  /** {@code 101}. */
  public int number() {
    return number;
  }

  /** {@code RN0101}. */
  public String id() {
    return String.format(Locale.ROOT, "RN%04d", number);
  }

  public Severity severity() {
    return severity;
  }

  public String template() {
    return template;
  }

  /** The code of that number as {@link #id} writes it, or null. */
  public static @Nullable DiagnosticCode of(String id) {
    for (DiagnosticCode code : values()) {
      if (code.id().equals(id)) {
        return code;
      }
    }
    return null;
  }

  /** A message of this code at a place. */
  public Diagnostic at(Location location, Object... facts) {
    return new Diagnostic(
        this,
        String.format(Locale.ROOT, template, shortened(facts)),
        new Label(location, ""),
        List.of(),
        List.of(),
        null);
  }

  /**
   * A fact may be a word of a megabyte, of which the beginning tells which one is meant, or an
   * expression of several lines, which a message gives in one.
   */
  private static Object[] shortened(Object[] facts) {
    Object[] shown = facts.clone();
    for (int i = 0; i < shown.length; i++) {
      if (shown[i] instanceof String fact) {
        shown[i] = shortened(LINE_END.matcher(fact).replaceAll(" "));
      }
    }
    return shown;
  }

  private static String shortened(String fact) {
    if (fact.length() <= LONGEST_FACT) {
      return fact;
    }
    int end = Character.isHighSurrogate(fact.charAt(LONGEST_FACT - 1)) ? 1 : 0;
    return fact.substring(0, LONGEST_FACT - end) + "…";
  }
}
