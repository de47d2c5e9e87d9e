// The object and array parameters of a persistent constructor are owned: what they are given must be fresh, and is gone.
import dev.intos.annotations.*;
import dev.intos.runtime.*;

@Persistent
class Wheel {
  int size;
}

@Persistent
class Bike {
  Wheel front;
  Wheel rear;
  int[] gears;
  String name = "";

  Bike(Wheel front, Wheel rear, int[] gears) {
    this.front = front;
    this.rear = rear;
    this.gears = gears;
  }

  Bike(Wheel both) {
    this.front = both;
    this.rear = both; // expect: R1.MOVED
    this.gears = new int[1];
  }

  Bike(Wheel one, String name) {
    this(one, new Wheel(), new int[2]);
    one.size = 3; // expect: R1.MOVED
    this.name = name;
  }

  Bike(PBox<Wheel> box, JournalHandle j) {
    this(box.asRef(j), new Wheel(), new int[2]); // expect: R1.MOVED
  }
}

@Persistent
class Tandem extends Bike {
  Wheel spare;

  Tandem(Wheel front, Wheel rear) {
    super(front, rear, new int[9]);
    spare = front; // expect: R1.MOVED
  }
}

@Persistent
record Pair(Wheel left, int[] marks) {
  Pair {
    left.size++;
    marks[0] = left.size;
  }

  Pair(Wheel one) {
    this(one, new int[1]);
  }
}

class ConstructorsTakeOwnership {
  @Transaction
  void run(PBox<Bike> box, PBox<Wheel> wheel, int[] gears, JournalHandle j) {
    Wheel a = new Wheel();
    box.set(new Bike(a, new Wheel(), new int[3]), j);
    a.size = 1; // expect: R1.MOVED
    Bike b = new Bike(wheel.asRef(j), "b"); // expect: R1.MOVED
    Bike c = new Bike(new Wheel(), wheel.asMut(j), new int[3]); // expect: R1.MOVED
    Bike d = new Bike(new Wheel(), new Wheel(), box.asRef(j).gears); // expect: R1.MOVED
    int[] own = {1, 2};
    Bike e = new Bike(new Wheel(), new Wheel(), own);
    own[0] = 3; // expect: R1.MOVED
    Pair p = new Pair(wheel.asRef(j)); // expect: R1.MOVED
    int[] marks = new int[2];
    Pair q = new Pair(new Wheel(), marks);
    marks[1]++; // expect: R1.MOVED
    Bike f = new Bike(new Wheel(), new Wheel(), gears); // expect: R1.MOVED
  }
}
