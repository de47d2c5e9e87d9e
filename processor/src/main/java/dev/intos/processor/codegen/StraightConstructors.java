package dev.intos.processor.codegen;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Finds out from their trees which constructors of a class are {@linkplain StraightConstructor
 * straight}, and which final fields they make in place. Trees have no types yet when processors
 * run: names are looked up here.
 */
final class StraightConstructors {
  private final Tools tools;
  private final FieldSelection selection;
  private final StoredLayouts layouts;
  private final Map<TypeElement, List<StraightConstructor>> known = new HashMap<>();
  private final Set<TypeElement> asked = new HashSet<>();

  StraightConstructors(Tools tools, FieldSelection selection, StoredLayouts layouts) {
    this.tools = tools;
    this.selection = selection;
    this.layouts = layouts;
  }

  /** The straight constructors of the class, in order. */
  List<StraightConstructor> of(TypeElement type) {
    List<StraightConstructor> found = known.get(type);
    if (found != null) return found;
    // A class that makes one of itself for each instance makes no end; nothing is known of it.
    if (!asked.add(type)) return List.of();
    found = find(type);
    known.put(type, found);
    return found;
  }

  private List<StraightConstructor> find(TypeElement type) {
    StoredLayout stored = layouts.of(type);
    if (stored != null) return stored.constructors();
    ClassTree tree = tools.trees().getTree(type);
    if (tree == null || isInner(type)) return List.of();
    // An initialiser block may do anything.
    if (tree.getMembers().stream().anyMatch(m -> m instanceof BlockTree b && !b.isStatic())) {
      return List.of();
    }
    List<StraightConstructor> found = new ArrayList<>();
    for (ExecutableElement c : ElementFilter.constructorsIn(type.getEnclosedElements())) {
      StraightConstructor straight = straighten(type, c);
      if (straight != null) found.add(straight);
    }
    return List.copyOf(found);
  }

  private StraightConstructor straighten(TypeElement type, ExecutableElement c) {
    ConstructorBody body = read(type, c);
    if (body == null || c.getThrownTypes().stream().anyMatch(this::isChecked)) return null;
    Map<VariableElement, Integer> assigned = new HashMap<>(body.assigned());
    if (!addInherited(type, c, body, assigned)) return null;
    for (VariableElement f : selection.of(type)) {
      if (PersistedField.isFinal(f) && !assigned.containsKey(f) && !isInPlaceOrConstant(f)) {
        return null;
      }
    }
    List<VariableElement> given = new ArrayList<>();
    for (int i = 0; i < c.getParameters().size(); i++) {
      VariableElement field = fieldOf(i, c, type, assigned);
      if (field == null) return null;
      // It may refuse what it did not see before: what was set later, null for what is not stored.
      if (!isKept(field) && body.used().contains(i)) return null;
      given.add(field);
    }
    return new StraightConstructor(c, List.copyOf(given));
  }

  private ConstructorBody read(TypeElement type, ExecutableElement c) {
    MethodTree tree = tools.trees().getTree(c);
    return tree == null ? null : ConstructorBody.read(tree, name -> findField(type, name));
  }

  /** Adds what the constructor hands to the superclass's; false if that is not straight. */
  private boolean addInherited(
      TypeElement type,
      ExecutableElement c,
      ConstructorBody body,
      Map<VariableElement, Integer> assigned) {
    TypeElement above = superclass(type);
    if (above == null) return body.superArguments().isEmpty();
    StraightConstructor called = called(above, c, body);
    if (called == null) return false;
    for (int i = 0; i < called.given().size(); i++) {
      VariableElement field = called.given().get(i);
      Integer parameter = body.parameter(body.superArguments().get(i));
      if (body.others().containsKey(field)) continue; // it is overwritten
      if (parameter != null) {
        assigned.putIfAbsent(field, parameter);
      } else if (PersistedField.isFinal(field) && selection.isStored(field)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The superclass's constructor that is called, if it is clear which that is and it is straight.
   */
  private StraightConstructor called(TypeElement above, ExecutableElement c, ConstructorBody body) {
    List<? extends ExpressionTree> arguments = body.superArguments();
    List<ExecutableElement> all = constructors(above, arguments.size());
    if (all.size() != 1) all = all.stream().filter(s -> takesExactly(s, c, body)).toList();
    if (all.size() != 1 || all.get(0).isVarArgs()) return null;
    ExecutableElement called = all.get(0);
    return of(above).stream().filter(s -> s.element().equals(called)).findAny().orElse(null);
  }

  private boolean takesExactly(ExecutableElement s, ExecutableElement c, ConstructorBody body) {
    for (int i = 0; i < s.getParameters().size(); i++) {
      Integer parameter = body.parameter(body.superArguments().get(i));
      if (parameter == null) return false;
      TypeMirror given = tools.types().erasure(c.getParameters().get(parameter).asType());
      TypeMirror taken = tools.types().erasure(s.getParameters().get(i).asType());
      if (!tools.types().isSameType(given, taken)) return false;
    }
    return true;
  }

  private static List<ExecutableElement> constructors(TypeElement type, int arity) {
    return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
        .filter(c -> c.getParameters().size() == arity)
        .toList();
  }

  /**
   * The field for a parameter, a final one first; null if there is none of the same type, or two
   * final ones, which another constructor may have given different values.
   */
  private VariableElement fieldOf(
      int parameter,
      ExecutableElement c,
      TypeElement type,
      Map<VariableElement, Integer> assigned) {
    TypeMirror wanted = tools.types().erasure(c.getParameters().get(parameter).asType());
    VariableElement best = null;
    for (TypeElement t = type; t != null; t = superclass(t)) {
      for (VariableElement f : ElementFilter.fieldsIn(t.getEnclosedElements())) {
        if (!Integer.valueOf(parameter).equals(assigned.get(f))) continue;
        TypeMirror given = tools.types().asMemberOf((DeclaredType) type.asType(), f);
        if (!tools.types().isSameType(wanted, tools.types().erasure(given))) return null;
        if (best != null && isKept(best) && isKept(f)) return null;
        if (best == null || isKept(f)) best = f;
      }
    }
    return best;
  }

  private boolean isKept(VariableElement field) {
    return PersistedField.isFinal(field) && selection.isStored(field);
  }

  /** Whether every constructor makes what this final field holds, in the same way. */
  boolean isInPlace(VariableElement field) {
    TypeElement type = (TypeElement) field.getEnclosingElement();
    if (!PersistedField.isFinal(field) || !selection.holdsFillable(field.asType())) return false;
    if (type.getKind() == ElementKind.RECORD) return false;
    if (!(tools.trees().getTree(field) instanceof VariableTree tree)) return false;
    if (tree.getInitializer() != null) return isFixed(tree.getInitializer(), field, Set.of());
    List<ExecutableElement> all = ElementFilter.constructorsIn(type.getEnclosedElements());
    ConstructorBody body = all.size() == 1 ? read(type, all.get(0)) : null;
    if (body == null || body.others().get(field) == null) return false;
    return isFixed(body.others().get(field), field, body.parametersOf(this::isKept));
  }

  private boolean isInPlaceOrConstant(VariableElement field) {
    return PersistedField.isConstant(field) || isInPlace(field);
  }

  /** Whether the expression makes the same, but for what is filled, whenever it is evaluated. */
  private boolean isFixed(ExpressionTree e, VariableElement field, Set<String> parameters) {
    TypeElement type = (TypeElement) field.getEnclosingElement();
    FixedExpressions fixed =
        new FixedExpressions(
            name -> {
              VariableElement constant = parameters.contains(name) ? null : findField(type, name);
              return parameters.contains(name)
                  || constant != null && PersistedField.isConstant(constant);
            });
    if (e instanceof NewArrayTree) return fixed.isFixedArray(e);
    TypeElement made = (TypeElement) tools.types().asElement(field.asType());
    if (made == null) return false;
    int arguments = fixed.argumentsOf(e, made.getSimpleName().toString());
    if (arguments < 0) return false;
    if (!hasFinalFields(made)) return true;
    List<ExecutableElement> called = constructors(made, arguments);
    return called.size() == 1 && of(made).stream().anyMatch(c -> c.element().equals(called.get(0)));
  }

  private boolean hasFinalFields(TypeElement type) {
    for (TypeElement t = type; t != null; t = superclass(t)) {
      for (VariableElement f : selection.of(t)) {
        if (PersistedField.isFinal(f) && !PersistedField.isConstant(f)) return true;
      }
    }
    return false;
  }

  private VariableElement findField(TypeElement type, String name) {
    for (TypeElement t = type; t != null; t = superclass(t)) {
      for (VariableElement f : ElementFilter.fieldsIn(t.getEnclosedElements())) {
        if (f.getSimpleName().contentEquals(name)) return f;
      }
    }
    return null;
  }

  private boolean isChecked(TypeMirror thrown) {
    return !tools.types().isSubtype(thrown, jdk("java.lang.RuntimeException"))
        && !tools.types().isSubtype(thrown, jdk("java.lang.Error"));
  }

  private TypeMirror jdk(String name) {
    return tools.elements().getTypeElement(name).asType();
  }

  private static boolean isInner(TypeElement type) {
    return type.getNestingKind().isNested() && !type.getModifiers().contains(Modifier.STATIC);
  }

  /** The superclass, or null where that is {@code Object} or {@code Record}. */
  static TypeElement superclass(TypeElement type) {
    if (type.getSuperclass().getKind() != TypeKind.DECLARED) return null;
    TypeElement above = (TypeElement) ((DeclaredType) type.getSuperclass()).asElement();
    String name = above.getQualifiedName().toString();
    return name.equals("java.lang.Object") || name.equals("java.lang.Record") ? null : above;
  }
}
