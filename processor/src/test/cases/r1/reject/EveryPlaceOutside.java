// Fields, initialisers, constructors, switches, resources and conditions outside a transaction may not look into persistent objects.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@Persistent
class Tank {
  int level;
  int[] marks = new int[3];
  Tank next;

  int level() {
    return level;
  }

  Tank next() {
    return next;
  }

  int[] marks() {
    return marks;
  }
}

enum Size {
  SMALL {
    @Override
    int of(Size other) {
      return DEFAULT.level; // expect: R1.OUTSIDE
    }
  },
  LARGE;

  static Tank DEFAULT;

  int of(Size other) {
    return 0;
  }
}

interface Gauge {
  Tank tank();

  default int level() {
    return tank().level(); // expect: R1.OUTSIDE
  }

  static int of(Gauge g) {
    return g.tank().marks.length; // expect: R1.OUTSIDE
  }
}

record Row(Tank tank, int id) {
  Row {
    if (id < 0) id = 0;
  }

  int level() {
    return tank.level; // expect: R1.OUTSIDE
  }
}

class EveryPlaceOutside {
  private static Tank shared;
  private final int first = shared.level; // expect: R1.OUTSIDE
  private static final int START;
  private final int second;

  static {
    START = shared.marks[0]; // expect: R1.OUTSIDE
  }

  {
    second = shared.level(); // expect: R1.OUTSIDE
  }

  EveryPlaceOutside() {
    this(shared.level); // expect: R1.OUTSIDE
  }

  EveryPlaceOutside(int level) {
    int n = level + shared.next().level; // expect: R1.OUTSIDE
  }

  private List<Tank> tanks;
  private Map<String, Tank> named;
  private Optional<Tank> found;
  private Tank[] array;

  int statements() {
    int sum = tanks.size() + named.size() + (found.isPresent() ? 1 : 0) + array.length;
    for (Tank t : tanks) {
      sum += t.level; // expect: R1.OUTSIDE
    }
    for (int i = 0; i < array.length; i++) {
      sum += array[i].level(); // expect: R1.OUTSIDE
    }
    sum += found.get().level; // expect: R1.OUTSIDE
    sum += named.get("a").marks()[0]; // expect: R1.OUTSIDE
    Tank last = tanks.get(0);
    while (last != null) {
      last = last.next; // expect: R1.OUTSIDE
    }
    switch (sum) {
      case 1 -> shared.level = 2; // expect: R1.OUTSIDE
      case 2 -> {
        return switch (sum) {
          case 3 -> shared.level(); // expect: R1.OUTSIDE
          default -> {
            yield shared.marks[1]; // expect: R1.OUTSIDE
          }
        };
      }
      default -> {}
    }
    assert shared.level > 0; // expect: R1.OUTSIDE
    Object any = shared; if (any instanceof Tank t && t.level > 3) sum++; // expect: R1.OUTSIDE
    do {
      sum++;
    } while (shared.level-- > 0); // expect: R1.OUTSIDE
    synchronized (this) {
      sum += shared.level; // expect: R1.OUTSIDE
    }
    try {
      sum++;
    } finally {
      shared.level = 0; // expect: R1.OUTSIDE
    }
    return sum;
  }

  class Inner {
    int level() {
      return shared.level; // expect: R1.OUTSIDE
    }
  }

  Object anonymous() {
    return new Object() {
      final int level = shared.level; // expect: R1.OUTSIDE

      @Override
      public String toString() {
        return "level " + shared.level(); // expect: R1.OUTSIDE
      }
    };
  }

  int local() {
    class Reader {
      int read() {
        return shared.level(); // expect: R1.OUTSIDE
      }
    }
    return new Reader().read();
  }

  static int varargs(int... levels) {
    return levels.length;
  }

  int passed() {
    return varargs(1, shared.level, 2); // expect: R1.OUTSIDE
  }
}
