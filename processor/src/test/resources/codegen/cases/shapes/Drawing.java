package shapes;

import dev.intos.annotations.Persistent;

@Persistent
class Drawing {
  Shape a = Shape.Unit.POINT;
  Shape b;
  Shape c;
}
