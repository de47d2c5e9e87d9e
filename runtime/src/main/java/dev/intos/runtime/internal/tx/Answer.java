package dev.intos.runtime.internal.tx;

/**
 * What the outside world answered a transaction, to be answered again when its body runs again.
 *
 * @param name what was asked
 * @param site where
 * @param result the answer, if there is no failure
 * @param failure what was thrown instead, or null
 */
public record Answer(String name, String site, Object result, Throwable failure) {
  /** Gives the answer, a copy of its own for each run, or throws the failure. */
  Object give() throws Exception {
    if (failure instanceof Exception exception) {
      throw exception;
    }
    if (failure != null) {
      throw (Error) failure;
    }
    return Results.copy(result);
  }
}
