package dev.intos.examples.mq;

import java.util.List;

/** What a worker computes of a window of messages. */
enum Statistic {
  AVERAGE {
    @Override
    double of(List<Message> window) {
      return window.stream().mapToLong(Message::value).average().orElseThrow();
    }
  },
  MAXIMUM {
    @Override
    double of(List<Message> window) {
      return window.stream().mapToLong(Message::value).max().orElseThrow();
    }
  };

  abstract double of(List<Message> window);
}
