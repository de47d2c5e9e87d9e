package dev.intos.processor;

import com.google.auto.service.AutoService;
import com.sun.source.util.JavacTask;
import dev.intos.processor.codegen.GenerationFact;
import dev.intos.processor.codegen.GenerationStep;
import dev.intos.processor.diagnostics.Code;
import dev.intos.processor.diagnostics.Note;
import dev.intos.processor.diagnostics.Options;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/**
 * The annotation processor: reads the options and writes the generated code. The checking is the
 * plugin's, which also runs where annotation processing is off.
 */
@AutoService(Processor.class)
public final class IntosProcessor extends AbstractProcessor {
  /** Null where the compiler is not javac. */
  private GenerationStep generation;

  private Session session;

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    Options options = Options.parse(environment.getOptions());
    for (String fault : options.faults()) {
      environment
          .getMessager()
          .printMessage(Diagnostic.Kind.ERROR, Code.T_OPTION.text(List.of(fault)));
    }
    try {
      session = Session.of(JavacTask.instance(environment));
      session.processorRuns(options, environment.getFiler());
      generation = new GenerationStep(environment);
    } catch (IllegalArgumentException | LinkageError e) {
      String compiler = environment.getClass().getName();
      environment
          .getMessager()
          .printMessage(Diagnostic.Kind.ERROR, Code.T_COMPILER.text(List.of(compiler)));
    }
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("dev.intos.annotations.*");
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Options.NAMES;
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (generation == null) return false;
    generation.process(round);
    session.generated(generation.generated());
    if (round.processingOver()) generation.facts().forEach(this::tell);
    return false;
  }

  private void tell(GenerationFact fact) {
    Note note = Note.valueOf(fact.kind().name());
    Diagnostic.Kind kind = note.isError() ? Diagnostic.Kind.ERROR : Diagnostic.Kind.NOTE;
    String text = note.text(fact.element().toString());
    processingEnv.getMessager().printMessage(kind, text, fact.element());
  }
}
