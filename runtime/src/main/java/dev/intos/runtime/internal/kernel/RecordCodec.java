package dev.intos.runtime.internal.kernel;

import dev.intos.runtime.codec.Codec;
import dev.intos.runtime.codec.Codecs;
import dev.intos.runtime.codec.FieldReader;
import dev.intos.runtime.codec.FieldSpec;
import dev.intos.runtime.codec.FieldWriter;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/**
 * The codec of a record that the kernel stores, whose components are {@code long}s, {@code
 * boolean}s or objects.
 */
final class RecordCodec<T extends Record> extends Codec<T> {
  private final MethodHandle constructor;
  private final MethodHandle[] accessors;

  /**
   * Describes a record.
   *
   * @param lookup that of the record
   */
  private RecordCodec(Class<T> type, MethodHandles.Lookup lookup)
      throws ReflectiveOperationException {
    super(type, fields(type));
    Class<?>[] types = ownFields().stream().map(FieldSpec::type).toArray(Class<?>[]::new);
    constructor =
        lookup
            .findConstructor(type, MethodType.methodType(void.class, types))
            .asSpreader(Object[].class, types.length)
            .asType(MethodType.methodType(Object.class, Object[].class));
    accessors = new MethodHandle[types.length];
    for (int i = 0; i < types.length; i++) {
      accessors[i] =
          lookup
              .findVirtual(type, ownFields().get(i).name(), MethodType.methodType(types[i]))
              .asType(MethodType.methodType(Object.class, Record.class));
    }
  }

  /** Makes the codecs of records known, before any of them is stored or read. */
  static void register(MethodHandles.Lookup lookup, List<Class<? extends Record>> types) {
    try {
      for (Class<? extends Record> type : types) {
        Codecs.register(new RecordCodec<>(type, lookup));
      }
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("a record of the kernel has no codec", e);
    }
  }

  private static FieldSpec[] fields(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .map((RecordComponent component) -> FieldSpec.of(component.getName(), component.getType()))
        .toArray(FieldSpec[]::new);
  }

  @Override
  public void write(T object, FieldWriter out) {
    for (int i = 0; i < accessors.length; i++) {
      Object value = get(object, i);
      Class<?> type = ownFields().get(i).type();
      if (type == long.class) {
        out.writeLong((Long) value);
      } else if (type == boolean.class) {
        out.writeBoolean((Boolean) value);
      } else {
        out.writeObject(value);
      }
    }
  }

  private Object get(T object, int component) {
    try {
      return (Object) accessors[component].invokeExact((Record) object);
    } catch (Throwable t) {
      throw new IllegalStateException("a record of the kernel cannot be read", t);
    }
  }

  @Override
  public T read(FieldReader in) {
    Object[] values = values(in);
    try {
      return type().cast((Object) constructor.invokeExact(values));
    } catch (Throwable t) {
      throw new IllegalStateException("a record of the kernel cannot be made", t);
    }
  }

  @Override
  public void restore(T object, FieldReader in) {
    values(in); // what is mutable in them is put back by that
  }

  private Object[] values(FieldReader in) {
    Object[] values = new Object[accessors.length];
    for (int i = 0; i < values.length; i++) {
      Class<?> type = ownFields().get(i).type();
      if (type == long.class) {
        values[i] = in.readLong();
      } else if (type == boolean.class) {
        values[i] = in.readBoolean();
      } else {
        values[i] = in.<Object>readObject();
      }
    }
    return values;
  }
}
