package evolution;

public class Person {
  public String name;
  public int age;
  public short height;
  public float weight;
  public Color color;
  public Gone gone;
  public Integer count;
  public byte[] photo;
  public long id;
}
