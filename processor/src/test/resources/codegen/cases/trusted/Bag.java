package trusted;

import dev.intos.annotations.Persistent;
import dev.intos.annotations.Trusted;
import java.util.List;

/** Trust in a class is for those of its fields that need it. */
@Persistent
@Trusted(rules = "R3", because = "the list is made anew after each start")
class Bag {
  int size;
  List<String> things;
}
