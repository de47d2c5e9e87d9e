package lib;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

public class Shelf {
  public record Box(String label, Object content) {}

  protected Object label = "";
  private final List<Object> things = new ArrayList<>();
  private final Map<String, Object> known = new HashMap<>();
  private Object[] row = {};

  public void fill(Supplier<?> source) { things.add(source.get()); }

  public void load(String name, Function<String, ?> source) { known.computeIfAbsent(name, source); }

  public void use(Object[] given) { row = given; }

  public void labels() { things.add(label); }

  public static Box box(Object content) { return new Box("box", content); }

  public int filled() { return things.get(0).hashCode(); }

  public int loaded() { return known.get("a").hashCode(); }

  public int used() { return row[0].hashCode(); }

  public int size() { return things.size(); }
}
