/** What the applications have in common: how they are run. */
package dev.intos.examples.app;
