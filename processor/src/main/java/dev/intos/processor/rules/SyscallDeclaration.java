package dev.intos.processor.rules;

import dev.intos.processor.diagnostics.Code;
import dev.intos.processor.diagnostics.Finding;
import dev.intos.processor.facts.Marks;
import dev.intos.processor.facts.Outside;
import dev.intos.processor.facts.PersistentTypes;
import dev.intos.processor.model.Body;
import dev.intos.processor.model.ClassModel;
import java.util.List;
import java.util.function.Consumer;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;

/**
 * R4.UNDECLARED: a method marked as a system call that does not ask for exactly one token, or one
 * whose marks contradict each other: what is called outside transactions only has no capability.
 */
final class SyscallDeclaration implements DeclarationRule {
  private final PersistentTypes persistent;

  SyscallDeclaration(PersistentTypes persistent) {
    this.persistent = persistent;
  }

  @Override
  public void check(ClassModel declared, Consumer<Finding> findings) {
    for (Body body : declared.bodies()) {
      if (body.kind() == Body.Kind.METHOD) check(body, findings);
    }
  }

  private void check(Body body, Consumer<Finding> findings) {
    ExecutableElement method = body.method();
    String name = method.getSimpleName().toString();
    boolean isSyscall = Marks.find(method, "SyscallToken") != null;
    long tokens =
        method.getParameters().stream().filter(p -> persistent.isToken(p.asType())).count();
    if (isSyscall && tokens != 1) {
      report(Code.R4_UNDECLARED, body, List.of(name, Long.toString(tokens)), findings);
    } else if (Marks.ownOutside(method) != Outside.NONE) {
      String other = isSyscall ? "@SyscallToken" : contradiction(method);
      if (other != null) {
        report(Code.R4_UNDECLARED_MARKS, body, List.of(name, other), findings);
      }
    }
  }

  /** The mark or capability that says that the method is called inside a transaction, or null. */
  private String contradiction(ExecutableElement method) {
    if (Marks.find(method, "Transaction") != null) return "@Transaction";
    for (VariableElement p : method.getParameters()) {
      if (persistent.isCapability(p.asType())) return Describe.of(p.asType());
    }
    return null;
  }

  private static void report(
      Code code, Body body, List<String> arguments, Consumer<Finding> findings) {
    findings.accept(new Finding(code, body.position(body.tree()), body.method(), arguments));
  }
}
