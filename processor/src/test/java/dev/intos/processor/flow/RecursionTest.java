package dev.intos.processor.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Questions that lead back to themselves: whether nothing that a letter leads to is bad. */
final class RecursionTest {
  private final Recursion<String> recursion = new Recursion<>(true);
  private final List<String> asked = new ArrayList<>();

  private boolean isGood(String key, Map<String, List<String>> leadsTo, Set<String> bad) {
    return recursion.answer(
        key,
        k -> {
          asked.add(k);
          return !bad.contains(k)
              && leadsTo.getOrDefault(k, List.of()).stream()
                  .allMatch(next -> isGood(next, leadsTo, bad));
        });
  }

  @Test
  void aCycleIsWhatIsAssumed() {
    Map<String, List<String>> leadsTo = Map.of("a", List.of("b"), "b", List.of("a"));
    assertTrue(isGood("a", leadsTo, Set.of()));
    assertTrue(isGood("b", leadsTo, Set.of()));
    assertEquals(List.of("a", "b"), asked);
  }

  @Test
  void whatRestsOnAWrongAssumptionIsAskedAgain() {
    Map<String, List<String>> leadsTo = Map.of("a", List.of("b", "c"), "b", List.of("a"));
    assertFalse(isGood("a", leadsTo, Set.of("c")));
    assertFalse(isGood("b", leadsTo, Set.of("c")));
    assertEquals(List.of("a", "b", "c", "b"), asked);
  }

  @Test
  void whatWasKnownBeforeIsKept() {
    Map<String, List<String>> leadsTo = Map.of("a", List.of("b", "c"));
    assertTrue(isGood("b", leadsTo, Set.of("c")));
    assertFalse(isGood("a", leadsTo, Set.of("c")));
    assertTrue(isGood("b", leadsTo, Set.of("c")));
    assertEquals(List.of("b", "a", "c"), asked);
  }
}
