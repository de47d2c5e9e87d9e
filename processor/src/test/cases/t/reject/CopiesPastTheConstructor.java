// clone(), Unsafe and a deserialised copy make objects that no constructor, no heap and no journal knows.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.io.ObjectInputStream;

@Persistent
class Stamp implements Cloneable {
  private int cents;
  final int[] perforation = new int[4];
  int cents() { return cents; }

  Stamp copy() throws CloneNotSupportedException {
    return (Stamp) super.clone(); // expect: T.REFLECT
  }

  Stamp twin() {
    Stamp twin = new Stamp();
    twin.cents = cents;
    return twin;
  }
}

class Ordinary implements Cloneable {
  private int cents;

  Ordinary copy() throws CloneNotSupportedException { return (Ordinary) super.clone(); }
}

class CopiesPastTheConstructor {
  static int[] perforation(PersistentHeap heap, PBox<Stamp> box) {
    return heap.call(j -> box.asRef(j).perforation.clone());
  }

  static int read(ObjectInputStream in) throws Exception {
    Stamp stamp = (Stamp) in.readObject(); // expect: T.REFLECT
    Object other = in.readObject();
    if (other instanceof Stamp found && found != stamp) return 1; // expect: T.REFLECT
    String text = (String) in.readObject();
    return text.length();
  }

  static int twin(PersistentHeap heap, PBox<Stamp> box) {
    return heap.call(j -> box.asRef(j).twin().cents());
  }
}
