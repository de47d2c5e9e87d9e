package dev.intos.examples.riot;

/** How the air is. */
public enum Air {
  CLEAN,
  DUSTY;

  private static final double LIMIT = 26;

  /** How it is where this was observed. */
  public static Air of(Observation observation) {
    return observation.dust() > LIMIT ? DUSTY : CLEAN;
  }
}
