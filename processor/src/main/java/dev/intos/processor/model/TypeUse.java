package dev.intos.processor.model;

import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.TypeMirror;

/**
 * A type that the program writes or that the compiler inferred for it.
 *
 * @param tree where it is written, or the expression that it was inferred for
 * @param in the declaration around it, for {@code @Trusted}
 * @param kind who chose the type
 * @param type the type written; of an inferred one, that of the whole expression
 * @param declares the field, variable, method, class or type parameter whose type is written here,
 *     null elsewhere
 * @param from of a cast or a conversion, the type that the expression has before it; else null
 * @param arguments what stands for the type parameters of the method called or the class made
 * @param declared the expression's type as the member declares it, type parameters left in; null
 *     where no member is used
 * @param own whether that member is one of this compilation, where its type is judged
 * @param known the types of the parts of the expression, and those that the declarations around it
 *     give: what is wrong with them was said where they came from
 * @param chosenBy of a call, the expressions that type arguments are inferred from: the call
 *     itself, its arguments and what lambdas among them return; else none
 */
public record TypeUse(
    Unit unit,
    Tree tree,
    Element in,
    Kind kind,
    TypeMirror type,
    Element declares,
    TypeMirror from,
    Map<TypeParameterElement, TypeMirror> arguments,
    TypeMirror declared,
    boolean own,
    List<TypeMirror> known,
    List<Tree> chosenBy) {

  /** Who chose a type. */
  public enum Kind {
    /** The program: in a declaration, a cast, a {@code new}, a bound, a type argument. */
    WRITTEN,
    /** The same as the type of a cast or of a pattern, which must be able to say {@code <?>}. */
    TESTED,
    /** The compiler: for a call, a diamond, a method reference or the access to a field. */
    INFERRED,
    /** The compiler, which lets an expression of a raw type pass for a parameterised one. */
    CONVERTED
  }
}
