package dev.intos.processor.codegen;

import com.sun.source.util.Trees;
import dev.intos.processor.facts.Marks;
import dev.intos.processor.facts.PersistentTypes;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** What the generators ask about the program. */
record Tools(Elements elements, Types types, Trees trees, Marks marks, PersistentTypes persistent) {

  static Tools of(ProcessingEnvironment environment) {
    Elements elements = environment.getElementUtils();
    Types types = environment.getTypeUtils();
    return new Tools(
        elements,
        types,
        Trees.instance(environment),
        new Marks(elements, types),
        new PersistentTypes(types, elements));
  }

  Visibility visibilityFrom(TypeElement type) {
    return new Visibility(elements.getPackageOf(type));
  }

  /** The class as code of the module of {@code from} sees it, or null. */
  TypeElement find(String name, TypeElement from) {
    ModuleElement module = elements.getModuleOf(from);
    return module == null ? elements.getTypeElement(name) : elements.getTypeElement(module, name);
  }

  boolean isInNamedModule(TypeElement type) {
    ModuleElement module = elements.getModuleOf(type);
    return module != null && !module.isUnnamed();
  }

  /** What comes before a file's name, since several modules may be compiled together. */
  String modulePrefix(TypeElement type) {
    return isInNamedModule(type) ? elements.getModuleOf(type).getQualifiedName() + "/" : "";
  }
}
