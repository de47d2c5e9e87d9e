package shapes;

import dev.intos.annotations.Mut;
import dev.intos.annotations.Owned;
import dev.intos.annotations.Persistent;

/** Interfaces have no codec; what they permit has. */
@Persistent
sealed interface Shape permits Shape.Circle, Shape.Polygon, Shape.Unit {
  @Persistent
  record Circle(int radius) implements Shape {}

  @Persistent
  final class Polygon implements Shape {
    final int[] corners;
    private final Shape inner;

    Polygon(@Owned int[] corners, Shape inner) {
      this.corners = corners;
      this.inner = inner;
    }

    @Mut
    void move() {
      corners[0]++;
      if (inner instanceof Polygon p) p.move();
    }

    @Override
    public String toString() {
      return corners[0] + "," + corners.length + inner;
    }
  }

  enum Unit implements Shape {
    POINT,
    LINE
  }
}
