package dev.intos.processor.flow;

import dev.intos.processor.facts.Overrides;
import dev.intos.processor.facts.PersistentTypes;
import dev.intos.processor.model.Block;
import dev.intos.processor.model.Body;
import dev.intos.processor.model.Op;
import dev.intos.processor.model.Operand;
import dev.intos.processor.model.Program;
import dev.intos.processor.model.Slot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * The lambdas, references and objects that become bodies of tasks and timers, which the heap stores
 * by name: from the system calls back through locals, parameters, fields and results to where they
 * are made. What the kernel's own {@code app} is given is made anew at every boot and not among
 * them.
 */
public final class StoredBodies {
  private static final String RUNTIME = "dev.intos.runtime";
  private static final String TASK = RUNTIME + ".TaskBody";
  private static final String TIMER = RUNTIME + ".TimerBody";
  private static final String TOKEN = RUNTIME + ".SysToken";

  private final Program program;
  private final Overrides overrides;
  private final PersistentTypes persistent;
  private final Map<Slot, List<Op>> definitions = new HashMap<>();
  private final Map<VariableElement, List<Operand>> written = new HashMap<>();
  private final Map<ExecutableElement, List<List<Operand>>> calls = new HashMap<>();
  private final Map<Body, List<Operand>> returned = new HashMap<>();
  private final Set<Op> stored = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Object> seen = new HashSet<>();

  public StoredBodies(World world) {
    this.program = world.program();
    this.overrides = world.overrides();
    this.persistent = world.persistent();
    List<Body> bodies = program.allBodies();
    List<Operand> sinks = new ArrayList<>();
    each(bodies, (body, op) -> sinks.addAll(sinks(op)));
    if (sinks.isEmpty()) return;
    each(bodies, this::index);
    for (Operand sink : sinks) follow(sink);
  }

  /** Whether what the operation makes may be stored as a body. */
  public boolean contains(Op closureOrNew) {
    return stored.contains(closureOrNew);
  }

  private static void each(List<Body> bodies, BiConsumer<Body, Op> action) {
    for (Body body : bodies) {
      for (Block block : body.blocks()) {
        for (Op op : block.ops()) action.accept(body, op);
      }
    }
  }

  /** The operands of a call that are stored. */
  private List<Operand> sinks(Op op) {
    if (op instanceof Op.Call c) return sinks(c.method(), c.arguments());
    return op instanceof Op.NewObject n && n.constructor() != null
        ? sinks(n.constructor(), n.arguments())
        : List.of();
  }

  private List<Operand> sinks(ExecutableElement method, List<Operand> arguments) {
    List<Operand> found = List.of();
    for (int i = 0; i < Math.min(method.getParameters().size(), arguments.size()); i++) {
      if (!stores(method, method.getParameters().get(i).asType())) continue;
      if (found.isEmpty()) found = new ArrayList<>();
      found.add(arguments.get(i));
    }
    return found;
  }

  private void index(Body body, Op op) {
    if (op instanceof Op.Assign a) define(a.target(), op);
    if (op instanceof Op.Cast c) define(c.target(), op);
    if (op instanceof Op.Closure c) define(c.target(), op);
    if (op instanceof Op.GetField g) define(g.target(), op);
    if (op instanceof Op.PutField p) put(written, p.field(), p.value());
    if (op instanceof Op.Return r && r.value() != null) put(returned, body, r.value());
    if (op instanceof Op.NewObject n) {
      define(n.target(), op);
      if (n.constructor() != null) put(calls, n.constructor(), n.arguments());
    }
    if (op instanceof Op.Call c) {
      define(c.target(), op);
      put(calls, c.method(), c.arguments());
    }
  }

  private void define(Slot target, Op op) {
    if (target != null) put(definitions, target, op);
  }

  private static <K, V> void put(Map<K, List<V>> map, K key, V value) {
    map.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
  }

  /**
   * Whether a method that is not of this compilation stores what it is given as a parameter of the
   * type. One of a library can have no other use for a body than to pass it on, and a task's body
   * together with a token is for a system call.
   */
  private boolean stores(ExecutableElement method, TypeMirror parameter) {
    if (is(parameter, TIMER)) return program.bodyOf(method) == null;
    return is(parameter, TASK)
        && program.bodyOf(method) == null
        && method.getParameters().stream().anyMatch(p -> is(p.asType(), TOKEN));
  }

  private boolean is(TypeMirror type, String name) {
    return type instanceof DeclaredType d
        && d.asElement() instanceof TypeElement element
        && persistent.isRuntime(element)
        && element.getQualifiedName().contentEquals(name);
  }

  private void follow(Operand operand) {
    Slot slot = operand.slot();
    if (!seen.add(slot)) return;
    for (Op op : definitions.getOrDefault(slot, List.of())) follow(op);
    if (slot.kind() == Slot.Kind.PARAMETER) followCallers(slot);
  }

  private void follow(Op op) {
    if (op instanceof Op.Assign a) follow(a.source());
    if (op instanceof Op.Cast c) follow(c.source());
    if (op instanceof Op.Closure || op instanceof Op.NewObject) stored.add(op);
    if (op instanceof Op.GetField g && seen.add(g.field())) {
      written.getOrDefault(g.field(), List.of()).forEach(this::follow);
    }
    if (op instanceof Op.Call c) {
      Body called = program.bodyOf(c.method());
      if (called != null && seen.add(called)) {
        returned.getOrDefault(called, List.of()).forEach(this::follow);
      }
    }
  }

  private void followCallers(Slot parameter) {
    Body body = parameter.body();
    int index = body.parameters().indexOf(parameter);
    if (body.isClosure() || body.method() == null || index < 0) return;
    List<ExecutableElement> named = new ArrayList<>(overrides.of(body.method()));
    named.add(body.method());
    for (ExecutableElement m : named) {
      for (List<Operand> arguments : calls.getOrDefault(m, List.of())) {
        if (index < arguments.size()) follow(arguments.get(index));
      }
    }
  }
}
