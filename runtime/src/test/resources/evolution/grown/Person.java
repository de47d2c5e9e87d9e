package evolution;

public class Person {
  public long id;
  public byte[] photo;
  public Long count;
  public Color color;
  public double weight;
  public int height;
  public String email;
  public double age;
  public Object name;
  public boolean active;
}
