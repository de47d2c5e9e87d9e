package dev.intos.processor.codegen;

import com.squareup.javapoet.JavaFile;
import com.squareup.javapoet.TypeSpec;
import dev.intos.processor.codegen.GenerationFact.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

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
  private final Elements elements;
  private final VerifiedMarkers markers;
  private final List<GenerationFact> facts = new ArrayList<>();

  /** Names of classes for which something is still to be generated. */
  private Set<String> waiting = new LinkedHashSet<>();

  public GenerationStep(ProcessingEnvironment environment) {
    this.environment = environment;
    this.elements = environment.getElementUtils();
    this.markers = new VerifiedMarkers(environment);
  }

  /** To be called in every round, the last included. */
  public void process(RoundEnvironment round) {
    markers.add(round);
    if (round.processingOver()) {
      if (!round.errorRaised()) writeMarkers();
      return;
    }
    Set<String> names = waiting;
    waiting = new LinkedHashSet<>();
    for (String name : names) {
      TypeElement type = elements.getTypeElement(name);
      if (type != null) generate(type);
    }
    ElementFilter.typesIn(round.getRootElements()).forEach(this::generateAll);
  }

  /** What the user should know of the code generated so far, in the order of its classes. */
  public List<GenerationFact> facts() {
    return List.copyOf(facts);
  }

  private void writeMarkers() {
    try {
      markers.write();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void generateAll(TypeElement type) {
    if (GeneratedMark.isOn(type)) return;
    generate(type);
    ElementFilter.typesIn(type.getEnclosedElements()).forEach(this::generateAll);
  }

  private void generate(TypeElement type) {
    generateTransactions(type);
  }

  private void generateTransactions(TypeElement type) {
    List<GenerationFact> found = new ArrayList<>();
    TransactionMethods transactions =
        new TransactionMethods(elements, environment.getTypeUtils(), type, found::add);
    if (transactions.isErroneous()) {
      waiting.add(type.getQualifiedName().toString());
      return;
    }
    List<ExecutableElement> methods = transactions.find();
    facts.addAll(found);
    if (methods.isEmpty()) return;
    write(
        type,
        new TransactionsWriter(elements, environment.getTypeUtils(), type).write(methods));
  }

  private void write(TypeElement type, TypeSpec generated) {
    PackageElement home = elements.getPackageOf(type);
    String name =
        home.isUnnamed() ? generated.name : home.getQualifiedName() + "." + generated.name;
    JavaFile file =
        JavaFile.builder(home.getQualifiedName().toString(), generated).indent("  ").build();
    String module = Modules.prefix(elements.getModuleOf(type));
    try (Writer writer =
        environment
            .getFiler()
            .createSourceFile(module + name, generated.originatingElements.toArray(Element[]::new))
            .openWriter()) {
      file.writeTo(writer);
    } catch (FilerException e) {
      facts.add(new GenerationFact(Kind.NAME_TAKEN, type));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
