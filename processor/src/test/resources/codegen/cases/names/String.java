package names;

import dev.intos.annotations.Persistent;

/** Hides another class of that name. */
@Persistent
record String(java.lang.String s) {}
