package dev.intos.processor.effects;

import java.util.ArrayList;
import java.util.List;

/**
 * The way from a call to what it reaches.
 *
 * @param names what is called, one after the other; the effect last
 * @param from the class of the call, whose own methods are named without it
 */
public record Chain(List<String> names, String from) {
  /** Whether the call itself has the effect. */
  public boolean isDirect() {
    return names.size() == 1;
  }

  /** {@code a → b → C.d → ReentrantLock.lock}. */
  @Override
  public String toString() {
    List<String> shown = new ArrayList<>();
    for (String name : names) {
      shown.add(name.startsWith(from + ".") ? name.substring(from.length() + 1) : name);
    }
    return String.join(" → ", shown);
  }
}
