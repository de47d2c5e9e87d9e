package dev.intos.processor.diagnostics;

/**
 * The catalogue: every diagnostic with its stable id, severity, message and fix. No other class
 * holds text for users.
 *
 * <p>A message is one clause, lower case, without a final period: what is wrong, a colon, why.
 * {@code %s} stands for the finding's arguments in order.
 */
public enum Code {
  R1_OUTSIDE(
      "R1.OUTSIDE",
      1,
      "%s is used outside a transaction: a crash here could leave it half changed",
      "move the use into heap.run(j -> …) or heap.call(j -> …)"),
  R1_UNLOGGED(
      "R1.UNLOGGED",
      1,
      "%s is changed through a read-only borrow: a rollback could not undo the change",
      "borrow it with asMut/getMut, or mark the method or parameter @Mut"),
  R1_MOVED(
      "R1.MOVED",
      1,
      "%s: persistent memory owns an object alone once it moved in",
      "make a new object for each place, or borrow the stored one again"),
  R1_FORGED(
      "R1.FORGED",
      1,
      "%s is no journal handle that a transaction gave: it proves nothing",
      "pass the handle on from the body's parameter (j -> …)"),
  R2_RETURN(
      "R2.RETURN",
      1,
      "%s is returned out of its transaction: the reference would be used where no journal protects it",
      "return a value (a number, a string, a persistent record of values), a copy or a handle"),
  R2_STORE(
      "R2.STORE",
      1,
      "%s is stored where it outlives its transaction or gets a second owner",
      "store a value or a handle such as PBox, or keep it in a local variable"),
  R2_CAPTURE(
      "R2.CAPTURE",
      1,
      "%s is captured by code that outlives the transaction or runs on another thread",
      "read the values that it needs into locals first, or let it run a transaction of its own on a handle"),
  R2_LEAK(
      "R2.LEAK",
      1,
      "%s is passed to code that could keep it",
      "pass values, or declare the parameter with the persistent type so that its body is checked"),
  R2_THROW(
      "R2.THROW",
      1,
      "%s is put into an exception, which carries it out of the transaction",
      "put the values that describe the failure into the exception"),
  R2_HANDLE(
      "R2.HANDLE",
      1,
      "%s, a capability of this transaction, leaves it",
      "use the capability only where its transaction runs; later code gets one of its own"),
  R3_FIELD("R3.FIELD", 1, "%s", "use a persistent-safe type"),
  R3_SUPER("R3.SUPER", 1, "%s", "mark the type @Persistent, or do not extend it"),
  R3_ENCLOSING("R3.ENCLOSING", 1, "%s", "make it a static member class or a top-level class"),
  R3_TYPEARG("R3.TYPEARG", 1, "%s", "use a persistent-safe type argument"),
  R3_CAPTURE(
      "R3.CAPTURE",
      1,
      "the stored body captures %s, which would not be there after a restart",
      "pass what it needs as the parameter, capture values and handles only, or get services from the context"),
  R4_OUTSIDE(
      "R4.OUTSIDE",
      1,
      "the system call %s is made outside a transaction: it could not be rolled back or bypassed",
      "make it inside heap.run((j, t) -> …)"),
  R4_FORGED(
      "R4.FORGED",
      1,
      "%s is no token that a transaction gave: it permits nothing",
      "pass the token on from the body's parameter ((j, t) -> …)"),
  R4_INSIDE(
      "R4.INSIDE",
      1,
      "%s must not be called inside a transaction",
      "call it before or after the transaction"),
  R4_UNDECLARED(
      "R4.UNDECLARED", 1, "%s", "declare exactly one SysToken parameter and no other mark"),
  R5_LOCK(
      "R5.LOCK",
      1,
      "%s takes, gives back or waits for a lock inside a transaction: a crash or rollback would leave it held, or deadlock",
      "take the lock around the transaction"),
  R5_CALL(
      "R5.CALL",
      1,
      "this call reaches a lock inside a transaction: %s",
      "call it before or after the transaction, or take the lock around the transaction"),
  T_REFLECT(
      "T.REFLECT",
      1,
      "%s reaches into a persistent object past the rules",
      "use the object's own methods"),
  T_RAW(
      "T.RAW",
      1,
      "%s could carry any type into persistent memory unchecked",
      "write the type arguments"),
  T_REASON("T.REASON", 1, "%s", "name the rule and say why it is kept all the same"),
  X_SIDE_EFFECT(
      "X.SIDE_EFFECT",
      1,
      "%s changes volatile state that this transaction did not make: it is neither rolled back nor replayed",
      "return the value from the transaction and change the state afterwards"),
  X_NONDETERMINISM(
      "X.NONDETERMINISM",
      1,
      "%s gives another result when the code runs again",
      "read it before the transaction, or record it with Syscalls.external or Syscalls.getTime"),
  X_UNKNOWN_CALL(
      "X.UNKNOWN_CALL",
      1,
      "the body of %s cannot be found: Rule 5 is not verified there",
      "put its class files on the class path, or trust the call with a reason"),
  X_INTERNAL(
      "X.INTERNAL",
      1,
      "the checker failed on %s: %s",
      "please report this with the class, at the project's issue tracker");

  private final String id;
  private final int arguments;
  private final String message;
  private final String fix;

  Code(String id, int arguments, String message, String fix) {
    this.id = id;
    this.arguments = arguments;
    this.message = message;
    this.fix = fix;
  }

  /** The stable id, {@code R1.OUTSIDE}. */
  public String id() {
    return id;
  }

  /** The rule or family, {@code R1}. */
  public String rule() {
    return id.substring(0, id.indexOf('.'));
  }

  /** Whether it is a warning unless strict: the family X. */
  public boolean isWarning() {
    return id.startsWith("X.") && this != X_INTERNAL;
  }

  public String message() {
    return message;
  }

  public String fix() {
    return fix;
  }

  /** How many arguments the message takes. */
  public int arguments() {
    return arguments;
  }
}
