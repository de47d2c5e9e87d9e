package evolution;

public enum Color {
  BLUE, GREEN, RED
}
