package dev.intos.examples.em;

import dev.intos.examples.app.Application;
import dev.intos.runtime.Kernel;
import dev.intos.runtime.PersistentHeap;
import dev.intos.runtime.Syscalls;
import dev.intos.runtime.TaskContext;

/** A task that sets events, and two that wait for them. */
public final class EventMonitor implements Application {
  private static final int MONITOR = 1;
  private static final int ACTOR = 2;

  private final int rounds;

  /** Sets the events so many times. */
  public EventMonitor(int rounds) {
    this.rounds = rounds;
  }

  @Override
  public void install(Kernel kernel, PersistentHeap heap) {
    Station station = Station.in(heap);
    kernel.app("monitor", MONITOR, (ctx, none) -> monitor(ctx, station));
    kernel.app("first actor", ACTOR, (ctx, none) -> act(ctx, station, station.first()));
    kernel.app("second actor", ACTOR, (ctx, none) -> act(ctx, station, station.second()));
  }

  private void monitor(TaskContext ctx, Station station) {
    ctx.forRange(
        0,
        rounds,
        round -> {
          ctx.run((j, t) -> station.signal(t));
          Syscalls.taskDelay(1);
        });
  }

  private static void act(TaskContext ctx, Station station, Actor actor) {
    ctx.loop(
        () -> {
          ctx.run((j, t) -> actor.act(station.events(), j, t));
          return true;
        });
  }

  @Override
  public String result(PersistentHeap heap) {
    Station station = Station.in(heap);
    boolean quiet = heap.call((j, t) -> station.isQuiet(t));
    return heap.view(
        j ->
            "first "
                + station.first().buffer().asRef(j).text()
                + "; second "
                + station.second().buffer().asRef(j).text()
                + (quiet ? "; no event is left" : "; an event is left"));
  }
}
