/**
 * A key-value store that two tasks share: a hash table of 16 buckets behind a persistent mutex.
 * Each task inserts twenty keys {@code k} with the value {@code k + 42}, looks them up and deletes
 * those with a {@code k % 5} of 0 or 3. All look-ups find their value, and 24 keys are left.
 */
package dev.intos.examples.kvtasks;
