// Fields of volatile objects, static or not, fresh or not, final or set in an initialiser, hold no borrow.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

@Persistent
class Card {
  private int rank;
  final long[] stats = new long[2];
  int rank() { return rank; }
}

class Hand {
  Card top;
  final Card first;
  Object any;
  List<Card> cards = new ArrayList<>();
  Card[] pair = new Card[2];
  long[] stats;
  Hand next;
  Hand() { this.first = null; }
  Hand(Card first) {
    this.first = first; // expect: R2.STORE
  }
  Hand(PBox<Card> box, JournalHandle j) {
    first = null;
    top = box.asRef(j); // expect: R2.STORE
  }
  Hand(List<Card> cards) {
    first = null;
    this.cards = cards; // expect: R2.STORE
  }
  Hand(Optional<Card> card, int n) {
    first = card.orElse(null); // expect: R2.STORE
  }
  void top(Card card) { top = card; } // expect: R2.STORE
  void rank(Card card) { any = card.rank(); }
  void add(Card card) { cards.add(card); } // expect: R2.STORE
  void pair(Card card) { pair[0] = card; } // expect: R2.STORE
  void stats(long[] s) { stats = s; }
}

class StoredInObjectsOfTheProgram {
  static Card shared;
  static final Hand HAND = new Hand();

  static void use(PersistentHeap heap, PBox<Card> box, Hand hand) {
    heap.run(j -> {
      Card card = box.asRef(j);
      HAND.top = card; // expect: R2.STORE
      hand.next.any = card; // expect: R2.STORE
      hand.stats = card.stats; // expect: R2.STORE
      hand.stats(card.stats); // expect: R2.LEAK
      hand.stats(card.stats.clone());
      hand.cards.add(card); // expect: R2.STORE
      hand.pair[1] = card; // expect: R2.STORE
      Hand fresh = new Hand();
      fresh.top = card; // expect: R2.STORE
      fresh.cards.add(card); // expect: R2.STORE
      fresh.pair[0] = card; // expect: R2.STORE
      fresh.any = card.rank();
      Hand made = new Hand(card);
      Hand other = new Hand(box, j);
      StoredInObjectsOfTheProgram.shared = card; // expect: R2.STORE
      Card a, b = null;
      a = b = card;
      shared = a = card; // expect: R2.STORE
    });
  }
}
