package dev.intos.processor.flow;

import dev.intos.processor.model.Block;
import dev.intos.processor.model.Body;
import dev.intos.processor.model.Op;
import dev.intos.processor.model.Operand;
import dev.intos.processor.model.Slot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which locals and results of a body may still be read at the start of each block, so that the
 * states of a large body do not grow with all that it ever computed. What closures and classes
 * inside capture is live throughout.
 */
final class Liveness {
  private final Body body;
  private final DefUse defUse;
  private final Map<Block, Set<Slot>> live = new HashMap<>();
  private final Map<Block, Set<Slot>> defined = new HashMap<>();
  private final Map<Block, List<Block>> predecessors = new HashMap<>();

  Liveness(Body body, DefUse defUse) {
    this.body = body;
    this.defUse = defUse;
    for (Block block : body.blocks()) {
      read(block);
      for (Block next : block.successors()) predecessor(next, block);
      for (Block handler : block.handlers()) predecessor(handler, block);
    }
    spread();
  }

  private void predecessor(Block of, Block block) {
    predecessors.computeIfAbsent(of, b -> new ArrayList<>()).add(block);
  }

  /** What a block reads before it assigns it, and what it assigns. */
  private void read(Block block) {
    Set<Slot> reads = new HashSet<>();
    Set<Slot> assigns = new HashSet<>();
    for (Op op : block.ops()) {
      for (Operand operand : op.operands()) {
        Slot slot = operand.slot();
        if (isOwn(slot) && !assigns.contains(slot)) reads.add(slot);
      }
      Slot target = op.target();
      if (target != null) assigns.add(target);
    }
    Slot condition = block.condition();
    if (condition != null && isOwn(condition) && !assigns.contains(condition)) reads.add(condition);
    live.put(block, reads);
    defined.put(block, assigns);
  }

  private void spread() {
    Deque<Block> open = new ArrayDeque<>(body.blocks());
    while (!open.isEmpty()) {
      Block block = open.removeLast();
      for (Block before : predecessors.getOrDefault(block, List.of())) {
        // An exception may come before the block has assigned anything.
        boolean thrown = before.handlers().contains(block);
        if (spread(block, before, thrown)) open.addLast(before);
      }
    }
  }

  private boolean spread(Block block, Block before, boolean thrown) {
    boolean changed = false;
    for (Slot slot : live.get(block)) {
      if (thrown || !defined.get(before).contains(slot)) changed |= live.get(before).add(slot);
    }
    return changed;
  }

  private boolean isOwn(Slot slot) {
    boolean local = slot.kind() == Slot.Kind.LOCAL || slot.kind() == Slot.Kind.RESULT;
    return local && slot.body() == body && !defUse.isCaptured(slot);
  }

  /** Whether the slot's value matters where the block starts. */
  boolean isLive(Block block, Slot slot) {
    return !isOwn(slot) || live.get(block).contains(slot);
  }

  /** Whether the slot's value matters after the body. */
  boolean isLiveAfter(Slot slot) {
    return !isOwn(slot);
  }
}
