package dev.intos.processor.facts;

/** A method of {@code Object} or {@code Comparable} that the JDK calls on what it is given. */
public enum Asked {
  EQUALS("equals", 1),
  HASH_CODE("hashCode", 0),
  COMPARE_TO("compareTo", 1),
  TO_STRING("toString", 0);

  private final String method;
  private final int arity;

  Asked(String method, int arity) {
    this.method = method;
    this.arity = arity;
  }

  /** The method's name. */
  public String method() {
    return method;
  }

  /** How many parameters the method takes. */
  public int arity() {
    return arity;
  }

  /** Whether a method of that name is one of these. */
  public static boolean isQuestion(String method) {
    for (Asked one : values()) if (one.method.equals(method)) return true;
    return false;
  }

  static Asked named(String method) {
    for (Asked one : values()) {
      if (one.method.equals(method)) return one;
    }
    throw new IllegalArgumentException("no such question: " + method);
  }
}
