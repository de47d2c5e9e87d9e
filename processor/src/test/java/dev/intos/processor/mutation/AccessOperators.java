package dev.intos.processor.mutation;

import static dev.intos.processor.mutation.Snippets.borrowed;
import static dev.intos.processor.mutation.Snippets.distant;
import static dev.intos.processor.mutation.Snippets.operator;
import static dev.intos.processor.mutation.Snippets.outside;

import java.util.List;

/**
 * Operators against Rule 1: access outside transactions, unlogged writes, moves, forged handles.
 */
final class AccessOperators {
  private AccessOperators() {}

  static List<Operator> all() {
    return List.of(
        outside(
            "access-outside",
            "R1.OUTSIDE",
            "static $T shared; static Object any; static java.util.List<$T> all;"
                + " static $T give() { return shared; } static java.util.Optional<$T> maybe;"
                + " static java.util.function.Supplier<$T> supplier;",
            "MutantAid.shared.$m;",
            "MutantAid.give().$m;",
            "(($T) MutantAid.any).$m;",
            "if (MutantAid.any instanceof $T mutantX) mutantX.$m;",
            "for ($T mutantX : MutantAid.all) mutantX.$m;",
            "MutantAid.all.get(0).$m;",
            "MutantAid.supplier.get().$m;",
            "$T mutantX = MutantAid.shared; mutantX.$m;"),
        outside(
            "access-outside-in-a-lambda",
            "R1.OUTSIDE",
            "static $T shared; static java.util.List<$T> all; static java.util.Optional<$T> maybe;",
            "MutantAid.all.forEach(mutantX -> mutantX.$m);",
            "MutantAid.maybe.ifPresent(mutantX -> mutantX.$m);",
            "Runnable mutantRun = () -> MutantAid.shared.$m; mutantRun.run();",
            "new Thread(() -> MutantAid.shared.$m).start();",
            "new Object() { void mutantDo() { MutantAid.shared.$m; } }.mutantDo();"),
        outside(
            "call-outside-what-needs-a-transaction",
            "R1.OUTSIDE",
            "static $T shared; @dev.intos.annotations.Transaction static void all() {}"
                + " static void look($T one) {}",
            "MutantAid.all();",
            "MutantAid.look(MutantAid.shared);",
            "Runnable mutantRun = MutantAid::all; mutantRun.run();"),
        distant("drop-the-transaction", "R1.FORGED|R4.FORGED|R1.OUTSIDE", Transactions::dropped),
        operator(
            "null-handle",
            "R1.FORGED",
            (s, f) -> Capabilities.forge(s, Names::isJournal, "null", f)),
        operator(
            "cast-handle",
            "R1.FORGED",
            (s, f) ->
                Capabilities.forge(
                    s, Names::isJournal, "(dev.intos.runtime.JournalHandle) new Object()", f)),
        operator(
            "handle-from-a-field",
            "R1.FORGED",
            (s, f) -> Capabilities.forgeFromField(s, Names::isJournal, "JournalHandle", f)),
        operator("finalizer", "R1.OUTSIDE", Writes::finalizer),
        operator("read-instead-of-mut", "R1.UNLOGGED", Writes::lendReadOnly),
        distant("drop-mut-of-a-method", "R1.UNLOGGED", Writes::dropMutOfMethod),
        distant("drop-mut-of-a-parameter", "R1.UNLOGGED", Writes::dropMutOfParameter),
        operator("override-adds-mut", "R1.UNLOGGED", Writes::overrideAddsMut),
        operator("write-a-field", "R1.UNLOGGED", Writes::field),
        operator("write-an-element", "R1.UNLOGGED", Writes::element),
        operator("call-what-changes", "R1.UNLOGGED", Writes::change),
        operator("pass-read-only-to-mut", "R1.UNLOGGED", Writes::passed),
        distant("view-that-writes", "R1.UNLOGGED", Views::callToView),
        operator("write-in-a-view", "R1.UNLOGGED", Views::write),
        operator("use-after-move", "R1.MOVED", Moves::use),
        operator("move-twice", "R1.MOVED", Moves::twice),
        borrowed(
            "move-a-borrow",
            "R1.MOVED",
            "static void take(@dev.intos.annotations.Owned $T x) {}"
                + " static dev.intos.runtime.PVec<$T> vec; static dev.intos.runtime.PBox<$T> box;",
            "MutantAid.take($b);",
            "MutantAid.vec.push($b, $j);",
            "MutantAid.box.set($b, $j);"),
        distant("drop-owned", "R1.MOVED|R2.STORE", Moves::dropOwned));
  }
}
