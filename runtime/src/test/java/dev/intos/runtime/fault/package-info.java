/**
 * A device that remembers every operation, so that tests can stop it after any of them, lose or
 * tear what was not synced, and make operations fail.
 */
package dev.intos.runtime.fault;
