package dev.intos.examples.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** A run that is killed twice makes a picture of three sessions. */
class TimelineTest {
  @TempDir Path directory;

  @Test
  void picture() throws Exception {
    Path file = directory.resolve("picture.svg");
    Timeline.main(new String[] {"PINGPONG", file.toString(), "6", "2", "1"});
    Document svg =
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(Files.newInputStream(file));
    String text = svg.getDocumentElement().getTextContent();
    assertTrue(text.contains("pingpong: 3 sessions, 2 power failures"), text);
    int lanes = svg.getElementsByTagName("line").getLength();
    assertEquals(2, lanes);
    String source = Files.readString(file);
    long bypassed = source.lines().filter(line -> line.contains("fill=\"white\" stroke=")).count();
    assertTrue(bypassed > 1, "nothing was bypassed but in the legend");
  }
}
