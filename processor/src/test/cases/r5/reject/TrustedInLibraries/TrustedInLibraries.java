// What a dependency trusts counts if it was compiled with the checker, which has then seen the reason.
import dev.intos.annotations.*;
import dev.intos.runtime.*;

@Persistent
class Sum {
  private long n;
  @Mut void add(long by) { n += by; }
}

class TrustedInLibraries {
  void checked(PersistentHeap heap, PBox<Sum> box, checked.Ids.Confined confined) {
    heap.run(j -> {
      Sum sum = box.asMut(j);
      sum.add(checked.Ids.next() + checked.Ids.later());
      sum.add(checked.Ids.source().getAsLong());
      sum.add(confined.read() + confined.reader().getAsLong());
      sum.add(checked.Ids.other()); // expect: R5.CALL
      sum.add(checked.Ids.open()); // expect: R5.CALL
    });
  }

  void plain(PersistentHeap heap, PBox<Sum> box, plain.Ids.Confined confined) {
    heap.run(j -> {
      Sum sum = box.asMut(j);
      sum.add(plain.Ids.next()); // expect: R5.CALL
      sum.add(plain.Ids.later()); // expect: R5.CALL
      sum.add(plain.Ids.source().getAsLong()); // expect: R5.CALL
      sum.add(confined.read()); // expect: R5.CALL
      sum.add(confined.reader().getAsLong()); // expect: R5.CALL
    });
  }
}
