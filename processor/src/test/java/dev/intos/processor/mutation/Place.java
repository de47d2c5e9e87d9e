package dev.intos.processor.mutation;

import java.util.List;

/**
 * A place for statements: before a statement of a block, or before the expression of a lambda,
 * which then becomes a block.
 *
 * @param end the end of the lambda's expression, or -1
 * @param valued whether the lambda's expression is its value
 * @param journal a journal handle in scope, or null
 * @param token a token in scope, or null
 */
record Place(SourceText source, long at, long end, boolean valued, String journal, String token) {
  List<Edit> insert(String statements) {
    if (end < 0) return List.of(Edit.insert(source, at, statements + " "));
    String before = "{ " + statements + (valued ? " return " : " ");
    return List.of(Edit.insert(source, at, before), Edit.insert(source, end, "; }"));
  }
}
