package dev.intos.runtime.internal.codec;

import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * How a value type of the JDK is written and read.
 *
 * @param tag the byte that stands before each value; never reused for another type
 */
record ValueType<T>(
    int tag, Class<T> type, BiConsumer<ByteSink, T> writer, Function<ByteSource, T> reader) {
  void write(ByteSink out, Object value) {
    writer.accept(out, type.cast(value));
  }
}
