package dev.intos.runtime;

import dev.intos.annotations.Persistent;

public final class QueueHandle<@Persistent T> {
  QueueHandle() {}
}
