package dev.intos.processor.flow;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** What is known of the code of dependencies, beyond what their marks say. */
public interface Libraries {
  /** All code is checked, and none can be read. */
  Libraries UNREAD =
      new Libraries() {
        @Override
        public boolean isVerified(TypeElement type) {
          return true;
        }

        @Override
        public boolean onlyCalls(ExecutableElement method, int parameter) {
          return false;
        }
      };

  /** Whether the class of a dependency was compiled with the checker. */
  boolean isVerified(TypeElement type);

  /**
   * Whether every body that a call of the method may run is one of verified code, and does no more
   * with a function that it is given than to call it, or to pass it on to where that is true.
   */
  boolean onlyCalls(ExecutableElement method, int parameter);
}
