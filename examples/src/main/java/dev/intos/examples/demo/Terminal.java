package dev.intos.examples.demo;

/** Where the demonstration is shown, in colour if a terminal shows it and wants it. */
final class Terminal {
  private final boolean colour =
      System.console() != null
          && System.getenv("NO_COLOR") == null
          && !"dumb".equals(System.getenv("TERM"));

  void title(String text) {
    System.out.println();
    System.out.println(paint(1, text));
  }

  void line(String text) {
    System.out.println(text);
  }

  String green(String text) {
    return paint(32, text);
  }

  String red(String text) {
    return paint(31, text);
  }

  private String paint(int code, String text) {
    return colour ? "\033[" + code + "m" + text + "\033[0m" : text;
  }
}
