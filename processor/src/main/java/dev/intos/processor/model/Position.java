package dev.intos.processor.model;

import com.sun.source.tree.Tree;

/** Where something is: an exact piece of one source file. */
public record Position(Unit unit, Tree tree) {}
