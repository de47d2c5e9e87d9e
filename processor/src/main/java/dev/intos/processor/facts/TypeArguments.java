package dev.intos.processor.facts;

import dev.intos.processor.facts.PersistentTypes.Unsafe;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** What is wrong with the type arguments that stand for marked type parameters. */
public final class TypeArguments {
  /** Why an argument is refused. */
  public enum Kind {
    /** It is not persistent-safe. */
    UNSAFE,
    /** It is, but a map's key must be a value or a handle. */
    KEY,
    /** It is, but a task's parameter must be a value or a handle. */
    TASK
  }

  /**
   * A type argument that is refused.
   *
   * @param part the innermost part that is at fault
   * @param instead what to use in its place
   */
  public record Fault(Kind kind, TypeParameterElement parameter, TypeMirror part, String instead) {
    /** Names the part: what comes of it elsewhere has the same. */
    public String key() {
      return part.toString();
    }
  }

  private static final Set<String> COPIED = Set.of("java.util.List", TypeNames.OPTIONAL);

  private static final Pattern COLLECTION = Pattern.compile("P(Vec|Queue|Map)\\b.*");

  private final PersistentTypes persistent;

  public TypeArguments(PersistentTypes persistent) {
    this.persistent = persistent;
  }

  /** The faults anywhere in a type that the program wrote. */
  public List<Fault> of(TypeMirror t) {
    List<Fault> faults = new ArrayList<>();
    collect(t, Made.WRITTEN, faults);
    return faults;
  }

  /**
   * The faults in a type that the compiler made. It makes wildcards where arguments differ, which
   * say less than the arguments did: each of those was judged where it was chosen.
   */
  public List<Fault> ofInferred(TypeMirror t) {
    List<Fault> faults = new ArrayList<>();
    collect(t, Made.INFERRED, faults);
    return faults;
  }

  /**
   * The faults in the type of a cast or of a pattern: {@code PBox<?>} is the only way there to ask
   * for the class of an object.
   */
  public List<Fault> ofTested(TypeMirror t) {
    List<Fault> faults = new ArrayList<>();
    collect(t, Made.TESTED, faults);
    return faults;
  }

  private enum Made {
    WRITTEN,
    TESTED,
    INFERRED
  }

  private void collect(TypeMirror t, Made how, List<Fault> faults) {
    switch (t.getKind()) {
      case DECLARED -> {
        DeclaredType d = (DeclaredType) t;
        List<? extends TypeParameterElement> parameters =
            ((TypeElement) d.asElement()).getTypeParameters();
        List<? extends TypeMirror> arguments = d.getTypeArguments();
        for (int i = 0; i < arguments.size(); i++) {
          TypeMirror argument = arguments.get(i);
          if (isVague(argument, how)) continue;
          Optional<Fault> fault = ofArgument(parameters.get(i), argument);
          fault.ifPresent(faults::add);
          if (fault.isEmpty()) collect(argument, how, faults);
        }
        collect(d.getEnclosingType(), how, faults);
      }
      case ARRAY -> collect(((ArrayType) t).getComponentType(), how, faults);
      case WILDCARD -> {
        WildcardType w = (WildcardType) t;
        if (w.getExtendsBound() != null) collect(w.getExtendsBound(), how, faults);
        if (w.getSuperBound() != null) collect(w.getSuperBound(), how, faults);
      }
      case INTERSECTION -> ((IntersectionType) t).getBounds().forEach(b -> collect(b, how, faults));
      default -> {}
    }
  }

  private static boolean isVague(TypeMirror argument, Made how) {
    return switch (how) {
      case WRITTEN -> false;
      case TESTED ->
          argument instanceof WildcardType w
              && w.getExtendsBound() == null
              && w.getSuperBound() == null;
      case INFERRED -> argument.getKind() == TypeKind.WILDCARD || GenericTypes.isCaptured(argument);
    };
  }

  /** What is wrong with an argument for the parameter of a class or method, if it is marked. */
  public Optional<Fault> ofArgument(TypeParameterElement parameter, TypeMirror argument) {
    if (!persistent.isMarked(parameter)) return Optional.empty();
    Element generic = parameter.getGenericElement();
    if (isRecorded(generic) && isCopied(argument)) return Optional.empty();
    Optional<Unsafe> unsafe = persistent.explain(argument);
    if (unsafe.isPresent()) {
      String instead = isRecorded(generic) ? copy(argument) : null;
      if (instead == null) instead = unsafe.get().instead();
      return Optional.of(new Fault(Kind.UNSAFE, parameter, unsafe.get().part(), instead));
    }
    Kind kind = isKey(generic, parameter) ? Kind.KEY : isTask(generic) ? Kind.TASK : null;
    if (kind == null || persistent.isValue(argument) || persistent.isHandle(argument)) {
      return Optional.empty();
    }
    boolean isVariable =
        argument.getKind() == TypeKind.TYPEVAR && !GenericTypes.isCaptured(argument);
    if (isVariable) return Optional.empty();
    return Optional.of(
        new Fault(kind, parameter, argument, "PBox<" + SafeTypes.shortName(argument) + ">"));
  }

  private static boolean isKey(Element generic, TypeParameterElement parameter) {
    return generic instanceof TypeElement c
        && c.getQualifiedName().contentEquals(TypeNames.MAP)
        && c.getTypeParameters().indexOf(parameter) == 0;
  }

  private static boolean isTask(Element generic) {
    return TypeNames.TASK_CREATORS.contains(method(generic));
  }

  private static boolean isRecorded(Element generic) {
    return TypeNames.RECORDERS.contains(method(generic));
  }

  private static String method(Element generic) {
    return generic instanceof TypeElement
        ? ""
        : generic.getEnclosingElement() + "." + generic.getSimpleName();
  }

  /** What is recorded may be a copy of an optional or a list of what is persistent-safe. */
  private boolean isCopied(TypeMirror t) {
    TypeMirror type = GenericTypes.isCaptured(t) ? persistent.bound(t) : t;
    return type instanceof DeclaredType d
        && COPIED.contains(PersistentTypes.name(d))
        && d.getTypeArguments().size() == 1
        && persistent.isPSafe(d.getTypeArguments().get(0));
  }

  /**
   * The list that a result may be recorded as in place of an array or another collection, or null.
   */
  private String copy(TypeMirror t) {
    TypeMirror element = null;
    if (t instanceof ArrayType array) element = array.getComponentType();
    boolean isCollection =
        persistent.explain(t).filter(u -> COLLECTION.matcher(u.instead()).matches()).isPresent();
    if (t instanceof DeclaredType d && isCollection && d.getTypeArguments().size() == 1) {
      element = d.getTypeArguments().get(0);
    }
    boolean fits = element != null && persistent.isPSafe(element);
    return fits ? "List<" + SafeTypes.shortName(element) + ">" : null;
  }

  /** The marked parameters among type arguments, with what is wrong with them. */
  public List<Fault> of(Map<TypeParameterElement, TypeMirror> arguments) {
    List<Fault> faults = new ArrayList<>();
    arguments.forEach((p, a) -> ofArgument(p, a).ifPresent(faults::add));
    return faults;
  }
}
