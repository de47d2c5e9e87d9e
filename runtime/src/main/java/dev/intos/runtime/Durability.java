package dev.intos.runtime;

public enum Durability {
  POWER_LOSS,
  PROCESS_CRASH
}
