package records;

import dev.intos.annotations.Persistent;

@Persistent
record Empty() {}
