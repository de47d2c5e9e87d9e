// A plain type parameter says nothing about persistence, so the callee was not checked as if it held a borrow.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.ArrayList;
import java.util.List;

@Persistent
class Book {
  private int pages;
  final int[] marks = new int[4];
  int pages() { return pages; }
}

class Shelf<E> {
  private final List<E> content = new ArrayList<>();
  void put(E element) { content.add(element); }
  E first() { return content.get(0); }
}

interface Sink<S> {
  void accept(S value);
}

class PlainTypeParametersTakeABorrow {
  static <T> T id(T value) { return value; }
  static <T> void keep(T value) {}
  static <T extends Comparable<T>> T max(T a, T b) { return a.compareTo(b) > 0 ? a : b; }
  static <T extends Book> int pages(T book) { return book.pages(); }
  static <@Persistent T> boolean has(T value) { return value != null; }
  static <T> int count(List<T> list) { return list.size(); }
  static int size(List<?> list) { return list.size(); }
  static int books(List<? extends Book> list) { return list.size(); }
  static <T> void each(T[] all) {}

  static void use(PersistentHeap heap, PBox<Book> box, Shelf<Book> shelf, Sink<Book> sink) {
    heap.run(j -> {
      Book book = box.asRef(j);
      id(book); // expect: R2.LEAK
      keep(book); // expect: R2.LEAK
      keep(book.pages());
      keep(box);
      keep(book.marks); // expect: R2.LEAK
      keep(book.marks.clone());
      int n = pages(book);
      boolean has = has(book);
      shelf.put(book); // expect: R2.LEAK
      sink.accept(book);
      List<Book> local = new ArrayList<>();
      local.add(book);
      n += books(local);
      n += count(local); // expect: R2.LEAK
      n += size(local); // expect: R2.LEAK
      Book[] array = {book};
      each(array); // expect: R2.LEAK
      PlainTypeParametersTakeABorrow.<Object>keep(book); // expect: R2.LEAK
    });
  }
}
