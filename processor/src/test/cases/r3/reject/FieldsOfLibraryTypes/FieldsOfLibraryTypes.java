// Records, sealed interfaces and generic members of a compiled dependency are read out of its class files, faults included.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.*;
import vendor.Library;
import vendor.Library.*;

@Persistent
class Street {
  private Spot<String> value;
  private Spot<Base> object;
  private Spot<Date> date; // expect: R3.FIELD
  private Optional<Spot<String>> optionalValue;
  private Optional<Spot<Base>> optionalObject; // expect: R3.FIELD
  private Optional<Sign> sign;
  private Optional<Vehicle> vehicle; // expect: R3.FIELD
  private Vehicle own;
  private PMap<Sign, Spot<Spot<Long>>> signs;
  private PMap<Vehicle, Long> vehicles; // expect: R3.TYPEARG
  private PMap<Spot<Sign>, Long> spots;
  private PMap<Spot<Vehicle>, Long> others; // expect: R3.TYPEARG
  private Plain plain; // expect: R3.FIELD
  private Colour colour;
}

class Further extends Unmarked {} // expect: R3.SUPER

@Persistent class Marked extends Unmarked {} // expect: R3.SUPER

class Kept extends Holder<Date> {} // expect: R3.TYPEARG

class FieldsOfLibraryTypes {
  static int calls(Holder<Base> holder, JournalHandle j) {
    int rank = Library.rank("x") + Library.rank(3);
    rank += Library.rank(new Date()); // expect: R3.TYPEARG
    Library.box(new Thread()).hashCode(); // expect: R3.TYPEARG
    Library.box("x").hashCode();
    Library.threads().clear(j); // expect: R3.TYPEARG
    Library.strings().clear(j);
    var threads = Library.threads(); // expect: R3.TYPEARG
    threads.clear(j);
    Library.raw().hashCode(); // expect: T.RAW
    for (var raw : Library.raws()) raw.hashCode(); // expect: T.RAW
    holder.bad.hashCode(); // expect: R3.TYPEARG
    holder.good.hashCode();
    Library.Below<Base> below = new Library.Below<>();
    return rank;
  }
}
