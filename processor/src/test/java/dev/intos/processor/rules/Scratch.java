package dev.intos.processor.rules;

import java.nio.file.*;
import java.util.*;
import java.util.regex.*;
import java.util.stream.*;

public final class Scratch {
  public static void main(String[] args) throws Exception {
    int bad = 0, ok = 0;
    String cp = args[0];
    for (int a = 1; a < args.length; a++) {
      Path p = Path.of(args[a]);
      List<Path> files;
      String path = cp;
      if (Files.isDirectory(p)) {
        if (Files.isDirectory(p.resolve("lib"))) {
          Path out = Files.createTempDirectory("lib");
          List<String> o =
              new ArrayList<>(
                  List.of("-proc:none", "-cp", cp, "-processorpath", ".", "-d", out.toString()));
          try (Stream<Path> s = Files.walk(p.resolve("lib"))) {
            s.filter(f -> f.toString().endsWith(".java")).forEach(f -> o.add(f.toString()));
          }
          javax.tools.ToolProvider.getSystemJavaCompiler()
              .run(null, null, null, o.toArray(new String[0]));
          path = cp + ":" + out;
        }
        try (Stream<Path> s = Files.walk(p)) {
          files =
              s.filter(f -> f.toString().endsWith(".java") && !f.toString().contains("/lib/"))
                  .sorted()
                  .collect(Collectors.toList());
        }
      } else files = List.of(p);
      List<String> found;
      try {
        found = CallCases.check(files, path);
      } catch (Throwable e) {
        System.out.println("CRASH " + p);
        e.printStackTrace(System.out);
        bad++;
        continue;
      }
      Map<String, List<String>> expected = new TreeMap<>();
      for (Path f : files) {
        int n = 0;
        for (String line : Files.readAllLines(f)) {
          n++;
          Matcher m = Pattern.compile("// (expect|warn): (.*)").matcher(line);
          if (m.find())
            expected.put(f.getFileName() + ":" + n, List.of(m.group(2).split("[,|] *")));
        }
      }
      List<String> problems = new ArrayList<>();
      Map<String, List<String>> got = new TreeMap<>();
      for (String f : found) {
        if (f.contains(" X.") && !args[0].startsWith("strict")) {
          System.out.println("  warn " + f);
          continue;
        }
        got.computeIfAbsent(f.split(" ")[0], k -> new ArrayList<>()).add(f);
      }
      got.forEach(
          (at, list) -> {
            List<String> e = expected.getOrDefault(at, List.of());
            for (String r : list)
              if (!e.contains(r.split(" ")[1].replace(":", ""))) problems.add("UNEXPECTED " + r);
            if (list.size() > 1) problems.add("TWICE " + list);
          });
      expected.forEach(
          (at, e) -> {
            for (String c : e)
              if ((c.equals("R5.CALL") || c.equals("R4.INSIDE"))
                  && got.getOrDefault(at, List.of()).stream().noneMatch(r -> r.contains(c)))
                problems.add("MISSING " + at + " " + c);
          });
      if (problems.isEmpty()) {
        ok++;
        if (System.getProperty("v") != null) found.forEach(f -> System.out.println("   " + f));
      } else {
        bad++;
        System.out.println("FAIL " + p);
        problems.forEach(x -> System.out.println("   " + x));
      }
    }
    System.out.println(ok + " ok, " + bad + " bad");
  }
}
