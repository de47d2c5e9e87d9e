/**
 * JavaPoet: persistent classes in, codecs and {@code …Transactions} classes out.
 *
 * <p>{@link dev.intos.processor.codegen.GenerationStep} is the way in. For a codec, {@code
 * PersistentClasses} finds out what is stored and how an object is made again, from elements and,
 * for constructors, from trees; {@code CodecWriter} writes that down. For transactions, {@code
 * TransactionMethods} chooses and {@code TransactionsWriter} writes. Nothing here reports: what a
 * user should know is returned as {@link dev.intos.processor.codegen.GenerationFact}s.
 */
package dev.intos.processor.codegen;
