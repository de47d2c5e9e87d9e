package dev.intos.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.intos.annotations.Persistent;
import dev.intos.runtime.PersistentHeap;
import java.io.File;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;

/** The processor as javac runs it: what it generates beside a class, and what it refuses. */
class IntosProcessorTest {
  private static final String ACCOUNT =
      """
      package bank;

      import dev.intos.annotations.*;
      import dev.intos.runtime.*;

      @Persistent
      class Account {
        private long balance;

        @Mut
        void deposit(long amount) {
          balance += amount;
        }

        @Transaction
        static void pay(PBox<Account> box, long amount, JournalHandle j) {
          box.BORROW(j).deposit(amount);
        }
      }
      """;

  @Test
  void generatesTheCodecAndTheTransactionsOfAClass() {
    Compilation compilation = compile("asMut");
    assertThat(compilation).succeededWithoutWarnings();
    assertThat(compilation)
        .generatedSourceFile("bank.Account_IntosCodec")
        .contentsAsUtf8String()
        .contains("Codecs.register(");
    assertThat(compilation)
        .generatedSourceFile("bank.AccountTransactions")
        .contentsAsUtf8String()
        .contains("void pay(PBox<Account> box, long amount)");
    assertThat(compilation)
        .generatedFile(StandardLocation.CLASS_OUTPUT, "META-INF/intos/verified/bank.txt")
        .contentsAsUtf8String()
        .contains("Account");
  }

  @Test
  void refusesAViolationWhereItStands() {
    Compilation compilation = compile("asRef");
    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation)
        .hadErrorContaining("[IntOS:R1.UNLOGGED]")
        .inFile(source("asRef"))
        .onLineContaining("deposit(amount);");
  }

  @Test
  void refusesAnOptionThatDoesNotExist() {
    Compilation compilation =
        javac()
            .withClasspath(classPath())
            .withProcessors(new IntosProcessor())
            .withOptions("-Aintos.strikt=true")
            .compile(source("asMut"));
    assertThat(compilation).hadErrorContaining("[IntOS:T.OPTION] there is no option");
  }

  private static Compilation compile(String borrow) {
    return javac()
        .withClasspath(classPath())
        .withProcessors(new IntosProcessor())
        .compile(source(borrow));
  }

  private static JavaFileObject source(String borrow) {
    return JavaFileObjects.forSourceString("bank.Account", ACCOUNT.replace("BORROW", borrow));
  }

  /** Without the plugin, so that the processor starts the checking, as where it is named alone. */
  private static List<File> classPath() {
    return List.of(place(Persistent.class), place(PersistentHeap.class));
  }

  private static File place(Class<?> type) {
    return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
  }
}
