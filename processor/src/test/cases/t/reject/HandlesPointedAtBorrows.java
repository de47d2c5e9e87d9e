// A handle that came from elsewhere is refused where it is pointed at a borrow; pointed at anything else it is not our concern.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.io.ObjectOutput;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;

@Persistent
class Dial {
  private int degrees;
  int degrees() { return degrees; }
}

class HandlesPointedAtBorrows {
  static void turn(PersistentHeap heap, PBox<Dial> box, VarHandle var, MethodHandle method, ObjectOutput out, MethodHandles.Lookup lookup) {
    heap.run(j -> {
      Dial dial = box.asMut(j);
      var.set(dial, 5); // expect: T.REFLECT
      int old = (int) var.getAndAdd(dial, 1); // expect: T.REFLECT
      MethodHandle bound = method.bindTo(dial); // expect: T.REFLECT
      MethodHandle found = lookup.bind(dial, "degrees", null); // expect: T.REFLECT
      MethodHandle text = lookup.bind("text", "length", null);
      List<Dial> all = new ArrayList<>();
      all.add(dial);
      out.writeObject(all); // expect: T.REFLECT
      out.writeObject(box.asRef(j).degrees());
      out.writeUTF("degrees " + dial.degrees());
    });
  }
}
