package dev.intos.processor;

import com.google.auto.service.AutoService;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Plugin;

/**
 * Starts the checker with every javac that finds this jar on its class path or processor path, with
 * no argument from the user and whether annotation processing is on or off.
 */
@AutoService(Plugin.class)
public final class IntosPlugin implements Plugin {
  @Override
  public String getName() {
    return "IntOS";
  }

  @Override
  public boolean autoStart() {
    return true;
  }

  @Override
  public void init(JavacTask task, String... args) {
    Session.of(task);
  }
}
