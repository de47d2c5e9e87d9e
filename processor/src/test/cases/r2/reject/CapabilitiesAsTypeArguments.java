// A capability, or a lazy stream of borrows, that leaves the transaction is that one fault, whatever is inferred from it.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.List;

@Persistent
class Fig {
  int seeds;
}

class CapabilitiesAsTypeArguments {
  static <@Persistent T> PBox<T> boxed(@Owned T value, SysToken t) { return PBox.create(value, t); }

  void use(TaskContext ctx, PersistentHeap heap, PVec<Fig> figs) {
    ctx.call(j -> j); // expect: R2.HANDLE
    ctx.callOnce((j, t) -> t); // expect: R2.HANDLE
    ctx.call(j -> { // the last line is the fault
      Object hidden = j;
      return hidden; // expect: R2.HANDLE
    });
    ctx.call(j -> figs.stream(j)); // expect: R2.RETURN
    heap.run((j, t) -> {
      PBox.create(j, t); // expect: R2.HANDLE
      PBox.create(List.of(j), t); // expect: R2.HANDLE
      boxed(t, t); // expect: R2.HANDLE
      PBox.create(List.of(1), t); // expect: R3.TYPEARG
    });
    ctx.call(j -> new Object()); // expect: R3.TYPEARG
    PBox<JournalHandle> none = null; // expect: R3.TYPEARG
  }

  @Trusted(rules = "R2.HANDLE", because = "an old client compares handles")
  void trusted(TaskContext ctx) {
    ctx.call(j -> j); // expect: R3.TYPEARG
  }
}
