package dev.intos.processor.extract;

import com.sun.source.tree.ClassTree;
import com.sun.source.util.Trees;
import dev.intos.processor.model.Program;
import dev.intos.processor.model.Unit;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads the attributed classes of a compilation, one after the other, into one {@link Program}. */
public final class ProgramExtractor {
  private final Trees trees;
  private final Types types;
  private final Elements elements;
  private final Program program = new Program();
  private final Slots slots;

  public ProgramExtractor(Trees trees, Types types, Elements elements) {
    this.trees = trees;
    this.types = types;
    this.elements = elements;
    this.slots = new Slots(types);
  }

  /** Adds a top-level class that javac has attributed. */
  public void add(Unit unit, ClassTree tree) {
    Attribution attribution = Attribution.of(trees, types, elements, unit, tree);
    new ClassExtractor(program, unit, attribution, slots).extract(tree, null);
  }

  public Program program() {
    return program;
  }
}
