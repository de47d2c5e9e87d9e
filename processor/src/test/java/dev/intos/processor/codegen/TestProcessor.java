package dev.intos.processor.codegen;

import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Runs the generators alone, without the checker. */
final class TestProcessor extends AbstractProcessor {
  private GenerationStep step;
  private List<String> facts = List.of();

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    step = new GenerationStep(environment);
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    step.process(round);
    facts = step.facts().stream().map(TestProcessor::show).toList();
    return false;
  }

  private static String show(GenerationFact fact) {
    return fact.kind()
        + " "
        + (fact.element() instanceof TypeElement ? "" : fact.element().getEnclosingElement() + ".")
        + fact.element();
  }

  /** {@code KIND Class.member} of each fact. */
  List<String> facts() {
    return facts;
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("*");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }
}
