/** One small class for each code or family of codes; {@code Rules} is the list. */
package dev.intos.processor.rules;
