package dev.intos.examples.ar;

import dev.intos.examples.app.Application;
import dev.intos.runtime.Kernel;
import dev.intos.runtime.PersistentHeap;
import dev.intos.runtime.TaskContext;

/** Learns two activities, and then tells them apart. */
public final class ActivityRecognition implements Application {
  private final int lessons;
  private final int windows;

  /** Learns each activity from so many windows, and then classifies so many. */
  public ActivityRecognition(int lessons, int windows) {
    this.lessons = lessons;
    this.windows = windows;
  }

  @Override
  public void install(Kernel kernel, PersistentHeap heap) {
    Recognition recognition = Recognition.in(heap);
    kernel.app("ar", 1, (ctx, none) -> recognise(ctx, recognition));
  }

  private void recognise(TaskContext ctx, Recognition recognition) {
    for (Activity activity : Activity.values()) {
      ctx.forRange(0, lessons, lesson -> learn(ctx, recognition, activity));
    }
    ctx.forRange(0, windows, window -> classify(ctx, recognition));
  }

  private static void learn(TaskContext ctx, Recognition recognition, Activity activity) {
    Features window = ctx.call(j -> recognition.window(activity, j));
    ctx.run(j -> recognition.model().learn(activity, window, j));
  }

  private static void classify(TaskContext ctx, Recognition recognition) {
    Activity real = ctx.call(recognition::choose);
    Features window = ctx.call(j -> recognition.window(real, j));
    Activity found = ctx.call(j -> recognition.model().classify(window, j));
    ctx.run(j -> recognition.tally().asMut(j).count(found, real));
  }

  @Override
  public String result(PersistentHeap heap) {
    Recognition recognition = Recognition.in(heap);
    return heap.view(j -> recognition.tally().asRef(j).text());
  }
}
