package app.common;

/** Is told what happens in the application. */
@FunctionalInterface
public interface Listener {
  void happened(Event event);
}
