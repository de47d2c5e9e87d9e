package dev.intos.runtime.internal.codec;

/**
 * The byte before each stored object that says what follows it.
 *
 * <pre>
 *    0  null
 *    1  persistent object   type number, then its fields
 *    2  enum constant       type number, name
 *    3  handle              id
 *    4  Optional            1 and a tagged value, or 0
 *   10… value types         see ValueTypes
 *   50… primitive arrays    length, elements: boolean byte short char int long float double
 * </pre>
 */
final class Tag {
  static final int NULL = 0;
  static final int OBJECT = 1;
  static final int ENUM = 2;
  static final int HANDLE = 3;
  static final int OPTIONAL = 4;
  static final int FIRST_ARRAY = 50;

  private Tag() {}
}
