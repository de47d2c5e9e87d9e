package dev.intos.processor.rules;

import dev.intos.processor.facts.LibraryFacts;
import dev.intos.processor.facts.Marks;
import dev.intos.processor.facts.PersistentTypes;
import dev.intos.processor.facts.Use;
import dev.intos.processor.flow.Context;
import dev.intos.processor.model.Block;
import dev.intos.processor.model.Body;
import dev.intos.processor.model.Op;
import dev.intos.processor.model.Operand;
import dev.intos.processor.model.Slot;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;

/** Where bodies run, in the plain cases that the tests of calls need. */
final class Contexts {
  private final Marks marks;
  private final PersistentTypes persistent;
  private final LibraryFacts facts;

  Contexts(Marks marks, PersistentTypes persistent, LibraryFacts facts) {
    this.marks = marks;
    this.persistent = persistent;
    this.facts = facts;
  }

  Context of(Body body) {
    return body.isClosure() ? ofClosure(body) : ofMember(body);
  }

  private Context ofMember(Body body) {
    ExecutableElement method = body.method();
    if (method != null) {
      if (marks.isTransaction(method)) return Context.TRANSACTION;
      for (VariableElement p : method.getParameters()) {
        if (persistent.isCapability(p.asType())) return Context.TRANSACTION;
        if (persistent.isBorrowType(p.asType())) return Context.TRANSACTION;
        if (p.asType().toString().endsWith("TaskContext")) return Context.TASK;
      }
    }
    boolean isStatic =
        body.kind() == Body.Kind.STATIC_INITIALIZER
            || method != null && method.getModifiers().contains(Modifier.STATIC);
    boolean inside = !isStatic && persistent.isBorrowType(body.owner().element().asType());
    return inside ? Context.TRANSACTION : Context.NONE;
  }

  private Context ofClosure(Body body) {
    for (Slot p : body.parameters()) {
      if (p.type().toString().endsWith("TaskContext")) return Context.TASK;
    }
    Slot made = slot(body);
    Context around = of(body.enclosing());
    for (Block block : body.enclosing().blocks()) {
      for (Op op : block.ops()) {
        if (!(op instanceof Op.Call call)) continue;
        List<Operand> arguments = call.arguments();
        for (int i = 0; i < arguments.size(); i++) {
          if (arguments.get(i).slot() != made) continue;
          String name = call.method().getSimpleName().toString();
          boolean runtime =
              call.method().getEnclosingElement().toString().startsWith("dev.intos.runtime");
          if (runtime && name.equals("view")) return Context.VIEW;
          if (runtime && name.equals("external")) return Context.EFFECT;
          if (marks.isTransaction(call.method().getParameters().get(i))) {
            return Context.TRANSACTION;
          }
          Use.Kind use = facts.use(call.method(), i).kind();
          boolean atOnce = use == Use.Kind.RUNS || use == Use.Kind.RUNS_LAZILY;
          if (around.isTransaction() && (atOnce || runtime && name.startsWith("forEach"))) {
            return around;
          }
        }
      }
    }
    for (Slot p : body.parameters()) {
      if (persistent.isCapability(p.type()) || persistent.isBorrowType(p.type())) {
        return Context.TRANSACTION;
      }
    }
    return Context.NONE;
  }

  private static Slot slot(Body closure) {
    for (Block block : closure.enclosing().blocks()) {
      for (Op op : block.ops()) {
        if (op instanceof Op.Closure made && made.body() == closure) return made.target();
      }
    }
    return null;
  }
}
