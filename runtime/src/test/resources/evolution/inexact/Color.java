package evolution;

public enum Color {
  RED, GREEN
}
