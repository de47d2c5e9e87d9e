// Marks count for whoever calls through a supertype, and this is read-only in each method without one.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.function.IntSupplier;

@Persistent
abstract class Account {
  protected long balance;
  protected final int[] history = new int[4];

  abstract long fee();

  @Mut
  abstract void close();

  @Mut
  void charge() {
    balance -= fee();
    close();
  }

  void audit() {
    close(); // expect: R1.UNLOGGED
    charge(); // expect: R1.UNLOGGED
    this.history[0]++; // expect: R1.UNLOGGED
  }

  private void note() {
    history[1] = 1; // expect: R1.UNLOGGED
  }

  final void fill(int n) {
    for (int i = 0; i < n; i++) history[i] += n; // expect: R1.UNLOGGED
  }

  IntSupplier counter() {
    return null;
  }
}

@Persistent
class Checking extends Account {
  private int cheques;

  {
    balance = 3;
    history[0] = 1;
    close();
  }

  Checking(int cheques) {
    this.cheques = cheques;
    charge();
    Account self = this;
    self.close();
  }

  @Override
  long fee() {
    return cheques++; // expect: R1.UNLOGGED
  }

  @Override
  void close() {
    cheques = 0; // expect: R1.UNLOGGED
  }

  @Override
  @Mut
  void charge() {
    super.charge();
    Runnable r = () -> cheques--;
    r.run();
  }

  int later() {
    Runnable r = () -> cheques--; // expect: R1.UNLOGGED
    r.run();
    return cheques;
  }
}

class InterfacesAndAbstractClasses {
  void run(PersistentHeap heap, PBox<Account> box, PVec<Checking> all) {
    heap.run(j -> {
      Account a = box.asRef(j);
      a.charge(); // expect: R1.UNLOGGED
      ((Checking) a).charge(); // expect: R1.UNLOGGED
      ((Checking) a).close();
      all.get(0, j).charge(); // expect: R1.UNLOGGED
      all.getMut(0, j).charge();
      Account b = all.getMut(0, j);
      b.close();
    });
  }
}
