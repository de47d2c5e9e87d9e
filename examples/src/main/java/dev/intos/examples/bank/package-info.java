/** A bank that survives crashes: accounts, transfers between them and a log of all of them. */
package dev.intos.examples.bank;
