// A library that the checker compiled is trusted by its types and marks and by what its code does with functions; another with nothing.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import lists.Lists;
import tools.Tools;

@Persistent
class Own {
  private int value;
  final int[] data = new int[2];
  int value() { return value; }
  @Mut void value(int v) { value = v; }
}

class OwnSink implements Tools.Sink<Own> {
  int sum;
  @Override public void put(Own own) { sum += own.value(); }
}

class LibrariesOfBothKinds {
  private Consumer<Lists.Entry> listener = e -> {};

  void verified(PersistentHeap heap, PBox<Lists.Entry> box, PVec<Lists.Entry> all, Lists lists) {
    heap.run(j -> {
      Lists.Entry entry = box.asMut(j);
      Lists.once(() -> entry.value(1));
      Lists.onceMore(() -> entry.value(2));
      Lists.all(List.of(1, 2), n -> entry.value(n));
      Lists.runs(() -> entry.value(3)); // expect: R2.CAPTURE
      Lists.keep(() -> entry.value(4)); // expect: R2.CAPTURE
      lists.later(() -> entry.value(5)); // expect: R2.CAPTURE
      lists.maybe(() -> entry.value(6)); // expect: R2.CAPTURE
      lists.wrapped(() -> entry.value(7)); // expect: R2.CAPTURE
      int n = Lists.read(entry) + Lists.readAll(List.of(entry), j);
      Lists.note(entry); // expect: R2.LEAK
      Lists.note(entry.value());
      Lists.same(entry); // expect: R2.LEAK
      Lists.sum(entry.data()); // expect: R2.LEAK
      Lists.sum(entry.copy());
      Lists.each(all, e -> Lists.once(() -> entry.value(e.value())), j); 
      Lists.each(all, listener, j); // expect: R2.LEAK
      Lists.visit(all, e -> entry.value(e.value()), j);
    });
    int[] data = heap.call(j -> box.asRef(j).data()); // expect: R2.RETURN
    int[] copy = heap.call(j -> box.asRef(j).copy());
  }

  void unverified(PersistentHeap heap, PBox<Own> box, Tools.Sink<Own> sink, OwnSink ownSink) {
    heap.run(j -> {
      Own own = box.asMut(j);
      int before = own.value();
      Tools.once(() -> own.value(1)); // expect: R2.CAPTURE
      Tools.once(() -> heap.run(k -> box.asMut(k).value(before)));
      Tools.once(() -> box.asMut(j).value(2)); // expect: R2.HANDLE
      Tools.text(own); // expect: R2.LEAK
      Tools.text(own.value());
      Tools.size(List.of(own)); // expect: R2.LEAK
      Tools.read(own.data); // expect: R2.LEAK
      Tools.read(own.data.clone());
      Tools.open(j); // expect: R2.HANDLE
      Tools.get(() -> own); // expect: R2.CAPTURE
      Tools.Pair<String, Own> pair = new Tools.Pair<>("x", own); // expect: R2.LEAK
      Tools.Pair<String, Integer> values = new Tools.Pair<>("x", own.value());
      sink.put(own);
      ownSink.put(own);
    });
  }
}
