package dev.intos.processor.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of operations that run one after the other, and where control goes then.
 *
 * <p>Any operation of the block may instead throw, which leads to {@link #handlers}.
 */
public final class Block {
  private final int index;
  private final List<Op> ops = new ArrayList<>();
  private final List<Block> successors = new ArrayList<>();
  private final List<Block> handlers = new ArrayList<>();
  private Slot condition;

  public Block(int index) {
    this.index = index;
  }

  /** The block's number in its body; the entry is 0. */
  public int index() {
    return index;
  }

  public List<Op> ops() {
    return ops;
  }

  /**
   * Where control may go after the last operation. Where {@link #condition} is set there are two:
   * if true, then if false.
   */
  public List<Block> successors() {
    return successors;
  }

  /**
   * Where control may go when an operation throws: catch clauses and finally copies around here.
   */
  public List<Block> handlers() {
    return handlers;
  }

  /** The boolean that decides between two successors, or null. */
  public Slot condition() {
    return condition;
  }

  public void setCondition(Slot condition) {
    this.condition = condition;
  }
}
