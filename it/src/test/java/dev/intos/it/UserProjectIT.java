package dev.intos.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.intos.it.UserProject.Build;
import org.junit.jupiter.api.Test;

/** A build gate: a violation fails the user's build until it is fixed, however the jar is named. */
final class UserProjectIT {
  private static final String PROVIDED =
      """
      <dependency>
        <groupId>dev.intos</groupId>
        <artifactId>intos-processor</artifactId>
        <version>VERSION</version>
        <scope>provided</scope>
      </dependency>
      """;

  private static final String PATHS =
      """
      <annotationProcessorPaths>
        <path>
          <groupId>dev.intos</groupId>
          <artifactId>intos-processor</artifactId>
          <version>VERSION</version>
        </path>
      </annotationProcessorPaths>
      """;

  private static final String BANK =
      """
      import dev.intos.annotations.Mut;
      import dev.intos.annotations.Persistent;
      import dev.intos.runtime.PBox;
      import dev.intos.runtime.PersistentHeap;
      import java.nio.file.Path;

      @Persistent
      class Account {
        private final String owner;
        private long balance;

        Account(String owner) {
          this.owner = owner;
        }

        long balance() {
          return balance;
        }

        @Mut
        void deposit(long amount) {
          balance += amount;
        }
      }

      public class Bank {
        public static void main(String[] args) {
          try (PersistentHeap heap = PersistentHeap.open(Path.of("target/bank.heap"))) {
            PBox<Account> ada = heap.root("ada", Account.class, () -> new Account("ada"));
            heap.run(j -> ada.BORROW(j).deposit(100));
            long now = heap.call(j -> ada.asRef(j).balance());
            System.out.println(now);
          }
        }
      }
      """;

  private static final String WRONG = BANK.replace("BORROW", "asRef");
  private static final String RIGHT = BANK.replace("BORROW", "asMut");

  @Test
  void failsOnAViolationUntilItIsFixed() throws Exception {
    checkGate(UserProject.create("dependencies", PROVIDED, "<proc>full</proc>"));
  }

  @Test
  void failsLikewiseWhereTheProcessorIsNamed() throws Exception {
    checkGate(UserProject.create("processor-paths", "", PATHS));
  }

  private static void checkGate(UserProject project) throws Exception {
    project.write("Bank.java", WRONG);
    for (int i = 0; i < 2; i++) {
      Build refused = project.maven("compile");
      assertFalse(refused.passed(), refused.log());
      assertTrue(
          refused.log().contains("Bank.java:[" + lineOf("asRef(j).deposit") + ","), refused.log());
      assertTrue(refused.log().contains("[IntOS:R1.UNLOGGED]"), refused.log());
      assertFalse(project.hasClass("Bank.class"), "no class file of a refused build");
    }
    project.write("Bank.java", RIGHT);
    Build passed = project.maven("compile");
    assertTrue(passed.passed(), passed.log());
    assertFalse(passed.log().contains("[IntOS:"), passed.log());
    assertTrue(project.hasClass("Bank.class"), passed.log());
  }

  private static long lineOf(String text) {
    return WRONG.substring(0, WRONG.indexOf(text)).lines().count();
  }

  @Test
  void isNeverSilentlyOff() throws Exception {
    UserProject project = UserProject.create("no-processing", PROVIDED, "<proc>none</proc>");
    project.write("Bank.java", RIGHT);
    Build refused = project.maven("compile");
    assertFalse(refused.passed(), refused.log());
    assertTrue(refused.log().contains("<proc>full</proc>"), refused.log());
    project.write("Bank.java", WRONG);
    Build wrong = project.maven("compile");
    assertTrue(wrong.log().contains("[IntOS:R1.UNLOGGED]"), wrong.log());
  }

  @Test
  void letsJavacSpeakFirst() throws Exception {
    UserProject project = UserProject.create("errors", PROVIDED, "<proc>full</proc>");
    project.write("Bank.java", WRONG.replace("long now =", "String now ="));
    Build refused = project.maven("compile");
    assertFalse(refused.passed(), refused.log());
    assertTrue(refused.log().contains("incompatible types"), refused.log());
    assertFalse(refused.log().contains("T.INTERNAL"), refused.log());
    project.write(
        "Bank.java", WRONG.replace("public static void main(", "public static void main(("));
    Build unparsed = project.maven("compile");
    assertFalse(unparsed.passed(), unparsed.log());
    assertFalse(unparsed.log().contains("T.INTERNAL"), unparsed.log());
    assertEquals(0, unparsed.log().split("\\[IntOS:", -1).length - 1, unparsed.log());
  }
}
