// Local classes in a transaction: what they capture, what they make and what runs later.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.ArrayList;
import java.util.List;

@Persistent
class Vat {
  int litres;

  @Mut
  void fill() {
    litres++;
  }
}

class LocalClassesInBodies {
  private Vat kept;

  void run(PersistentHeap heap, PBox<Vat> box) {
    heap.run(j -> {
      class Helper {
        int count;

        int litres(Vat v) {
          return v.litres;
        }

        void spoil(Vat v) {
          v.litres = 0; // expect: R1.UNLOGGED
        }

        void open(JournalHandle k) {
          box.asRef(k).fill(); // expect: R1.UNLOGGED
          box.asMut(k).fill();
        }
      }
      Helper h = new Helper();
      h.count++;
      h.open(j);
      h.spoil(box.asMut(j));
      int n = h.litres(box.asRef(j));
      record Seen(String name, int litres) {
        static Seen of(Vat v) {
          v.fill(); // expect: R1.UNLOGGED
          return new Seen("vat", v.litres);
        }
      }
      Seen seen = Seen.of(box.asRef(j));
      enum Kind {
        BIG, SMALL;

        static Kind of(Vat v) {
          return v.litres > 10 ? BIG : SMALL;
        }
      }
      interface Check {
        boolean ok(Vat v);
      }
      Check c = v -> v.litres++ > 3; // expect: R1.UNLOGGED
      boolean ok = c.ok(box.asRef(j)) && Kind.of(box.asRef(j)) == Kind.BIG;
    });
  }

  Runnable outside(PersistentHeap heap, PBox<Vat> box) {
    class Later implements Runnable {
      private final int by;

      Later(int by) {
        this.by = by;
        int now = kept.litres; // expect: R1.OUTSIDE
      }

      @Override
      public void run() {
        heap.run(j -> box.asMut(j).litres += by);
        heap.run(j -> box.asRef(j).litres += by); // expect: R1.UNLOGGED
        kept.fill(); // expect: R1.OUTSIDE
      }
    }
    return new Later(3);
  }
}
