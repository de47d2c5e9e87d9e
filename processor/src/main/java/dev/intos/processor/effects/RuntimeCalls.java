package dev.intos.processor.effects;

import dev.intos.processor.effects.Outcome.Leaf;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Calls of IntOS itself: judged by marks, and by which of the functions that it is given it runs.
 */
final class RuntimeCalls {
  private static final String HANDLE = "dev.intos.runtime.JournalHandle";
  private static final String TOKEN = "dev.intos.runtime.SysToken";

  /** What takes a capability and changes nothing. */
  private static final Set<String> READS =
      Set.of(
          "asRef",
          "containsKey",
          "elements",
          "forEach",
          "get",
          "getTime",
          "isEmpty",
          "isFull",
          "keys",
          "peek",
          "pmemStat",
          "service",
          "size",
          "stream",
          "values");

  /** What keeps a function for later, or gives it to a task of its own. */
  private static final Set<String> KEEPS = Set.of("app", "createTask", "timerCreate", "provide");

  private final CallBacks callBacks;
  private final Universe universe;

  RuntimeCalls(CallBacks callBacks, Universe universe) {
    this.callBacks = callBacks;
    this.universe = universe;
  }

  void invoke(Step.Invoke call, Values values, Outcome outcome) {
    Method method = call.method();
    ExecutableElement element = method.element();
    if (element == null) return;
    if (changes(element)) outcome.leaves().add(new Leaf(Effect.CHANGE, method.label()));
    if (!KEEPS.contains(method.name())) {
      for (int i = 0; i < call.arguments().size() && i < element.getParameters().size(); i++) {
        Var argument = call.arguments().get(i);
        Klass as = universe.of(element.getParameters().get(i).asType());
        if (argument == null || as == null || !universe.isFunctional(as)) continue;
        boolean isEffect = method.name().equals("external");
        for (Thing thing : values.of(argument)) {
          callBacks.callBack(thing, as, method.label(), isEffect, outcome);
        }
      }
    }
    if (call.to() == null || call.to().klass() == null) return;
    boolean variable = element.getReturnType().getKind() == TypeKind.TYPEVAR;
    if (variable || call.to().klass().isRead()) {
      outcome.result().addAll(Dispatch.unknown(call.to()));
    }
  }

  /** Whether a call changes persistent memory, or journals it for change. */
  static boolean changes(ExecutableElement method) {
    if (READS.contains(method.getSimpleName().toString())) return false;
    for (VariableElement parameter : method.getParameters()) {
      TypeMirror type = parameter.asType();
      if (type instanceof DeclaredType declared) {
        String name = declared.asElement().toString();
        if (name.equals(HANDLE) || name.equals(TOKEN)) return true;
      }
    }
    return false;
  }
}
