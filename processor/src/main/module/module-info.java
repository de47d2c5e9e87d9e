/**
 * The checker: a javac plugin and an annotation processor. It exports nothing; javac finds both as
 * services.
 */
module dev.intos.processor {
  requires dev.intos.annotations;
  requires java.compiler;
  requires jdk.compiler;

  provides com.sun.source.util.Plugin with
      dev.intos.processor.IntosPlugin;
  provides javax.annotation.processing.Processor with
      dev.intos.processor.IntosProcessor;
}
