/** Tables of what is known of the JDK, of the runtime's API and of the annotations. */
package dev.intos.processor.facts;
