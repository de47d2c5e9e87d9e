// The kind of a local is what any way through the code may have left in it.
import dev.intos.annotations.*;
import dev.intos.runtime.*;

@Persistent
class Page {
  int hits;

  @Mut
  void hit() {
    hits++;
  }
}

class ControlFlowOfKinds {
  void loops(PBox<Page> box, int n, JournalHandle j) {
    Page p = box.asMut(j);
    for (int i = 0; i < n; i++) {
      p.hit(); // expect: R1.UNLOGGED
      p = box.asRef(j);
    }
    Page q = box.asRef(j);
    outer:
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < n; k++) {
        if (k > i) continue outer;
        if (k == 3) break outer;
        q = box.asMut(j);
        q.hit();
      }
      return;
    }
    q.hit(); // expect: R1.UNLOGGED
    Page r = box.asRef(j);
    do {
      r = box.asMut(j);
    } while (n-- > 0);
    r.hit();
  }

  void switches(PBox<Page> box, int n, JournalHandle j) {
    Page p = box.asMut(j);
    switch (n) {
      case 1:
        p = box.asRef(j);
      case 2:
        p.hit(); // expect: R1.UNLOGGED
        break;
      case 3:
        p.hit();
        return;
      default:
        p = box.asMut(j);
    }
    p.hit(); // expect: R1.UNLOGGED
    Page q = switch (n) {
      case 1 -> box.asMut(j);
      case 2 -> {
        Page inner = box.asMut(j);
        inner.hit();
        yield inner;
      }
      default -> throw new IllegalStateException();
    };
    q.hit();
    Page r = switch (n) {
      case 1:
        yield box.asMut(j);
      default:
        yield n > 3 ? box.asMut(j) : box.asRef(j);
    };
    r.hit(); // expect: R1.UNLOGGED
  }

  void tries(PBox<Page> box, String text, JournalHandle j) {
    Page p = box.asMut(j);
    try {
      p = box.asRef(j);
      Integer.parseInt(text);
      p = box.asMut(j);
    } catch (NumberFormatException e) {
      p.hit(); // expect: R1.UNLOGGED
      p = box.asMut(j);
    }
    p.hit();
    Page q = box.asRef(j);
    try {
      q = box.asMut(j);
      q.hit();
    } finally {
      q.hit(); // expect: R1.UNLOGGED
    }
    q.hit();
    Page r = box.asRef(j);
    try {
      Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return;
    } finally {
      r = box.asMut(j);
    }
    r.hit();
  }

  Page overridden(PBox<Page> box, JournalHandle j) {
    Page p = box.asRef(j);
    while (true) {
      try {
        if (p.hits > 3) break;
        p = box.asMut(j);
      } finally {
        p = box.asMut(j);
        if (p.hits > 4) continue;
      }
      p.hit();
    }
    p.hit();
    return p;
  }

  void assigned(PBox<Page> box, boolean b, JournalHandle j) {
    Page p;
    Page q = b ? (p = box.asRef(j)) : (p = box.asMut(j));
    q.hit(); // expect: R1.UNLOGGED
    p.hit(); // expect: R1.UNLOGGED
    (p = box.asMut(j)).hit();
    p.hit();
    if (b && (q = box.asMut(j)) != null) q.hit();
    if (!b) {
      q = box.asMut(j);
    } else {
      assert q != null;
    }
    q.hit(); // expect: R1.UNLOGGED
  }
}
