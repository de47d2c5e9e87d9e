package dev.intos.examples.pred;

import dev.intos.annotations.Persistent;
import dev.intos.examples.riot.Observation;

/** How much dust there was said to be. */
@Persistent
record Prediction(Observation observation, double dust) {}
