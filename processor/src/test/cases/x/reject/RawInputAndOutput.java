// Files, sockets, processes and the console are read and written again when the body runs again; streams into memory are not.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Scanner;

@Persistent
class Note {
  private String text = "";
  private long size;
  String text() { return text; }
  long size() { return size; }
  @Mut void write(String next) { text = next; }
  @Mut void size(long next) { size = next; }
}

class RawInputAndOutput {
  static void outside(PersistentHeap heap, PBox<Note> box, Path file, FileChannel channel, InputStream in) {
    heap.run(j -> {
      Note note = box.asMut(j);
      note.write(Files.readString(file)); // warn: X.NONDETERMINISM
      Files.writeString(file, note.text()); // warn: X.NONDETERMINISM
      note.size(new File("notes").length()); // warn: X.NONDETERMINISM
      note.write(new File("notes").getName() + file.getFileName());
      System.out.println(note.text()); // warn: X.NONDETERMINISM
      System.err.printf("%d%n", note.size()); // warn: X.NONDETERMINISM
      note.size(System.in.read()); // warn: X.NONDETERMINISM
      note.size(in.read()); // warn: X.NONDETERMINISM
      note.size(channel.read(ByteBuffer.allocate(8))); // warn: X.NONDETERMINISM
      note.write(new BufferedReader(new FileReader("notes")).readLine()); // warn: X.NONDETERMINISM
      note.size(new ProcessBuilder("date").start().pid()); // warn: X.NONDETERMINISM
      note.write(InetAddress.getLocalHost().getHostName()); // warn: X.NONDETERMINISM
      note.write(URI.create("https://example.org").getHost());
      try (FileWriter out = new FileWriter("notes")) { // warn: X.NONDETERMINISM
        out.write(note.text()); // warn: X.NONDETERMINISM
      }
    });
  }

  static String inside(PersistentHeap heap, PBox<Note> box) {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(log, true);
    print.println("before");
    return heap.call(j -> {
      Note note = box.asMut(j);
      StringWriter text = new StringWriter();
      PrintWriter writer = new PrintWriter(text);
      writer.printf("%s %d", note.text(), note.size());
      writer.flush();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (DataOutputStream data = new DataOutputStream(bytes)) {
        data.writeLong(note.size());
      }
      DataInputStream back = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
      note.size(back.readLong());
      BufferedReader lines = new BufferedReader(new StringReader(text.toString()));
      String first = lines.readLine();
      Scanner words = new Scanner(first);
      return words.hasNext() ? words.next() : first;
    });
  }
}
