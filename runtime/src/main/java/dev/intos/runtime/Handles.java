package dev.intos.runtime;

import dev.intos.runtime.internal.node.ArrayNode;
import dev.intos.runtime.internal.node.BoxNode;
import dev.intos.runtime.internal.node.HandleFactory;
import dev.intos.runtime.internal.node.MapNode;
import dev.intos.runtime.internal.node.Node;
import dev.intos.runtime.internal.node.QueueNode;
import dev.intos.runtime.internal.node.VecNode;

/** Tells the rest of the runtime how handles and nodes belong together. */
final class Handles implements HandleFactory {
  @Override
  public Object handleOf(Node node) {
    return switch (node.kind()) {
      case BOX -> new PBox<>((BoxNode) node);
      case MUTEX -> new PMutex<>((BoxNode) node);
      case ARRAY -> new PArray<>((ArrayNode) node);
      case VEC -> new PVec<>((VecNode) node);
      case QUEUE -> new PQueue<>((QueueNode) node);
      case MAP -> new PMap<>((MapNode) node);
      case TASK -> new TaskHandle(node);
      case TIMER -> new TimerHandle(node);
      case MESSAGES -> new QueueHandle<>((VecNode) node);
      case SEMAPHORE -> new SemaphoreHandle((BoxNode) node);
      case EVENTS -> new EventGroupHandle((BoxNode) node);
    };
  }

  @Override
  public Node nodeOf(Object handle) {
    if (handle instanceof PBox<?> box) {
      return box.node();
    }
    if (handle instanceof PMutex<?> mutex) {
      return mutex.node();
    }
    if (handle instanceof PArray<?> array) {
      return array.node();
    }
    if (handle instanceof PVec<?> vec) {
      return vec.node();
    }
    if (handle instanceof PQueue<?> queue) {
      return queue.node();
    }
    return handle instanceof PMap<?, ?> map ? map.node() : kernelNode(handle);
  }

  private static Node kernelNode(Object handle) {
    if (handle instanceof TaskHandle task) {
      return task.node();
    }
    if (handle instanceof TimerHandle timer) {
      return timer.node();
    }
    if (handle instanceof QueueHandle<?> queue) {
      return queue.node();
    }
    if (handle instanceof SemaphoreHandle semaphore) {
      return semaphore.node();
    }
    return handle instanceof EventGroupHandle events ? events.node() : null;
  }
}
