package dev.intos.runtime.internal.codec;

import dev.intos.runtime.EventGroupHandle;
import dev.intos.runtime.NotPersistentSafeException;
import dev.intos.runtime.PArray;
import dev.intos.runtime.PBox;
import dev.intos.runtime.PMap;
import dev.intos.runtime.PMutex;
import dev.intos.runtime.PQueue;
import dev.intos.runtime.PVec;
import dev.intos.runtime.QueueHandle;
import dev.intos.runtime.SemaphoreHandle;
import dev.intos.runtime.TaskHandle;
import dev.intos.runtime.TimerHandle;
import dev.intos.runtime.codec.Codec;
import dev.intos.runtime.codec.Codecs;
import java.util.Optional;
import java.util.Set;

/**
 * What the objects of a class are to a heap. Found once for each class.
 *
 * @param kind which of the persistent-safe kinds
 * @param valueType for {@link Kind#VALUE}
 * @param arrayType for {@link Kind#ARRAY}
 * @param codec for {@link Kind#OBJECT}
 */
public record Form(Kind kind, ValueType<?> valueType, ArrayType arrayType, Codec<Object> codec) {
  /** The kinds of persistent-safe objects. */
  public enum Kind {
    /** A value type of the JDK, but for Optional. */
    VALUE,
    ENUM,
    OPTIONAL,
    HANDLE,
    /** A one-dimensional array of primitives. */
    ARRAY,
    /** An object of a persistent class or record. */
    OBJECT
  }

  private static final Set<Class<?>> HANDLES =
      Set.of(
          EventGroupHandle.class,
          PArray.class,
          PBox.class,
          PMap.class,
          PMutex.class,
          PQueue.class,
          PVec.class,
          QueueHandle.class,
          SemaphoreHandle.class,
          TaskHandle.class,
          TimerHandle.class);

  private static final ClassValue<Form> FORMS =
      new ClassValue<>() {
        @Override
        protected Form computeValue(Class<?> type) {
          return find(type);
        }
      };

  /**
   * The form of an object's class.
   *
   * @throws NotPersistentSafeException if the JDK's class, array or lambda may not be stored
   * @throws dev.intos.runtime.HeapSchemaException if the class has no codec
   */
  public static Form of(Object object) {
    return FORMS.get(object.getClass());
  }

  /** Whether objects of this form may change; records of values do not all the same. */
  public boolean mutable() {
    return kind == Kind.ARRAY || kind == Kind.OBJECT;
  }

  @SuppressWarnings("unchecked") // a codec is used for objects of its class only
  private static Form find(Class<?> type) {
    ValueType<?> value = ValueTypes.of(type);
    if (value != null) {
      return new Form(Kind.VALUE, value, null, null);
    }
    if (Enum.class.isAssignableFrom(type)) {
      return new Form(Kind.ENUM, null, null, null);
    }
    if (type == Optional.class) {
      return new Form(Kind.OPTIONAL, null, null, null);
    }
    if (HANDLES.contains(type)) {
      return new Form(Kind.HANDLE, null, null, null);
    }
    ArrayType array = ArrayType.of(type);
    if (array != null) {
      return new Form(Kind.ARRAY, null, array, null);
    }
    if (type.isArray() || type.isHidden() || type.getName().startsWith("java.")) {
      throw new NotPersistentSafeException(
          type.getTypeName()
              + " is not persistent-safe; store a value, a handle such as PBox or PVec, an array of"
              + " primitives or an object of a @Persistent class");
    }
    return new Form(Kind.OBJECT, null, null, (Codec<Object>) Codecs.of(type));
  }
}
