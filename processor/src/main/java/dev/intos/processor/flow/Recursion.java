package dev.intos.processor.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Remembered answers to a question that may lead back to itself. There the answer is assumed; what
 * was found on an assumption that turns out wrong is forgotten.
 */
public final class Recursion<K> {
  private final boolean assumed;
  private final Map<K, Boolean> known = new HashMap<>();

  /** Those whose answer is the assumed one, and may rest on a question that is still open. */
  private final List<K> supposed = new ArrayList<>();

  private int open;

  /**
   * @param assumed what recursion adds nothing to
   */
  public Recursion(boolean assumed) {
    this.assumed = assumed;
  }

  /** The answer for that key, found by the question where it is not known. */
  public boolean answer(K key, Predicate<K> question) {
    Boolean before = known.putIfAbsent(key, assumed);
    if (before != null) return before;
    int first = supposed.size();
    open++;
    boolean result = question.test(key);
    open--;
    List<K> since = supposed.subList(first, supposed.size());
    if (result != assumed) {
      since.forEach(known::remove);
      since.clear();
      known.put(key, result);
    } else {
      supposed.add(key);
    }
    if (open == 0) supposed.clear();
    return result;
  }
}
