/** A key-value store that two threads share and that may be killed at any instant. */
package dev.intos.examples.kv;
