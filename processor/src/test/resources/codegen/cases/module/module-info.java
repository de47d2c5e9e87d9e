module shop {
  requires dev.intos.runtime;

  exports shop.api;
}
