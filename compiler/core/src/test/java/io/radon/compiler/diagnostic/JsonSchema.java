package io.radon.compiler.diagnostic;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * As much of JSON Schema, draft 7, as the schema of SARIF asks for. A word of a schema that is not
 * known here is an error, so that nothing goes unchecked.
 */
final class JsonSchema {
  private static final Set<String> NOTHING_TO_CHECK =
      Set.of("$schema", "$id", "title", "description", "default", "definitions");

  private final Map<?, ?> root;
  private final List<String> problems = new ArrayList<>();

  private JsonSchema(Map<?, ?> root) {
    this.root = root;
  }

  /** What is wrong with a document by a schema on the class path; empty when it is valid. */
  static List<String> problems(String schema, String document) throws IOException {
    try (InputStream in = JsonSchema.class.getResourceAsStream(schema)) {
      JsonSchema checker = new JsonSchema(JSON.std.mapFrom(Objects.requireNonNull(in)));
      checker.check(checker.root, JSON.std.anyFrom(document), "$");
      return checker.problems;
    }
  }

  private void check(Map<?, ?> schema, @Nullable Object value, String at) {
    for (Map.Entry<?, ?> rule : schema.entrySet()) {
      String word = String.valueOf(rule.getKey());
      if (!NOTHING_TO_CHECK.contains(word)) {
        check(word, rule.getValue(), schema, value, at);
      }
    }
  }

  private void check(
      String word, Object rule, Map<?, ?> schema, @Nullable Object value, String at) {
    switch (word) {
      case "$ref" -> check(definition(String.valueOf(rule)), value, at);
      case "type" -> require(hasType(String.valueOf(rule), value), at, "is no " + rule);
      case "enum" -> require(list(rule).contains(value), at, value + " is none of " + rule);
      case "minimum" -> require(compare(value, rule) >= 0, at, value + " is below " + rule);
      case "maximum" -> require(compare(value, rule) <= 0, at, value + " is above " + rule);
      case "pattern" -> require(matches(rule, value), at, value + " does not match " + rule);
      case "format" -> require(hasFormat(rule, value), at, value + " is no " + rule);
      case "minItems" -> require(size(value) >= number(rule), at, "has too few items");
      case "uniqueItems" ->
          require(
              !(value instanceof List<?> items) || new HashSet<>(items).size() == items.size(),
              at,
              "has an item twice");
      case "required" ->
          list(rule).forEach(name -> require(has(value, name), at, "has no " + name));
      case "properties", "additionalProperties" -> {
        if (word.equals("properties") || !schema.containsKey("properties")) {
          properties(schema, value, at);
        }
      }
      case "items" -> {
        if (value instanceof List<?> items) {
          for (int i = 0; i < items.size(); i++) {
            check(map(rule), items.get(i), at + "[" + i + "]");
          }
        }
      }
      case "anyOf" -> require(matching(rule, value, at) > 0, at, "fits none of the alternatives");
      case "oneOf" ->
          require(matching(rule, value, at) == 1, at, "does not fit one of the alternatives");
      default -> throw new IllegalArgumentException("unknown word in a schema: " + word);
    }
  }

  private void properties(Map<?, ?> schema, @Nullable Object value, String at) {
    if (!(value instanceof Map<?, ?> object)) {
      return;
    }
    Map<?, ?> known = schema.get("properties") instanceof Map<?, ?> map ? map : Map.of();
    Object others = schema.get("additionalProperties");
    for (Map.Entry<?, ?> entry : object.entrySet()) {
      String place = at + "." + entry.getKey();
      Object rule = known.containsKey(entry.getKey()) ? known.get(entry.getKey()) : others;
      if (rule instanceof Map<?, ?> own) {
        check(own, entry.getValue(), place);
      } else {
        require(!Boolean.FALSE.equals(rule), place, "is not known");
      }
    }
  }

  private int matching(Object alternatives, @Nullable Object value, String at) {
    int count = 0;
    for (Object alternative : list(alternatives)) {
      JsonSchema attempt = new JsonSchema(root);
      attempt.check(map(alternative), value, at);
      count += attempt.problems.isEmpty() ? 1 : 0;
    }
    return count;
  }

  private Map<?, ?> definition(String reference) {
    String name = reference.replace("#/definitions/", "");
    return map(map(root.get("definitions")).get(name));
  }

  private void require(boolean holds, String at, String problem) {
    if (!holds) {
      problems.add(at + " " + problem);
    }
  }

  private static boolean hasType(String type, @Nullable Object value) {
    return switch (type) {
      case "object" -> value instanceof Map;
      case "array" -> value instanceof List;
      case "string" -> value instanceof String;
      case "boolean" -> value instanceof Boolean;
      case "integer" -> value instanceof Integer || value instanceof Long;
      case "number" -> value instanceof Number;
      default -> throw new IllegalArgumentException("unknown type in a schema: " + type);
    };
  }

  private static boolean hasFormat(Object format, @Nullable Object value) {
    try {
      URI uri = new URI(String.valueOf(value));
      return switch (String.valueOf(format)) {
        case "uri" -> uri.isAbsolute();
        case "uri-reference" -> true;
        default -> throw new IllegalArgumentException("unknown format in a schema: " + format);
      };
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static boolean matches(Object pattern, @Nullable Object value) {
    return !(value instanceof String text)
        || Pattern.compile(String.valueOf(pattern)).matcher(text).find();
  }

  private static boolean has(@Nullable Object value, Object name) {
    return !(value instanceof Map<?, ?> object) || object.containsKey(name);
  }

  private static int compare(@Nullable Object value, Object bound) {
    return value instanceof Number
        ? new BigDecimal(value.toString()).compareTo(new BigDecimal(bound.toString()))
        : 0;
  }

  private static int size(@Nullable Object value) {
    return value instanceof Collection<?> items ? items.size() : Integer.MAX_VALUE;
  }

  private static int number(Object rule) {
    return Integer.parseInt(rule.toString());
  }

  private static List<?> list(Object rule) {
    return (List<?>) rule;
  }

  private static Map<?, ?> map(@Nullable Object rule) {
    return (Map<?, ?>) Objects.requireNonNull(rule);
  }
}
