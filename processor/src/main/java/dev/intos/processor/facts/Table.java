package dev.intos.processor.facts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A text file of facts: a type at the start of a line, with flags after a colon, and below it,
 * indented, rows on its methods. A {@code #} starts a comment line.
 *
 * <p>Rows are taken apart when their type is first asked for: a compilation meets few of them.
 */
final class Table {
  /** What a table says of one type. */
  static final class Section {
    private final String type;
    private final Set<String> flags;
    private final List<String> lines = new ArrayList<>();
    private List<Row> rows;

    private Section(String type, Set<String> flags) {
      this.type = type;
      this.flags = flags;
    }

    String type() {
      return type;
    }

    boolean has(String flag) {
      return flags.contains(flag);
    }

    List<Row> rows() {
      if (rows == null) rows = lines.stream().map(Row::parse).toList();
      return rows;
    }

    /** The row that fits the method best, the first of several, or null. */
    Row row(String method, List<String> types) {
      Row found = null;
      int best = 0;
      for (Row row : rows()) {
        int fits = row.fits(method, types);
        if (fits > best) {
          best = fits;
          found = row;
        }
      }
      return found;
    }
  }

  private final Map<String, Section> sections = new LinkedHashMap<>();

  private Table() {}

  /** Reads a resource that lies beside this class. */
  static Table read(String resource) {
    InputStream in = Table.class.getResourceAsStream(resource);
    if (in == null) throw new IllegalStateException("the processor's jar lacks " + resource);
    Table table = new Table();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      Section open = null;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isBlank() || line.startsWith("#")) continue;
        if (!line.startsWith(" ")) {
          open = header(line);
          table.sections.put(open.type, open);
        } else if (open != null) {
          open.lines.add(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table;
  }

  private static Section header(String line) {
    int colon = line.indexOf(" : ");
    if (colon < 0) return new Section(line.strip(), Set.of());
    Set<String> flags = Set.of(line.substring(colon + 3).strip().split(",\\s*"));
    return new Section(line.substring(0, colon).strip(), flags);
  }

  /** The section on the type of that canonical name, or null. */
  Section section(String type) {
    return sections.get(type);
  }

  Collection<Section> sections() {
    return sections.values();
  }
}
