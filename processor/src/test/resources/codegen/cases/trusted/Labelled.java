package trusted;

import dev.intos.annotations.Persistent;
import dev.intos.annotations.Trusted;

@Persistent
record Labelled(
    String label,
    @Trusted(rules = "R3", because = "looked up again by its label") Class<?> type,
    @Trusted(rules = "R3", because = "counted anew") long count,
    byte small,
    int n) {}
