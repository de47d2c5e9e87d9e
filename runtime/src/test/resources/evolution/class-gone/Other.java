package evolution;

public class Other {
  public int x;
}
