package dev.intos.processor.mutation;

import java.util.List;

/** Takes the mutations that an operator finds. */
interface Found {
  /**
   * Takes one.
   *
   * @param shape which of the operator's shapes it has
   */
  void accept(String shape, List<Edit> edits);

  /** Takes a mutation of an operator that has one shape. */
  default void accept(List<Edit> edits) {
    accept("", edits);
  }
}
