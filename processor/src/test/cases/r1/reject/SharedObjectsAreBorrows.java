// A fresh object that something else has seen is a read-only borrow like any other.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

@Persistent
class Card {
  int value;

  @Mut
  void flip() {
    value = -value;
  }

  int value() {
    return value;
  }
}

record Hand(Card card, int id) {}

interface Deck {
  Map<String, Card> named();
}

class SharedObjectsAreBorrows {
  private Card kept;
  private static Card last;
  private Map<String, Card> map;

  int outside(Deck deck) {
    Card a = new Card();
    a.flip();
    kept = a;
    int n = a.value; // expect: R1.OUTSIDE
    Card b = new Card();
    List<Card> list = new ArrayList<>();
    list.add(b);
    n += b.value(); // expect: R1.OUTSIDE
    Card c = new Card();
    Card[] array = {c};
    n += array[0].value; // expect: R1.OUTSIDE
    Card d = new Card();
    Runnable later = () -> d.value++; // expect: R1.OUTSIDE
    new Thread(later).start();
    Card e = new Card();
    deck.named().put("e", e);
    e.flip(); // expect: R1.OUTSIDE
    Card f = new Card();
    last = f;
    n += f.value(); // expect: R1.OUTSIDE
    Card g = new Card();
    Hand hand = new Hand(g, 1);
    n += g.value; // expect: R1.OUTSIDE
    return n;
  }

  void inside(PersistentHeap heap) {
    heap.run(j -> {
      Card a = new Card();
      List<Card> list = new ArrayList<>();
      list.add(a);
      int n = a.value;
      a.value = n + 1; // expect: R1.UNLOGGED
      Card b = new Card();
      AtomicReference<Card> ref = new AtomicReference<>(b);
      b.flip(); // expect: R1.UNLOGGED
      int[] cells = new int[3];
      cells[0] = 1;
    });
  }
}
