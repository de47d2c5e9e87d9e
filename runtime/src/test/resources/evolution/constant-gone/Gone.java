package evolution;

public class Gone {
  public String what;
  public int where;
}
