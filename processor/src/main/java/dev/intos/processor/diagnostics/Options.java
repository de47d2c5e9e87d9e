package dev.intos.processor.diagnostics;

public record Options() {
  public static final Options DEFAULTS = new Options();
}
