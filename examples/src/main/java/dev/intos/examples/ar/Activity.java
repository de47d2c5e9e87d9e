package dev.intos.examples.ar;

/** What the wearer of the sensor does. */
enum Activity {
  STATIONARY,
  MOVING
}
