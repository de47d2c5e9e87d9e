package store;

import dev.intos.annotations.*;

@Persistent
public class Entry {
  public int amount;
  public int[] parts = new int[2];

  public Entry() {}

  public Entry(int[] parts) {
    this.parts = parts;
  }
}
