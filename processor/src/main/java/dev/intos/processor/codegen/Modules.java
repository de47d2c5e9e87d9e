package dev.intos.processor.codegen;

import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** What a module means for the classes that are generated into it. */
final class Modules {
  private Modules() {}

  /**
   * The class as code of the module sees it, or null.
   *
   * @param module null before Java 9
   */
  static TypeElement find(String name, ModuleElement module, Elements elements) {
    return module == null
        ? elements.getTypeElement(name)
        : elements.getTypeElement(module, name);
  }

  /** What comes before a file's name where several modules are compiled together. */
  static String prefix(ModuleElement module) {
    return module == null || module.isUnnamed() ? "" : module.getQualifiedName() + "/";
  }
}
