/**
 * A stand-in of the runtime that watches what a program does with persistent objects. The classes
 * of a program are rewritten so that each access to an object, each lock and each call of the
 * runtime comes here first.
 */
package dev.intos.processor.fuzz.detect;
