// What programs call in a transaction every day, of the JDK and of six libraries that are on the class path as a whole: nothing of it locks.
import dev.intos.annotations.*;

@Persistent
public class Order {
  private String customer = "";
  private long cents;
  String customer() { return customer; }
  long cents() { return cents; }
  @Mut void bill(String who, long amount) { customer = who; cents += amount; }
}
