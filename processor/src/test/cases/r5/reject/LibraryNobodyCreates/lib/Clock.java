package clock;

public interface Clock {
  long now();
}
