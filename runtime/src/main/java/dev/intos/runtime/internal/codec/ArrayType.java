package dev.intos.runtime.internal.codec;

import java.lang.reflect.Array;
import java.nio.ByteBuffer;

/** The eight kinds of primitive arrays, in the order of their tags. */
enum ArrayType {
  BOOLEAN(boolean[].class, 1) {
    @Override
    void put(Object array, ByteBuffer out) {
      for (boolean value : (boolean[]) array) {
        out.put((byte) (value ? 1 : 0));
      }
    }

    @Override
    void get(Object array, ByteBuffer in) {
      boolean[] values = (boolean[]) array;
      for (int i = 0; i < values.length; i++) {
        values[i] = in.get() != 0;
      }
    }
  },
  BYTE(byte[].class, 1) {
    @Override
    void put(Object array, ByteBuffer out) {
      out.put((byte[]) array);
    }

    @Override
    void get(Object array, ByteBuffer in) {
      in.get((byte[]) array);
    }
  },
  SHORT(short[].class, 2) {
    @Override
    void put(Object array, ByteBuffer out) {
      out.asShortBuffer().put((short[]) array);
    }

    @Override
    void get(Object array, ByteBuffer in) {
      in.asShortBuffer().get((short[]) array);
    }
  },
  CHAR(char[].class, 2) {
    @Override
    void put(Object array, ByteBuffer out) {
      out.asCharBuffer().put((char[]) array);
    }

    @Override
    void get(Object array, ByteBuffer in) {
      in.asCharBuffer().get((char[]) array);
    }
  },
  INT(int[].class, 4) {
    @Override
    void put(Object array, ByteBuffer out) {
      out.asIntBuffer().put((int[]) array);
    }

    @Override
    void get(Object array, ByteBuffer in) {
      in.asIntBuffer().get((int[]) array);
    }
  },
  LONG(long[].class, 8) {
    @Override
    void put(Object array, ByteBuffer out) {
      out.asLongBuffer().put((long[]) array);
    }

    @Override
    void get(Object array, ByteBuffer in) {
      in.asLongBuffer().get((long[]) array);
    }
  },
  FLOAT(float[].class, 4) {
    @Override
    void put(Object array, ByteBuffer out) {
      float[] values = (float[]) array;
      for (float value : values) {
        out.putInt(Float.floatToRawIntBits(value));
      }
    }

    @Override
    void get(Object array, ByteBuffer in) {
      float[] values = (float[]) array;
      for (int i = 0; i < values.length; i++) {
        values[i] = Float.intBitsToFloat(in.getInt());
      }
    }
  },
  DOUBLE(double[].class, 8) {
    @Override
    void put(Object array, ByteBuffer out) {
      double[] values = (double[]) array;
      for (double value : values) {
        out.putLong(Double.doubleToRawLongBits(value));
      }
    }

    @Override
    void get(Object array, ByteBuffer in) {
      double[] values = (double[]) array;
      for (int i = 0; i < values.length; i++) {
        values[i] = Double.longBitsToDouble(in.getLong());
      }
    }
  };

  private final Class<?> type;
  private final int bytesEach;

  ArrayType(Class<?> type, int bytesEach) {
    this.type = type;
    this.bytesEach = bytesEach;
  }

  abstract void put(Object array, ByteBuffer out);

  abstract void get(Object array, ByteBuffer in);

  /** The kind of this class, or null if it is no array of primitives. */
  static ArrayType of(Class<?> type) {
    for (ArrayType each : values()) {
      if (each.type == type) {
        return each;
      }
    }
    return null;
  }

  void write(ByteSink out, Object array) {
    int length = Array.getLength(array);
    out.putUnsigned(length);
    put(array, out.reserve((long) length * bytesEach));
  }

  Object read(ByteSource in) {
    int length = in.getLength(bytesEach);
    Object array = Array.newInstance(type.getComponentType(), length);
    get(array, in.getBuffer(length * bytesEach));
    return array;
  }
}
