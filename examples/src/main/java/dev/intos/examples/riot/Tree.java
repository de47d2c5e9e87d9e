package dev.intos.examples.riot;

import dev.intos.annotations.Persistent;
import java.util.Locale;

/** A decision tree that tells how the air is, from temperature and humidity. */
@Persistent
public sealed interface Tree {
  /** What it looks at. */
  enum Feature {
    TEMPERATURE,
    HUMIDITY;

    /** This feature of an observation. */
    public double of(Observation observation) {
      return this == TEMPERATURE ? observation.temperature() : observation.humidity();
    }
  }

  /** How it says that the air is. */
  Air classify(Observation observation);

  /** The same answer for all. */
  @Persistent
  record Leaf(Air air) implements Tree {
    @Override
    public Air classify(Observation observation) {
      return air;
    }

    @Override
    public String toString() {
      return air.name();
    }
  }

  /** One answer up to a threshold, another one above. */
  @Persistent
  record Split(Feature feature, double threshold, Tree below, Tree above) implements Tree {
    @Override
    public Air classify(Observation observation) {
      return (feature.of(observation) <= threshold ? below : above).classify(observation);
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "(%s <= %.2f ? %s : %s)", feature, threshold, below, above);
    }
  }
}
