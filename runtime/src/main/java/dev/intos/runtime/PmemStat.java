package dev.intos.runtime;

public final class PmemStat {
  PmemStat() {}
}
