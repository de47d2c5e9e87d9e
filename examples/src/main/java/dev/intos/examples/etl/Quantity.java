package dev.intos.examples.etl;

import dev.intos.examples.riot.Observation;

/** What is measured, and between which values that must be. */
enum Quantity {
  TEMPERATURE(-30, 50),
  HUMIDITY(0, 100),
  DUST(0, 1000);

  private final double least;
  private final double most;

  Quantity(double least, double most) {
    this.least = least;
    this.most = most;
  }

  double of(Observation observation) {
    return switch (this) {
      case TEMPERATURE -> observation.temperature();
      case HUMIDITY -> observation.humidity();
      case DUST -> observation.dust();
    };
  }

  boolean canBe(double value) {
    return least <= value && value <= most;
  }

  double middle() {
    return (least + most) / 2;
  }
}
