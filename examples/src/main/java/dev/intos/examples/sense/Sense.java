package dev.intos.examples.sense;

import dev.intos.examples.app.Application;
import dev.intos.runtime.JournalHandle;
import dev.intos.runtime.Kernel;
import dev.intos.runtime.PersistentHeap;
import dev.intos.runtime.SysToken;
import dev.intos.runtime.Syscalls;
import dev.intos.runtime.TaskContext;
import dev.intos.runtime.TimerHandle;
import java.util.Arrays;

/** Takes photos by a timer. */
public final class Sense implements Application {
  private static final long PERIOD = 5;
  private static final int BYTES = 400;
  private static final byte PIXEL = 42;

  private final int photos;

  /** Takes so many photos. */
  public Sense(int photos) {
    this.photos = photos;
  }

  @Override
  public void install(Kernel kernel, PersistentHeap heap) {
    Session session = new Session(Album.in(heap), photos);
    kernel.app("sense", 1, (ctx, none) -> sense(ctx, session));
  }

  private static void sense(TaskContext ctx, Session session) {
    TimerHandle timer = ctx.call((j, t) -> startTimer(session, j, t));
    ctx.run((j, t) -> session.album().awaitFull(t));
    ctx.run((j, t) -> Syscalls.timerDelete(timer, 0, t));
  }

  private static TimerHandle startTimer(Session session, JournalHandle j, SysToken t) {
    TimerHandle timer = Syscalls.timerCreate("camera", PERIOD, true, Sense::expired, session, t);
    session.album().camera().asMut(j).use(timer);
    Syscalls.timerStart(timer, 0, t);
    return timer;
  }

  private static void expired(Session session, JournalHandle j, SysToken t) {
    byte[] photo = Syscalls.external("photo", Sense::takePhoto, t);
    session.album().add(photo, session.photos(), j, t);
  }

  /** What a camera would do. */
  private static byte[] takePhoto() {
    byte[] photo = new byte[BYTES];
    Arrays.fill(photo, PIXEL);
    return photo;
  }

  @Override
  public String result(PersistentHeap heap) {
    Album album = Album.in(heap);
    return heap.view(
        j -> album.photos().size(j) + " photos, " + album.others(PIXEL, j) + " wrong bytes");
  }
}
