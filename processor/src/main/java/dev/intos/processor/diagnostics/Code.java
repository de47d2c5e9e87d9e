package dev.intos.processor.diagnostics;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The catalogue: every diagnostic with its stable id, severity, message and fix. No other class
 * holds text for users.
 *
 * <p>A message is one clause, lower case, without a final period: what is wrong, a colon, why.
 * {@code %s} stands for the finding's arguments in order, in the fix by their numbers. A code that
 * takes several shapes has a wording for each, under names that start with the code's.
 */
public enum Code {
  R1_OUTSIDE(
      "R1.OUTSIDE",
      1,
      "%s is used outside a transaction: a crash here could leave it half changed",
      "move the use into heap.run(j -> …) or heap.call(j -> …)"),
  R1_OUTSIDE_FINALIZER(
      "R1.OUTSIDE",
      1,
      "the finalizer of '%s' would use a persistent object outside a transaction: the collector calls it",
      "free the object by a method that a transaction calls"),
  R1_UNLOGGED(
      "R1.UNLOGGED",
      1,
      "%s is changed through a read-only borrow: a rollback could not undo the change",
      "borrow it with asMut/getMut, or mark the method or parameter @Mut"),
  R1_UNLOGGED_OVERRIDE(
      "R1.UNLOGGED",
      2,
      "'%1$s' is marked @Mut but '%2$s', which it overrides, is not: callers would give a read-only borrow",
      "mark the overridden method as well, or drop the mark"),
  R1_UNLOGGED_RETURN(
      "R1.UNLOGGED",
      1,
      "%s is a read-only borrow, but the @Mut method returns it to be changed",
      "return what asMut or getMut lends, or drop @Mut"),
  R1_UNLOGGED_VIEW(
      "R1.UNLOGGED",
      1,
      "'%s' changes persistent memory inside a view: nothing that a view does is logged",
      "run it in heap.run(j -> …) or heap.call(j -> …)"),
  R1_MOVED(
      "R1.MOVED",
      1,
      "%s is used after it moved: persistent memory owns an object alone once it moved in",
      "borrow the stored one again, or make a new object for each place"),
  R1_MOVED_NOT_FRESH(
      "R1.MOVED",
      1,
      "%s moves though it is not fresh: persistent memory owns an object alone once it moved in",
      "make a new object or a copy here, or mark the method or parameter that gives one @Owned"),
  R1_MOVED_OVERRIDE(
      "R1.MOVED",
      2,
      "'%1$s' and '%2$s', which it overrides, are not marked @Owned alike: callers would not know what moves",
      "mark both alike"),
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
  R2_RETURN_ARRAY(
      "R2.RETURN",
      1,
      "%s is returned out of its transaction, and may be an array that a persistent object keeps",
      "return array.clone(), or make the method final that returns a new array each time"),
  R2_STORE(
      "R2.STORE",
      1,
      "%s is stored where it outlives its transaction or gets a second owner: it would be used unprotected",
      "store a value or a handle such as PBox, or keep it in a local variable"),
  R2_CAPTURE(
      "R2.CAPTURE",
      1,
      "%s is captured by code that outlives the transaction or runs on another thread: no journal protects it there",
      "read the values that it needs into locals first, or let it run a transaction of its own on a handle"),
  R2_LEAK(
      "R2.LEAK",
      1,
      "%s is passed to code that could keep it: the rules do not reach there",
      "pass values, or declare the parameter with the persistent type so that its body is checked"),
  R2_THROW(
      "R2.THROW",
      1,
      "%s is put into an exception: whoever catches that has the reference after the transaction",
      "put the values that describe the failure into the exception"),
  R2_HANDLE(
      "R2.HANDLE",
      1,
      "%s leaves its transaction: a capability proves nothing once that is over",
      "use the capability only where its transaction runs; later code gets one of its own"),
  R3_FIELD(
      "R3.FIELD",
      3,
      "the field '%1$s' would be lost in a restart: '%2$s' is not persistent-safe",
      "use %3$s"),
  R3_FIELD_TRANSIENT(
      "R3.FIELD",
      1,
      "the field '%s' is transient: it would be lost in a restart unseen",
      "keep it in the heap, or trust it with a reason: @Trusted(rules = \"R3.FIELD\", because = …)"),
  R3_SUPER(
      "R3.SUPER",
      2,
      "'%1$s' is not @Persistent though '%2$s' is: objects of the subtype would be kept in part only",
      "mark '%1$s' @Persistent, or keep the two apart"),
  R3_SUPER_OPEN(
      "R3.SUPER",
      1,
      "the persistent interface '%s' is not sealed: anything could implement it",
      "seal it and permit persistent types and enums only"),
  R3_ENCLOSING(
      "R3.ENCLOSING",
      1,
      "a class of '%s' stands inside other code: it could hold what is around it, and no restart could name it",
      "make it a static member class or a top-level class"),
  R3_TYPEARG(
      "R3.TYPEARG",
      3,
      "'%1$s' cannot be a type argument of '%2$s': it is not persistent-safe",
      "use %3$s"),
  R3_TYPEARG_KEY(
      "R3.TYPEARG",
      3,
      "'%1$s' cannot be a key of '%2$s': its equality could change with the object",
      "use a value, a handle or %3$s"),
  R3_TYPEARG_TASK(
      "R3.TYPEARG",
      3,
      "'%1$s' cannot be the parameter of a task (%2$s): its code runs between transactions, too",
      "use a value, a handle or %3$s"),
  R3_CAPTURE(
      "R3.CAPTURE",
      2,
      "the stored body captures '%1$s' of type '%2$s', which would not be there after a restart",
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
      "%s is called inside a transaction: it acts outside of that, and a rollback cannot take it back",
      "call it before or after the transaction"),
  R4_INSIDE_OVERRIDE(
      "R4.INSIDE",
      2,
      "'%1$s' is marked @OutsideTransaction but '%2$s', which it overrides, is not: callers would not know",
      "mark the overridden method as well, or drop the mark"),
  R4_UNDECLARED(
      "R4.UNDECLARED",
      2,
      "the system call '%1$s' has %2$s parameters of type SysToken: it needs exactly one",
      "declare exactly one SysToken parameter, or drop @SyscallToken"),
  R4_UNDECLARED_MARKS(
      "R4.UNDECLARED",
      2,
      "'%1$s' contradicts itself: @OutsideTransaction and %2$s exclude each other",
      "keep the one that fits"),
  R4_UNDECLARED_OVERRIDE(
      "R4.UNDECLARED",
      2,
      "'%1$s' is marked @SyscallToken but '%2$s', which it overrides, is not: callers would not know",
      "mark the overridden method as well, or drop the mark"),
  R5_LOCK(
      "R5.LOCK",
      1,
      "%s takes, gives back or waits for a lock inside a transaction: a crash or rollback would leave it held, or deadlock",
      "take the lock around the transaction"),
  R5_LOCK_WAIT(
      "R5.LOCK",
      1,
      "%s waits inside a transaction: all others wait with it, and a rollback would repeat it",
      "wait before or after the transaction"),
  R5_LOCK_OVERRIDE(
      "R5.LOCK",
      2,
      "'%1$s' is marked as a lock but '%2$s', which it overrides, is not: callers would not know",
      "mark the overridden method as well, or drop the mark"),
  R5_CALL(
      "R5.CALL",
      1,
      "this call reaches a lock inside a transaction: %s",
      "call it before or after the transaction, or take the lock around the transaction"),
  T_REFLECT(
      "T.REFLECT",
      1,
      "%s reaches into a persistent object past the rules: nothing shows what is read or written",
      "use the object's own methods inside a transaction"),
  T_RAW(
      "T.RAW",
      1,
      "'%s' is unchecked here: it would bring any type into persistent memory",
      "write the type arguments, and take the object from where they are known"),
  T_REASON(
      "T.REASON",
      1,
      "this @Trusted is not accepted: %s",
      "name a rule or a code, and say in because why it is kept all the same"),
  T_COMPILER(
      "T.COMPILER",
      1,
      "%s is not javac: the five rules are checked by javac only, and nothing was checked here",
      "compile with javac from JDK 17 or later"),
  T_GENERATOR(
      "T.GENERATOR",
      1,
      "the code generator did not run for %s: the runtime refuses a persistent class without codec",
      "add <proc>full</proc> to the configuration of maven-compiler-plugin, or -proc:full to javac"),
  T_INTERNAL(
      "T.INTERNAL",
      2,
      "the checker failed on %s, so that nothing is proved of it: %s",
      "report this, with the class if you can, at " + Code.ISSUES),
  T_MARK(
      "T.MARK",
      2,
      "the parameter '%1$s' is marked @Transaction but its type '%2$s' is no function: nothing of it could be run",
      "mark a parameter whose type is an interface with one method, or drop the mark"),
  T_OPTION("T.OPTION", 1, "%s", "see the list of options at " + Code.OPTIONS),
  X_SIDE_EFFECT(
      "X.SIDE_EFFECT",
      1,
      "%s changes volatile state that this transaction did not make: it is neither rolled back nor replayed",
      "return the value from the transaction and change the state afterwards"),
  X_NONDETERMINISM(
      "X.NONDETERMINISM",
      2,
      "%s %s: when the code runs again, the result is another",
      "read it before the transaction, or record it with Syscalls.external or Syscalls.getTime"),
  X_UNKNOWN_CALL(
      "X.UNKNOWN_CALL",
      1,
      "the body of %s cannot be found: Rule 5 is not verified there",
      "put its class files on the class path, or trust the call with a reason");

  private static final String PROJECT = "https://github.com/intos-java/intos";
  private static final String DOCUMENTATION = PROJECT + "/blob/main/docs/";
  private static final String ISSUES = PROJECT + "/issues";
  private static final String OPTIONS = DOCUMENTATION + "options.md";

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
    return rule().equals("X");
  }

  /**
   * Whether neither trust nor an option changes it: it says that the checker could not do its work.
   */
  public boolean isFixed() {
    return this == T_COMPILER || this == T_GENERATOR || this == T_INTERNAL || this == T_OPTION;
  }

  /** The page on it: the heading with its id on the page of its rule. */
  public String link() {
    String heading = id.replace(".", "").toLowerCase(Locale.ROOT);
    return DOCUMENTATION + "rules/" + rule().toLowerCase(Locale.ROOT) + ".md#" + heading;
  }

  /** The code of that id, if there is one; of several wordings the first. */
  public static Optional<Code> of(String id) {
    return Arrays.stream(values()).filter(code -> code.id.equals(id)).findFirst();
  }

  /** Whether the name is a code or one of the rules and families. */
  public static boolean isRuleOrCode(String name) {
    return Arrays.stream(values())
        .anyMatch(code -> code.id.equals(name) || code.rule().equals(name));
  }

  /** Whether a rule, family or code of that name takes in this code. */
  public boolean isIn(String ruleOrCode) {
    return id.equals(ruleOrCode) || rule().equals(ruleOrCode);
  }

  /** The whole text of a diagnostic: message, fix and page. */
  public String text(List<String> values) {
    return String.format(
        "[IntOS:%s] %s\n  fix: %s\n  see: %s",
        id, fill(message, values), fill(fix, values), link());
  }

  private static String fill(String template, List<String> values) {
    return String.format(Locale.ROOT, template, values.toArray());
  }

  public String message() {
    return message;
  }

  public String fix() {
    return fix;
  }

  /** How many arguments the message and the fix take. */
  public int arguments() {
    return arguments;
  }
}
