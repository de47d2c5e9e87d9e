package evolution;

public class Base {
  public int extra;
}
