package dev.intos.processor.flow;

import dev.intos.processor.model.ClassModel;

/** The analysis of a body failed: names the class, for the report. */
public final class FailedAnalysis extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient ClassModel at;

  FailedAnalysis(ClassModel at, Throwable cause) {
    super(cause);
    this.at = at;
  }

  public ClassModel at() {
    return at;
  }
}
