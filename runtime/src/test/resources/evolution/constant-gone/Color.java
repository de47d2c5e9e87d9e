package evolution;

public enum Color {
  GREEN
}
