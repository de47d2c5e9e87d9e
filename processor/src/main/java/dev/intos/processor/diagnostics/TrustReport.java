package dev.intos.processor.diagnostics;

import dev.intos.processor.facts.Trust;
import dev.intos.processor.model.ClassModel;
import dev.intos.processor.model.Program;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;

/**
 * The list of what a compilation trusts past the rules, for whoever reviews it: each declaration,
 * the rules, what the trust silenced, the reason.
 *
 * <p>The same sources give the same bytes: no paths, no line numbers, alphabetical order.
 */
public final class TrustReport {
  private final Trusts trusts;

  public TrustReport(Trusts trusts) {
    this.trusts = trusts;
  }

  /** Writes the report, in UTF-8. */
  public void write(Path file, Program program, Collection<Silenced> silenced) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) Files.createDirectories(folder);
    Files.writeString(file, text(program, silenced), StandardCharsets.UTF_8);
  }

  /** A finding that was not reported because of a trusted declaration. */
  public record Silenced(Element by, Code code) {}

  String text(Program program, Collection<Silenced> silenced) {
    StringBuilder text = new StringBuilder("# Trusted past a rule, and why\n");
    entries(program, silenced).values().forEach(text::append);
    return text.toString();
  }

  private Map<String, String> entries(Program program, Collection<Silenced> silenced) {
    Map<String, String> entries = new TreeMap<>();
    for (ClassModel declared : program.classes()) {
      trusts
          .in(declared)
          .forEach(
              (element, trust) ->
                  entries.put(name(element), entry(element, trust, counts(element, silenced))));
    }
    return entries;
  }

  private static String entry(Element element, Trust trust, String silenced) {
    return String.format(
        "\n%s\n  rules:    %s\n  silenced: %s\n  because:  %s\n",
        name(element), String.join(", ", trust.rules()), silenced, trust.because());
  }

  private static String counts(Element by, Collection<Silenced> silenced) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Silenced one : silenced) {
      if (one.by().equals(by)) counts.merge(one.code().id(), 1, Integer::sum);
    }
    if (counts.isEmpty()) return "nothing";
    List<String> parts = new ArrayList<>();
    counts.forEach((code, times) -> parts.add(times == 1 ? code : code + " (" + times + " times)"));
    return String.join(", ", parts);
  }

  /** The declaration from its package on; a local class by the method around it. */
  private static String name(Element declaration) {
    Element around = declaration.getEnclosingElement();
    if (around == null || around.getKind() == ElementKind.PACKAGE) return declaration.toString();
    boolean named = Trusts.isClass(declaration) && !declaration.getSimpleName().isEmpty();
    String own = named ? declaration.getSimpleName().toString() : declaration.toString();
    return name(around) + "." + own;
  }
}
