package dev.intos.processor.extract;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.intos.processor.facts.GenericTypes;
import dev.intos.processor.model.TypeUse;
import dev.intos.processor.model.Unit;
import java.util.List;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Collects from attributed trees the types that are written or inferred, as far as they have to do
 * with generics whose parameters take persistent-safe types only.
 */
public final class TypeUses {
  private final Trees trees;
  private final Types types;
  private final Elements elements;
  private final GenericTypes generics;

  public TypeUses(Trees trees, Types types, Elements elements, GenericTypes generics) {
    this.trees = trees;
    this.types = types;
    this.elements = elements;
    this.generics = generics;
  }

  /** The uses in one top-level class, in source order where it matters. */
  public List<TypeUse> of(Unit unit, TreePath type) {
    Attribution attribution = new Attribution(trees, types, elements, type);
    SourceTypes sources = new SourceTypes(trees, unit);
    TypeUseLog log = new TypeUseLog(unit, sources, generics);
    new TypeUseScanner(elements, generics, attribution, sources, log).scan(type, null);
    return log.uses();
  }
}
