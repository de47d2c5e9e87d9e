package app.common;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** The listeners and services that the parts of the application share. */
public final class Registry {
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private final Map<String, Supplier<?>> services = new ConcurrentHashMap<>();

  public void listen(Listener listener) {
    listeners.add(listener);
  }

  public void tell(Event event) {
    for (Listener listener : listeners) {
      listener.happened(event);
    }
  }

  public void provide(String name, Supplier<?> service) {
    services.put(name, service);
  }

  public Object service(String name) {
    Supplier<?> service = services.get(name);
    if (service == null) {
      throw new IllegalArgumentException("no service " + name);
    }
    return service.get();
  }
}
