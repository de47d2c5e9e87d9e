package dev.intos.processor.effects;

import java.util.Set;
import javax.lang.model.element.TypeElement;

/** Where the class files of dependencies are found. */
public interface ClassFiles {
  /** For a compilation whose class files nobody can look up. */
  ClassFiles NONE =
      new ClassFiles() {
        @Override
        public byte[] read(String binaryName, TypeElement near) {
          return null;
        }

        @Override
        public byte[] readBeside(TypeElement type, String path) {
          return null;
        }

        @Override
        public Set<String> subtypes(String binaryName) {
          return Set.of();
        }
      };

  /**
   * The bytes of a class file.
   *
   * @param near the class or one that was compiled with it, null where there is none
   * @return null where it is not found
   */
  byte[] read(String binaryName, TypeElement near);

  /** The bytes of a resource in the jar or folder that a class lies in, null if it has none. */
  byte[] readBeside(TypeElement type, String path);

  /** The classes on the class path that are declared below a class or interface, at any depth. */
  Set<String> subtypes(String binaryName);

  /** Gives back what was opened; it is opened again when it is needed. */
  default void close() {}
}
