// A function that the JDK made may return what it is given: the object is no fresh one then.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.function.Function;
import java.util.function.UnaryOperator;

@Persistent
class Disc {
  int[] tracks = {1, 2};
}

class WhatAJdkFunctionHandsBack {
  private static final UnaryOperator<int[]> SAME = UnaryOperator.identity();

  @Transaction
  void use(PBox<Disc> box, PVec<int[]> rows, JournalHandle j) {
    rows.push(Function.<int[]>identity().apply(box.asMut(j).tracks), j); // expect: R1.MOVED
    rows.push(SAME.apply(box.asMut(j).tracks), j); // expect: R1.MOVED
    Function<int[], int[]> local = Function.identity();
    local.apply(box.asRef(j).tracks)[0] = 1; // expect: R1.UNLOGGED
    local.apply(box.asMut(j).tracks)[0] = 1;
    int[] own = {1, 2};
    rows.push(local.apply(own).clone(), j);
  }
}
