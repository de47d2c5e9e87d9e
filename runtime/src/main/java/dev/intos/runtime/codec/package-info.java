/**
 * For generated code: how the runtime reads, writes and rolls back the fields of a persistent
 * class. Programs do not use this package; the annotation processor writes the classes that do.
 *
 * <h2>One codec for each persistent class</h2>
 *
 * For every persistent class or record, abstract classes included, there is one {@link
 * dev.intos.runtime.codec.Codec} in the same package. (An interface needs none: the runtime asks
 * for the codec of an object's own class.) Its name is the binary name of the persistent class with
 * {@code _IntosCodec} after it, so {@code a.b.Outer$Inner} has the top-level class {@code
 * a.b.Outer$Inner_IntosCodec}; see {@link dev.intos.runtime.codec.Codecs#codecName}.
 *
 * <p>The runtime loads that class by name, through the class loader of the persistent class, and
 * the static initialiser of the codec registers an instance with {@link
 * dev.intos.runtime.codec.Codecs#register}. So neither class needs to be public, and a named module
 * has to export or open nothing.
 *
 * <h2>Fields</h2>
 *
 * A codec lists the fields that its own class declares ({@link dev.intos.runtime.codec.FieldSpec}:
 * name and erased type) and names the codec of its persistent superclass, if there is one. All
 * methods of a codec handle <em>all</em> fields, those of the superclass first (usually by calling
 * the superclass's codec), then its own in the listed order, each exactly once. Static fields and
 * fields trusted past Rule 3 are left out.
 *
 * <p>A field of a primitive type is written and read with the method of that type, whatever else
 * with {@code writeObject} and {@code readObject}: strings, boxes, enums, records, embedded
 * persistent objects, primitive arrays, handles, type variables, {@code null}.
 *
 * <h2>The four methods</h2>
 *
 * <ul>
 *   <li>{@code write(object, out)} writes every field. It serves the journal and the undo image.
 *   <li>{@code read(in)} makes a new object of exactly this class from stored fields. An abstract
 *       class does not override it.
 *   <li>{@code restore(object, in)} gives an existing object back the state of an undo image:
 *       fields that are not final are set, a final field that holds an array or a persistent object
 *       is filled in place ({@code in.readInto(object.field)}), and any other final field is read
 *       and dropped. A record reads and drops all its components: what is mutable inside them has
 *       been put back when the call returns.
 *   <li>{@code fill(object, in)} gives a newly made object its stored fields. It is what {@code
 *       read} uses after making the object, and what the codec of a subclass calls for the
 *       inherited fields. It differs from {@code restore}, its default, only for final fields that
 *       need {@link dev.intos.runtime.codec.Codecs#setFinal}.
 * </ul>
 *
 * How {@code read} makes the object, best first:
 *
 * <ol>
 *   <li>a record: read all components into locals, call the canonical constructor;
 *   <li>every final field is assigned straight from a parameter of one constructor, or holds an
 *       array or persistent object made by its initialiser: read all fields into locals in order,
 *       call that constructor, set the rest; {@code readInto} for the latter must be called in the
 *       field's turn, so such a class makes its object before it reads those fields;
 *   <li>no final field, or only such as were named last: {@code new X()} where the constructor is
 *       free of parameters, else {@link dev.intos.runtime.codec.Codecs#allocator}, then {@code
 *       fill};
 *   <li>as the last resort {@code allocator} and {@code setFinal} for final fields.
 * </ol>
 *
 * Where 2 needs an object before all constructor arguments were read, list the fields in another
 * order: the order of a codec's own fields is free, and stored data does not depend on it. Put what
 * the constructor takes first and what {@code readInto} fills last.
 *
 * <h2>What is stored</h2>
 *
 * The runtime stores the class name and the names and types of the fields once, next to the data,
 * and fits stored fields to those that the codec lists by declaring class and name. A field that
 * was not stored reads as {@code 0}, {@code false} or {@code null} (and {@code readInto} leaves its
 * argument alone), a stored field that is listed no more is skipped, numbers are widened where that
 * is exact. Whatever else differs is a {@link dev.intos.runtime.HeapSchemaException}, thrown out of
 * the read. A codec therefore never looks at versions.
 *
 * <p>Codecs have no state and are used by many threads at once.
 */
package dev.intos.runtime.codec;
