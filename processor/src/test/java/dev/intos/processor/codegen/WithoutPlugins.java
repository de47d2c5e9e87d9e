package dev.intos.processor.codegen;

import javax.tools.ForwardingJavaFileManager;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/** Keeps javac from finding the checker on the tests' class path. */
final class WithoutPlugins extends ForwardingJavaFileManager<StandardJavaFileManager> {
  WithoutPlugins(StandardJavaFileManager files) {
    super(files);
  }

  @Override
  public ClassLoader getClassLoader(Location location) {
    return location == StandardLocation.ANNOTATION_PROCESSOR_PATH
            || location == StandardLocation.CLASS_PATH
        ? ClassLoader.getPlatformClassLoader()
        : super.getClassLoader(location);
  }
}
