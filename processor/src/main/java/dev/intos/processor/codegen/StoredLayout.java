package dev.intos.processor.codegen;

import java.util.List;

/** What the codec of a compiled class says of the class. */
record StoredLayout(
    List<PersistedField> fields, List<StraightConstructor> constructors, boolean fillsFinals) {}
