package dev.intos.processor.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Makes one kind of violation.
 *
 * @param name what it does, in words joined by hyphens
 * @param codes the codes of which the checker must report one
 * @param local whether the report belongs on a line that was edited
 */
record Operator(String name, Set<String> codes, boolean local, Finder finder) {
  /** Finds the sites of an operator in a program. */
  interface Finder {
    void find(Sites sites, Found found);
  }

  /** The rule that it breaks, such as {@code R1}. */
  String rule() {
    return codes.stream().map(c -> c.substring(0, c.indexOf('.'))).sorted().findFirst().get();
  }

  List<Mutant> mutants(Sites sites) {
    List<Mutant> mutants = new ArrayList<>();
    finder.find(
        sites, (shape, edits) -> mutants.add(new Mutant(this, shape, sites.program(), edits)));
    return mutants;
  }
}
