/**
 * What lives in a heap under an id: boxes and collections, with their part of the redo record. The
 * public handles are thin covers of these.
 */
package dev.intos.runtime.internal.node;
