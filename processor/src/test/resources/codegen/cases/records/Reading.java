package records;

import dev.intos.annotations.Persistent;

/** A record with mutable parts, and an accessor that does not give what is there. */
@Persistent
record Reading(String sensor, double[] samples, Meter meter, long... marks) {
  public String sensor() {
    return "sensor " + sensor;
  }
}
