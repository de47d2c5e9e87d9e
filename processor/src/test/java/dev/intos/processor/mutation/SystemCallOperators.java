package dev.intos.processor.mutation;

import static dev.intos.processor.mutation.Snippets.inside;
import static dev.intos.processor.mutation.Snippets.operator;
import static dev.intos.processor.mutation.Snippets.outside;

import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import java.util.List;
import javax.lang.model.element.ExecutableElement;

/** Operators against Rule 4: system calls outside, and what belongs outside done inside. */
final class SystemCallOperators {
  private static final String SYSCALLS = "dev.intos.runtime.Syscalls.";
  private static final String OUTSIDE = "@dev.intos.annotations.OutsideTransaction ";
  private static final String SYSCALL = "@dev.intos.annotations.SyscallToken ";

  private SystemCallOperators() {}

  static List<Operator> all() {
    return List.of(
        outside(
            "system-call-outside",
            "R4.FORGED",
            "static dev.intos.runtime.SysToken token; static Object any;"
                + " static java.util.function.Supplier<dev.intos.runtime.SysToken> tokens;",
            SYSCALLS + "getTime(null);",
            SYSCALLS + "getTime(MutantAid.token);",
            SYSCALLS + "getTime((dev.intos.runtime.SysToken) MutantAid.any);",
            SYSCALLS + "getTime(MutantAid.tokens.get());",
            "Runnable mutantRun = () -> " + SYSCALLS + "taskDelayInTx(1, null);",
            "dev.intos.runtime.PBox<String> mutantBox = dev.intos.runtime.PBox.create(\"\", null);"),
        outside(
            "system-call-without-a-token",
            "R4.OUTSIDE",
            SYSCALL + "static void sound() {}",
            "MutantAid.sound();",
            "Runnable mutantRun = MutantAid::sound;"),
        operator(
            "null-token", "R4.FORGED", (s, f) -> Capabilities.forge(s, Names::isToken, "null", f)),
        operator(
            "cast-token",
            "R4.FORGED",
            (s, f) ->
                Capabilities.forge(
                    s, Names::isToken, "(dev.intos.runtime.SysToken) new Object()", f)),
        operator(
            "token-from-a-field",
            "R4.FORGED",
            (s, f) -> Capabilities.forgeFromField(s, Names::isToken, "SysToken", f)),
        inside(
            "delay-inside",
            "R4.INSIDE",
            "",
            SYSCALLS + "taskDelay(1);",
            SYSCALLS + "yieldTask();",
            "long mutantNow = " + SYSCALLS + "getTimeOutsideTx();"),
        inside(
            "heap-control-inside",
            "R4.INSIDE",
            "static dev.intos.runtime.PersistentHeap heap; static dev.intos.runtime.Kernel kernel;"
                + " static dev.intos.runtime.TaskContext ctx;",
            "MutantAid.heap.checkpoint();",
            "MutantAid.heap.close();",
            "dev.intos.runtime.PersistentHeap.open(java.nio.file.Path.of(\"\"));",
            "MutantAid.kernel.start();",
            "dev.intos.runtime.Kernel.boot(MutantAid.heap);",
            "MutantAid.ctx.run(mutantJ -> {});",
            "MutantAid.ctx.loop(() -> false);"),
        inside(
            "own-outside-call-inside",
            "R4.INSIDE",
            OUTSIDE
                + "static void out() {} interface Port { "
                + OUTSIDE
                + "void out(); }"
                + " static Port port;",
            "MutantAid.out();",
            "MutantAid.port.out();"),
        inside(
            "delay-a-call-away",
            "R4.INSIDE",
            "static dev.intos.runtime.PersistentHeap heap;"
                + " static void first() { second(); }"
                + " private static void second() { heap.checkpoint(); }"
                + " static void delay() { "
                + SYSCALLS
                + "taskDelay(1); }"
                + " interface Port { void go(); }"
                + " static class Delay implements Port { public void go() { delay(); } }"
                + " static class Made { Made() { delay(); } public String toString() { delay(); return null; } }"
                + " static Port port = new Delay(); static void run(Runnable r) { r.run(); }",
            "MutantAid.first();",
            "MutantAid.delay();",
            "MutantAid.port.go();",
            "new MutantAid.Delay().go();",
            "new MutantAid.Made();",
            "MutantAid.run(MutantAid::delay);",
            "Runnable mutantRun = () -> MutantAid.first(); mutantRun.run();",
            "java.util.List.of(1).forEach(mutantN -> MutantAid.delay());",
            "java.util.Optional.of(1).ifPresent(mutantN -> MutantAid.first());"),
        operator("contradictory-mark", "R4.UNDECLARED", SystemCallOperators::contradict),
        operator("system-call-undeclared", "R4.UNDECLARED", SystemCallOperators::undeclared),
        operator("override-goes-outside", "R4.INSIDE|R5.LOCK", SystemCallOperators::override));
  }

  /** Marks a method outside-only that takes a capability. */
  private static void contradict(Sites sites, Found found) {
    for (TreePath path : sites.paths(MethodTree.class)) {
      if (sites.start(path) < 0 || !(sites.element(path) instanceof ExecutableElement m)) continue;
      if (m.getParameters().stream().noneMatch(p -> Names.isCapability(p.asType()))) continue;
      if (Names.has(m, "OutsideTransaction") || !m.getKind().name().equals("METHOD")) continue;
      found.accept(List.of(Edit.insert(sites.source(path), sites.start(path), OUTSIDE)));
    }
  }

  /** Marks a method as a system call that takes no token. */
  private static void undeclared(Sites sites, Found found) {
    for (TreePath path : sites.paths(MethodTree.class)) {
      if (sites.start(path) < 0 || !(sites.element(path) instanceof ExecutableElement m)) continue;
      if (m.getParameters().stream().anyMatch(p -> Names.isToken(p.asType()))) continue;
      if (!m.getKind().name().equals("METHOD")) continue;
      found.accept(List.of(Edit.insert(sites.source(path), sites.start(path), SYSCALL)));
    }
  }

  /** Marks an override outside-only that the overridden method is not. */
  private static void override(Sites sites, Found found) {
    for (TreePath path : Overriding.methods(sites)) {
      ExecutableElement m = (ExecutableElement) sites.element(path);
      if (Names.has(m, "SyscallToken") || Names.has(m, "Transaction")) continue;
      if (m.getParameters().stream().anyMatch(p -> Names.isCapability(p.asType()))) continue;
      if (Overriding.overridden(sites, m).anyMatch(o -> Names.has(o, "OutsideTransaction")))
        continue;
      found.accept(List.of(Edit.insert(sites.source(path), sites.start(path), OUTSIDE)));
    }
  }
}
