package dev.intos.processor.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** All classes of one compilation. */
public final class Program {
  private final Map<TypeElement, ClassModel> classes = new LinkedHashMap<>();
  private final Map<ExecutableElement, Body> bodies = new HashMap<>();

  public void add(ClassModel model) {
    classes.put(model.element(), model);
    for (Body body : model.bodies()) {
      if (body.method() != null) bodies.put(body.method(), body);
    }
  }

  public Collection<ClassModel> classes() {
    return classes.values();
  }

  /** The class of this compilation, or null if the type comes from elsewhere. */
  public ClassModel classOf(Element type) {
    return classes.get(type);
  }

  /** The body of a method or constructor of this compilation, or null. */
  public Body bodyOf(ExecutableElement method) {
    return bodies.get(method);
  }

  /** All bodies, closures after the body around them. */
  public List<Body> allBodies() {
    List<Body> all = new ArrayList<>();
    for (ClassModel c : classes.values()) {
      for (Body b : c.bodies()) collect(b, all);
    }
    return all;
  }

  private static void collect(Body body, List<Body> into) {
    into.add(body);
    for (Body closure : body.closures()) collect(closure, into);
  }
}
