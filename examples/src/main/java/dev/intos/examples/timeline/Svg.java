package dev.intos.examples.timeline;

import dev.intos.runtime.KernelObserver.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Draws sessions one after the other, each task in a lane of its own, each transaction as a cell in
 * the order in which they were over, and the failures between the sessions.
 */
final class Svg {
  private static final int CELL = 14;
  private static final int LANE = 26;
  private static final int LEFT = 70;
  private static final int TOP = 34;
  private static final int GAP = 22;
  private static final int MARGIN = 10;

  private final StringBuilder out = new StringBuilder();
  private final List<String> lanes;
  private final int bottom;

  private Svg(List<List<Event>> sessions) {
    TreeSet<String> tasks = new TreeSet<>();
    sessions.forEach(events -> events.forEach(event -> tasks.add(event.task())));
    lanes = new ArrayList<>(tasks);
    bottom = TOP + lanes.size() * LANE;
  }

  static String of(String title, List<List<Event>> sessions) {
    return new Svg(sessions).draw(title, sessions);
  }

  private String draw(String title, List<List<Event>> sessions) {
    int cells = sessions.stream().mapToInt(List::size).sum();
    int width = LEFT + cells * CELL + (sessions.size() - 1) * GAP + MARGIN;
    int height = bottom + 34;
    out.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d"
             font-family="sans-serif" font-size="12">
        <rect width="100%%" height="100%%" fill="white"/>
        <text x="%d" y="18" font-weight="bold">%s: %d sessions, %d power failures</text>
        """
            .formatted(
                width, height, width, height, MARGIN, title, sessions.size(), sessions.size() - 1));
    for (int lane = 0; lane < lanes.size(); lane++) {
      int y = TOP + lane * LANE + LANE / 2;
      out.append("<text x=\"%d\" y=\"%d\">%s</text>\n".formatted(MARGIN, y + 4, lanes.get(lane)));
      out.append(
          "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"#ccc\"/>\n"
              .formatted(LEFT, y, width - MARGIN, y));
    }
    int x = LEFT;
    for (int session = 0; session < sessions.size(); session++) {
      if (session > 0) {
        failure(x + GAP / 2);
        x += GAP;
      }
      for (Event event : sessions.get(session)) {
        cell(x, event);
        x += CELL;
      }
    }
    legend();
    return out.append("</svg>\n").toString();
  }

  private void cell(int x, Event event) {
    int y = TOP + lanes.indexOf(event.task()) * LANE + LANE / 2;
    out.append("<g><title>%s: %s</title>".formatted(event.task(), event.site()));
    mark(x + CELL / 2, y, event.outcome());
    out.append("</g>\n");
  }

  private void mark(int x, int y, Outcome outcome) {
    int half = 5;
    String box =
        "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" "
            .formatted(x - half, y - half, 2 * half, 2 * half);
    switch (outcome) {
      case EXECUTED -> out.append(box).append("fill=\"#2a7\" stroke=\"#2a7\"/>");
      case BYPASSED -> out.append(box).append("fill=\"white\" stroke=\"#2a7\"/>");
      case WAITED ->
          out.append("<circle cx=\"%d\" cy=\"%d\" r=\"3\" fill=\"#999\"/>".formatted(x, y));
      case ROLLED_BACK ->
          out.append(
              "<path d=\"M%d %d l%d %d m0 %d l%d %d\" stroke=\"#c33\" stroke-width=\"2\"/>"
                  .formatted(
                      x - half, y - half, 2 * half, 2 * half, -2 * half, -2 * half, 2 * half));
    }
  }

  private void failure(int x) {
    out.append(
        "<path d=\"M%d %d l-4 %d l8 0 l-4 %d\" fill=\"none\" stroke=\"#c33\" stroke-width=\"2\"/>\n"
            .formatted(x, TOP, (bottom - TOP) / 2, (bottom - TOP) / 2));
  }

  private void legend() {
    int y = bottom + 20;
    int x = LEFT;
    for (Outcome outcome : Outcome.values()) {
      mark(x, y, outcome);
      String text = outcome.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
      out.append("<text x=\"%d\" y=\"%d\">%s</text>\n".formatted(x + 10, y + 4, text));
      x += 100;
    }
  }
}
