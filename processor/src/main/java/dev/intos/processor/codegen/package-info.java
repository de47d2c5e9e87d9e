/** JavaPoet: persistent classes in, codecs and {@code …Transactions} classes out. */
package dev.intos.processor.codegen;
