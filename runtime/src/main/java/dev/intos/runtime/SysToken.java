package dev.intos.runtime;

public final class SysToken {
  SysToken() {}
}
