package dev.intos.processor.codegen;

import com.squareup.javapoet.TypeSpec;
import dev.intos.processor.codegen.GenerationFact.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * The generation part of the annotation processor: called in each round, it writes the codecs and
 * {@code …Transactions} classes of the round's classes, and in the last the {@link VerifiedClasses}
 * markers.
 *
 * <p>It never fails on erroneous code. A class with types that are still unknown waits for a later
 * round, where another processor may have made them; if none does, nothing is generated and javac
 * reports the types.
 */
public final class GenerationStep {
  private final ProcessingEnvironment environment;
  private final Set<GenerationFact> facts = new LinkedHashSet<>();
  private Set<String> withoutCodec = new LinkedHashSet<>();
  private Set<String> withoutTransactions = new LinkedHashSet<>();
  private Tools tools;
  private SourceFiles files;
  private VerifiedMarkers markers;
  private PersistentClasses classes;

  public GenerationStep(ProcessingEnvironment environment) {
    this.environment = environment;
  }

  /** To be called in every round, the last included. The compiler must be javac. */
  public void process(RoundEnvironment round) {
    // What was found out in an earlier round may have changed with what that generated.
    tools = Tools.of(environment);
    if (markers == null) {
      files = new SourceFiles(tools, environment.getFiler());
      markers = new VerifiedMarkers(tools, environment.getFiler());
    }
    markers.add(round);
    if (round.processingOver()) {
      if (!round.errorRaised()) writeMarkers();
      return;
    }
    classes = new PersistentClasses(tools);
    for (TypeElement root : ElementFilter.typesIn(round.getRootElements())) {
      if (!GeneratedMark.isOn(root)) addAll(root);
    }
    withoutCodec = retry(withoutCodec, this::generateCodec);
    withoutTransactions = retry(withoutTransactions, this::generateTransactions);
  }

  /** What the user should know of the code generated so far, in the order of its classes. */
  public List<GenerationFact> facts() {
    return List.copyOf(facts);
  }

  /** The qualified names of the generated classes. */
  public Set<String> generated() {
    return files == null ? Set.of() : Set.copyOf(files.names());
  }

  private void writeMarkers() {
    try {
      markers.write();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void addAll(TypeElement type) {
    String name = type.getQualifiedName().toString();
    if (needsCodec(type)) withoutCodec.add(name);
    withoutTransactions.add(name);
    ElementFilter.typesIn(type.getEnclosedElements()).forEach(this::addAll);
  }

  private boolean needsCodec(TypeElement type) {
    return tools.persistent().isMarked(type)
        && (type.getKind() == ElementKind.CLASS || type.getKind() == ElementKind.RECORD);
  }

  /** Generates for each class; returns those that are to be tried again in the next round. */
  private Set<String> retry(Set<String> names, Predicate<TypeElement> generator) {
    Set<String> waiting = new LinkedHashSet<>();
    for (String name : names) {
      TypeElement type = tools.elements().getTypeElement(name);
      if (type != null && !generator.test(type)) waiting.add(name);
    }
    return waiting;
  }

  private boolean generateCodec(TypeElement type) {
    for (TypeElement t = type; t != null; t = StraightConstructors.superclass(t)) {
      if (classes.selection().isErroneous(t)) return false;
    }
    CodecWriter writer = new CodecWriter(tools, classes.of(type));
    write(type, CodecWriter.CODEC.canonicalName(), writer.write());
    writer.finalsSet().forEach(f -> facts.add(new GenerationFact(Kind.FINAL_BY_REFLECTION, f)));
    return true;
  }

  private boolean generateTransactions(TypeElement type) {
    List<GenerationFact> found = new ArrayList<>();
    TransactionMethods transactions = new TransactionMethods(tools, type, found::add);
    if (transactions.isErroneous()) return false;
    List<ExecutableElement> methods = transactions.find();
    facts.addAll(found);
    if (methods.isEmpty()) return true;
    TypeSpec generated = new TransactionsWriter(tools, type).write(methods);
    write(type, TransactionsWriter.HEAP.canonicalName(), generated);
    return true;
  }

  /** Writes the class if its module can compile it. */
  private void write(TypeElement type, String used, TypeSpec generated) {
    if (tools.find(used, type) == null) {
      facts.add(new GenerationFact(Kind.RUNTIME_NOT_READ, type));
    } else if (!files.write(type, generated)) {
      facts.add(new GenerationFact(Kind.NAME_TAKEN, type));
    }
  }
}
