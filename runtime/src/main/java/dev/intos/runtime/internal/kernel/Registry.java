package dev.intos.runtime.internal.kernel;

import dev.intos.runtime.internal.node.ArrayNode;
import dev.intos.runtime.internal.node.MapNode;
import dev.intos.runtime.internal.node.Node;
import dev.intos.runtime.internal.tx.HeapCore;
import dev.intos.runtime.internal.tx.Transaction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The tasks and timers of a heap that are to outlive the process: two maps under reserved roots.
 * Tasks of the program have their name as the key, others their id.
 */
public final class Registry {
  /** What names of the program's roots may not begin with. */
  public static final String RESERVED = "dev.intos.";

  private static final String TASKS = RESERVED + "tasks";
  private static final String TIMERS = RESERVED + "timers";

  private Registry() {}

  /** All tasks, by age. */
  static List<TaskObject> tasks(HeapCore heap) {
    List<TaskObject> tasks = new ArrayList<>();
    nodes(heap, TASKS).forEach(node -> tasks.add(new TaskObject(node)));
    return tasks;
  }

  /** The names of the program's tasks. */
  static Set<String> apps(HeapCore heap) {
    Set<String> names = new HashSet<>();
    for (TaskObject task : tasks(heap)) {
      if (task.definition().body() == null) {
        names.add(task.definition().name());
      }
    }
    return names;
  }

  /** All timers, by age. */
  static List<TimerObject> timers(HeapCore heap) {
    List<TimerObject> timers = new ArrayList<>();
    nodes(heap, TIMERS).forEach(node -> timers.add(new TimerObject(node)));
    return timers;
  }

  /** Whether there are timers. */
  static boolean hasTimers(HeapCore heap) {
    MapNode map = (MapNode) heap.root(TIMERS);
    return map != null && map.size() > 0;
  }

  private static List<ArrayNode> nodes(HeapCore heap, String root) {
    List<ArrayNode> nodes = new ArrayList<>();
    MapNode map = (MapNode) heap.root(root);
    for (MapNode.Entry at = map == null ? null : map.first(); at != null; at = at.next()) {
      nodes.add((ArrayNode) heap.nodeOf(at.value()));
    }
    return nodes;
  }

  /** Enters a task of the program. */
  static void addApp(String name, TaskObject task, Transaction transaction) {
    map(TASKS, transaction).put(name, task.node().handle(), transaction);
  }

  /** Enters a task that a system call creates. */
  static void add(TaskObject task, Transaction transaction) {
    map(TASKS, transaction).put(task.node().id(), task.node().handle(), transaction);
  }

  /** Enters a timer. */
  static void add(TimerObject timer, Transaction transaction) {
    map(TIMERS, transaction).put(timer.node().id(), timer.node().handle(), transaction);
  }

  /** Takes out a task that is over, unless it is one of the program, which is not to run again. */
  static void remove(TaskObject task, Transaction transaction) {
    remove(TASKS, task.node(), transaction);
  }

  /** Takes out a timer. */
  static void remove(TimerObject timer, Transaction transaction) {
    remove(TIMERS, timer.node(), transaction);
  }

  private static void remove(String root, Node node, Transaction transaction) {
    MapNode map = map(root, transaction);
    MapNode.Entry entry = map.find(node.id());
    if (entry != null) {
      map.remove(entry, transaction);
    }
  }

  private static MapNode map(String root, Transaction transaction) {
    Node node = transaction.heap().root(root);
    if (node == null) {
      node = transaction.create(Node.Kind.MAP, 0);
      transaction.addRoot(root, node);
    }
    return (MapNode) node;
  }
}
