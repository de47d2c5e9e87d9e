package dev.intos.runtime.internal.tx;

import dev.intos.runtime.internal.codec.Form;
import java.lang.reflect.Array;

/**
 * What a mutable object and all that is embedded in it held when it was lent, to be put back into
 * the same objects.
 */
final class UndoImage extends Tape {
  private UndoImage() {}

  /** Takes the image of an object. */
  static UndoImage of(Object object) {
    UndoImage image = new UndoImage();
    image.writeObject(object);
    return image;
  }

  /** Puts everything back. Once only. */
  void restore() {
    rewind();
    readObject();
  }

  @Override
  public void writeObject(Object value) {
    push(value);
    if (value == null) {
      return;
    }
    Form form = Form.of(value);
    switch (form.kind()) {
      case ARRAY -> {
        int length = Array.getLength(value);
        Object copy = Array.newInstance(value.getClass().getComponentType(), length);
        System.arraycopy(value, 0, copy, 0, length);
        push(copy);
      }
      case OBJECT -> form.codec().write(value, this);
      default -> {} // a value or a handle: the reference says it all
    }
  }

  @Override
  @SuppressWarnings("unchecked") // what the same field held
  public <V> V readObject() {
    Object value = pull();
    if (value != null) {
      Form form = Form.of(value);
      switch (form.kind()) {
        case ARRAY -> System.arraycopy(pull(), 0, value, 0, Array.getLength(value));
        case OBJECT -> form.codec().restore(value, this);
        default -> {}
      }
    }
    return (V) value;
  }

  @Override
  public void readInto(Object current) {
    readObject();
  }
}
