// A persistent class may be Serializable, compare classes and give names; only what reaches into it is refused.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.reflect.Modifier;
import java.util.Map;

@Persistent
class Ticket implements Serializable {
  private static final long serialVersionUID = 1;
  private final String seat;
  private int stamped;
  Ticket(String seat) { this.seat = seat; }
  String seat() { return seat; }
  int stamped() { return stamped; }

  @Override
  public boolean equals(Object other) {
    return other != null && other.getClass() == getClass() && ((Ticket) other).seat.equals(seat);
  }

  @Override public int hashCode() { return seat.hashCode(); }
}

class SerializableButNotSerialized {
  static final Map<Class<?>, String> LABELS = Map.of(Ticket.class, "ticket");

  static String describe(PersistentHeap heap, PBox<Ticket> box, ObjectOutputStream out, Class<?> any) {
    String name = Ticket.class.getName() + Ticket.class.getPackageName() + Modifier.toString(Ticket.class.getModifiers());
    int fields = any.getDeclaredFields().length;
    return heap.call(j -> {
      Ticket ticket = box.asRef(j);
      out.writeObject(ticket.seat());
      out.writeInt(ticket.stamped());
      String label = LABELS.get(ticket.getClass());
      return name + fields + label + (ticket.getClass() == Ticket.class) + any.isInstance(ticket);
    });
  }
}
