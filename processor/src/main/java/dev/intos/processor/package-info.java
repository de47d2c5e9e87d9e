/** Entry points only: the plugin, the processor, the options and the wiring. */
package dev.intos.processor;
