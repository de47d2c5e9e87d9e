/** The annotations that say what is persistent and what runs in a transaction. */
module dev.intos.annotations {
  exports dev.intos.annotations;
}
