package dev.intos.processor.fuzz.detect;

/** What is known of one persistent object or primitive array; fresh until it is moved. */
final class ObjectState {
  boolean isPersistent;

  /** The persistent object that holds it in a field, or null. */
  Object owner;

  String field;

  /** The numbers of the latest transactions in which it moved in, and was lent. */
  int moved;

  int lent;
  int lentForWriting;
}
